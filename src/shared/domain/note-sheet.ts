import * as z from 'zod';
import { Locale } from '../i18n/locale';

export const NoteFormat = z.enum(['docx', 'markdown', 'html']);
export type NoteFormat = z.infer<typeof NoteFormat>;

/** What a person chose in the export dialog of a note. */
export const NoteChoices = z.strictObject({
  /** `official` is GB/T 9704 (with the heading of 纪要 for minutes), `plain` an ordinary document. */
  layout: z.enum(['official', 'plain']),
  /** The head of the note: its fields. */
  fields: z.boolean(),
  /** Tasks and decisions with who and until when. */
  duties: z.boolean(),
  /** Where the source of each passage is written. */
  citations: z.enum(['footnote', 'inline', 'endnote', 'none']),
});
export type NoteChoices = z.infer<typeof NoteChoices>;

const flag = z.literal(true).optional();

/**
 * A stretch of text with one look. `footnote` is put at the foot of the page behind it; `endnote` is the number of a
 * source in the list at the end.
 */
export const NotePart = z.strictObject({
  text: z.string(),
  bold: flag,
  italic: flag,
  underline: flag,
  footnote: z.string().optional(),
  endnote: z.int().optional(),
});
export type NotePart = z.infer<typeof NotePart>;

const parts = z.array(NotePart);

/** One block of an exported note. Labels and numbers are part of the text already: what is seen is what is written. */
export const NoteSheetBlock = z.discriminatedUnion('kind', [
  /** The sign of minutes (GB/T 9704-2012, 10.3): `××会议纪要`, red and centred. */
  z.strictObject({ kind: z.literal('sign'), text: z.string() }),
  z.strictObject({ kind: z.literal('issue'), text: z.string() }),
  /** Who issues them at the left, when at the right, a red line below. */
  z.strictObject({ kind: z.literal('issuer'), left: z.string(), right: z.string() }),
  z.strictObject({ kind: z.literal('title'), text: z.string() }),
  z.strictObject({ kind: z.literal('field'), name: z.string(), value: z.string() }),
  /** Names of those present, after the text: hanging behind the colon. */
  z.strictObject({ kind: z.literal('attendance'), name: z.string(), value: z.string() }),
  z.strictObject({ kind: z.literal('heading'), level: z.int(), parts }),
  z.strictObject({ kind: z.literal('body'), parts }),
  z.strictObject({ kind: z.literal('entry'), level: z.int(), label: z.string(), parts }),
  z.strictObject({ kind: z.literal('quote'), parts }),
  /** `first`: the paragraph begins a passage; a passage may reach over several. */
  z.strictObject({ kind: z.literal('excerpt'), first: z.boolean(), parts }),
  z.strictObject({ kind: z.literal('duty'), of: z.enum(['decision', 'task']), parts, detail: z.string(), done: z.boolean() }),
  z.strictObject({ kind: z.literal('table'), header: z.boolean(), rows: z.array(z.array(parts)) }),
  z.strictObject({ kind: z.literal('endnote-head'), text: z.string() }),
  z.strictObject({ kind: z.literal('endnote'), number: z.int(), text: z.string() }),
  /** The foot of minutes (GB/T 9704-2012, 7.4), at the bottom of their last page: to whom they go, who issued them and when. */
  z.strictObject({ kind: z.literal('imprint'), name: z.string(), copies: z.string(), left: z.string(), right: z.string() }),
]);
export type NoteSheetBlock = z.infer<typeof NoteSheetBlock>;

/** What goes into an exported note before any format: the preview shows it and every exporter writes exactly it. */
export const NoteSheet = z.strictObject({
  title: z.string(),
  layout: NoteChoices.shape.layout,
  blocks: z.array(NoteSheetBlock),
  /** Sources written out, in whatever form. */
  sources: z.int(),
  locale: Locale,
});
export type NoteSheet = z.infer<typeof NoteSheet>;
