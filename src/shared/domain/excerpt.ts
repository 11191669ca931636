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
  /** Found in the quote or in the margin note, as a plain substring; 繁简, width and case do not matter. */
  text: z.string().max(500).optional(),
  withNote: z.boolean().optional(),
  /** Used in a meeting note that is not in the recycle bin, or in none. */
  inNote: z.boolean().optional(),
  /** Of speeches held between these dates, both included: days, months or years. Speeches without a date fall out. */
  from: z.string().max(10).regex(/^\d{4}(-\d\d){0,2}$/).optional(),
  to: z.string().max(10).regex(/^\d{4}(-\d\d){0,2}$/).optional(),
  /** Of speeches in one of these collections. */
  collections: z.array(z.int().positive()).max(1000).optional(),
  authors: z.array(z.string()).max(1000).optional(),
  /** Where the passage stands, measured against the other attached passages of its speech. */
  near: z
    .strictObject({
      /**
       * `overlaps`: shares a character with one; `inside`: lies within one; `follows`: begins within `within` characters
       * after the end of one; `paragraph`, `section`: begins in the same paragraph or the same innermost outline part.
       */
      relation: z.enum(['overlaps', 'inside', 'follows', 'paragraph', 'section']),
      /** The other passage carries this tag or one below it. */
      tag: TagId,
      within: z.int().min(0).max(100_000).optional(),
    })
    .optional(),
});
export type ExcerptFilter = z.infer<typeof ExcerptFilter>;

export const ExcerptOrder = z.enum(['place', 'newest']);
export type ExcerptOrder = z.infer<typeof ExcerptOrder>;

export const ExcerptGrouping = z.enum(['none', 'tag', 'speech', 'speaker', 'year']);
export type ExcerptGrouping = z.infer<typeof ExcerptGrouping>;

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
  author: z.string(),
  updatedAt: z.string(),
  state: z.enum(['attached', 'orphan']),
  /** How many meeting notes use it. */
  notes: z.int(),
});
export type Excerpt = z.infer<typeof Excerpt>;
