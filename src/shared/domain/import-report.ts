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
    warnings: z.array(Notice),
  }),
  /** Every speech in the file was in the library already; `speeches` are those. */
  z.strictObject({ kind: z.literal('duplicate'), name: z.string(), speeches: z.array(ImportedSpeech), warnings: z.array(Notice) }),
  z.strictObject({ kind: z.literal('failed'), name: z.string(), failure: Failure, warnings: z.array(Notice) }),
]);
export type FileReport = z.infer<typeof FileReport>;

export const ImportReport = z.strictObject({ files: z.array(FileReport) });
export type ImportReport = z.infer<typeof ImportReport>;

export const OnDuplicate = z.enum(['skip', 'keep', 'version']);
export type OnDuplicate = z.infer<typeof OnDuplicate>;
