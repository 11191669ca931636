import * as z from 'zod';
import { Colour, PassageId } from './passage';
import { SpeechId } from './speech';
import { TagId } from './tag';

/** Which passages are meant. An empty filter means all of them; every condition given must hold. */
export const ExcerptFilter = z.strictObject({
  /** Passages carrying each of these tags or a tag below it. */
  allTags: z.array(TagId).max(200).optional(),
  /** Passages carrying at least one of these tags or a tag below it. */
  anyTags: z.array(TagId).max(200).optional(),
  /** Passages carrying none of these tags nor a tag below them. */
  noTags: z.array(TagId).max(200).optional(),
  speeches: z.array(SpeechId).max(100_000).optional(),
  passages: z.array(PassageId).max(100_000).optional(),
  colours: z.array(Colour).max(6).optional(),
  speakers: z.array(z.string()).max(1000).optional(),
  years: z.array(z.int()).max(400).optional(),
  /** Found in the quote or in the margin note, as a plain substring. */
  text: z.string().max(500).optional(),
  withNote: z.boolean().optional(),
});
export type ExcerptFilter = z.infer<typeof ExcerptFilter>;

/** A passage seen outside its speech. Computed, never stored. */
export const Excerpt = z.strictObject({
  passage: PassageId,
  speech: SpeechId,
  colour: Colour,
  quote: z.string(),
  /** Up to 40 characters of the same paragraph on either side. */
  before: z.string(),
  after: z.string(),
  speechTitle: z.string(),
  speaker: z.string(),
  date: z.string().nullable(),
  /** Place in the outline, `三 · 三是`, or empty. */
  place: z.string(),
  citation: z.string(),
  tags: z.array(z.strictObject({ id: TagId, path: z.string() })),
  note: z.string(),
  start: z.int(),
  updatedAt: z.string(),
  state: z.enum(['attached', 'orphan']),
});
export type Excerpt = z.infer<typeof Excerpt>;
