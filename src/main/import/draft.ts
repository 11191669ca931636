import type { Doc } from '@shared/domain/document';
import type { Notice } from '@shared/domain/import-report';
import type { Details } from '@shared/domain/speech';

/** One speech found in a file, before it has an id. What was not found is empty or null, never invented. */
export type Draft = Details & {
  /** The summary that came with the text in a collection (本文简介); metadata, not part of the text. */
  abstract: string;
  doc: Doc;
};

/** What a file turned out to be. */
export type FileReading = {
  /** Id of the importer: `text`, `markdown`. */
  format: string;
  /** The encoding the text was decoded with, as named by the WHATWG Encoding Standard; empty for binary formats. */
  encoding: string;
  drafts: Draft[];
  warnings: Notice[];
};

export type ReadRequest = {
  name: string;
  bytes: Uint8Array;
  /** Overrides detection. */
  encoding?: string;
  /** False keeps a collection file as one speech. */
  split: boolean;
};

/** A file format: bytes in, drafts out. It knows no path, no database, no dialog, no clock. Throws `AppError`. */
export type Importer = {
  id: string;
  /** File endings without the dot, lower case. */
  extensions: readonly string[];
  read(request: ReadRequest): FileReading | Promise<FileReading>;
};
