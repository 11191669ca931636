import * as z from 'zod';
import { Colour } from './passage';

export const Grouping = z.enum(['tag', 'speech', 'none']);
export type Grouping = z.infer<typeof Grouping>;

export const SheetFormat = z.enum(['docx', 'markdown']);
export type SheetFormat = z.infer<typeof SheetFormat>;

/** What a person chose in the export dialog. */
export const SheetChoices = z.strictObject({
  group: Grouping,
  /** The document's title; empty means the one we propose. */
  title: z.string().max(200),
  notes: z.boolean(),
  tags: z.boolean(),
  context: z.boolean(),
  /** Where the source of each excerpt is written. */
  citations: z.enum(['footnote', 'inline', 'none']),
});
export type SheetChoices = z.infer<typeof SheetChoices>;

export const SheetExcerpt = z.strictObject({
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  citation: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  colour: Colour,
});
export type SheetExcerpt = z.infer<typeof SheetExcerpt>;

/**
 * What goes into an exported document, before any format: the preview shows it and every exporter writes exactly it.
 * An excerpt with several tags stands once under each of them when grouped by tag.
 */
export const Sheet = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  /** `heading` is empty when nothing is grouped. */
  groups: z.array(z.strictObject({ heading: z.string(), excerpts: z.array(SheetExcerpt) })),
  /** Different passages in the sheet. */
  excerpts: z.int(),
  choices: SheetChoices,
  locale: z.enum(['zh-CN', 'en']),
});
export type Sheet = z.infer<typeof Sheet>;
