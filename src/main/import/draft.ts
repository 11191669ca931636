import type { Doc } from '@shared/domain/document';
import type { Notice } from '@shared/domain/import-report';
import type { Colour } from '@shared/domain/passage';
import type { FoundIn } from '@shared/domain/proposal';
import type { Details } from '@shared/domain/speech';

/**
 * A mark that came with the file: a comment or a highlight. Offsets are UTF-16 units of the draft's canonical text;
 * an empty range (`start === end`) has lost its place and is kept as an orphan with `quote`.
 */
export type DraftMark = {
  kind: 'comment' | 'highlight';
  start: number;
  end: number;
  quote: string;
  /** The highlight colour nearest to that of the file; null for a comment without one. */
  colour: Colour | null;
  /** The comment, replies below it on lines of their own (`— author, date: text`). Empty for a plain highlight. */
  note: string;
  author: string;
  /** ISO 8601, or null when the file does not say. */
  date: string | null;
};

/** One speech found in a file, before it has an id. What was not found is empty or null, never invented. */
export type Draft = Details & {
  /** The summary that came with the text in a collection (本文简介); metadata, not part of the text. */
  abstract: string;
  doc: Doc;
  /** In reading order. Formats without marks leave it out. */
  marks?: DraftMark[];
  /** Where a detail was found, as far as the importer knows better than `whereFound`. */
  found?: Partial<Record<keyof Details, FoundIn>>;
  /** The lines of a collection that made the border before this speech and are in no text; joining brings them back. */
  lead?: string;
  /** Only when `tidy` was asked for: lines that are not of the text but of the page or the collection it was taken from. */
  traces?: string[];
};

/** An encoding that a person may choose, with the first words it gives. */
export type EncodingChoice = { name: string; preview: string };

/** What a file turned out to be. */
export type FileReading = {
  /** Id of the importer: `text`, `markdown`. */
  format: string;
  /** The encoding the text was decoded with, as named by the WHATWG Encoding Standard; empty for binary formats. */
  encoding: string;
  drafts: Draft[];
  warnings: Notice[];
  /** Only when asked for, and only for formats that are text: best guess first. */
  encodings?: EncodingChoice[];
};

export type ReadRequest = {
  name: string;
  bytes: Uint8Array;
  /** Overrides detection. */
  encoding?: string;
  /** False keeps a collection file as one speech. */
  split: boolean;
  /** Asks for `encodings`. */
  choices?: boolean;
  /**
   * Whether lines of the web page around a text are left out of it. True leaves them out, false keeps every line of the file,
   * those of a collection between its speeches too; without it only these are left out.
   */
  tidy?: boolean;
};

/** A file format: bytes in, drafts out. It knows no path, no database, no dialog, no clock. Throws `AppError`. */
export type Importer = {
  id: string;
  /** File endings without the dot, lower case. */
  extensions: readonly string[];
  read(request: ReadRequest): FileReading | Promise<FileReading>;
};
