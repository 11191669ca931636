import * as z from 'zod';
import { Failure, Params } from './failure';
import { SpeechId } from './speech';
import { sentences, type Reason } from '../i18n/en';

/** Something a person should know about a file that was read all the same. */
export const Notice = z.strictObject({
  reason: z.custom<Reason>((key) => typeof key === 'string' && Object.hasOwn(sentences, key)),
  params: Params,
});
export type Notice = z.infer<typeof Notice>;

const ImportedSpeech = z.strictObject({ id: SpeechId, title: z.string(), characters: z.int() });

/** What became of one file. Nothing of a failed file is in the library. */
export const FileReport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('imported'),
    name: z.string(),
    format: z.string(),
    encoding: z.string(),
    speeches: z.array(ImportedSpeech),
    /** Comments and highlights of the file that became passages, those without a place included. */
    marks: z.int().min(0),
    /** Those of the speeches that were stored as a new version, with how many of their passages lost their place. */
    versions: z.array(z.strictObject({ speech: SpeechId, orphans: z.int().min(0) })),
    warnings: z.array(Notice),
  }),
  /** Every speech in the file was in the library already; `speeches` are those. */
  z.strictObject({ kind: z.literal('duplicate'), name: z.string(), speeches: z.array(ImportedSpeech), warnings: z.array(Notice) }),
  z.strictObject({ kind: z.literal('failed'), name: z.string(), failure: Failure, warnings: z.array(Notice) }),
]);
export type FileReport = z.infer<typeof FileReport>;

export const ImportReport = z.strictObject({ files: z.array(FileReport) });
export type ImportReport = z.infer<typeof ImportReport>;

/** An import of the past. `at` is when it began, ISO 8601 in UTC; `failed` and `files` count files. */
export const PastImport = z.strictObject({
  id: z.int().positive(),
  at: z.string(),
  files: z.int(),
  speeches: z.int(),
  duplicates: z.int(),
  failed: z.int(),
});
export type PastImport = z.infer<typeof PastImport>;

export const OnDuplicate = z.enum(['skip', 'keep', 'version']);
export type OnDuplicate = z.infer<typeof OnDuplicate>;
