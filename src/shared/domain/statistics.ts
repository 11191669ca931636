import * as z from 'zod';
import { PassageId } from './passage';
import { SpeechId } from './speech';
import { TagId } from './tag';

/** Which speeches are counted. Every condition given must hold; the recycle bin never counts. */
export const SpeechScope = z.strictObject({
  speeches: z.array(SpeechId).max(100_000).optional(),
  collections: z.array(z.int().positive()).max(1000).optional(),
  speakers: z.array(z.string()).max(1000).optional(),
  /** Days, months or years, both ends included: `2017`, `2017-02`, `2017-02-24`. Speeches without a date fall out. */
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
});
export type SpeechScope = z.infer<typeof SpeechScope>;

/** Opens with the excerpt filter it was counted with and `allTags: [tag]`: as many excerpts as `passagesBelow`. */
export const TagCount = z.strictObject({
  tag: TagId,
  path: z.string(),
  /** Passages with this tag itself. */
  passages: z.int(),
  /** Passages with this tag or one below it. */
  passagesBelow: z.int(),
  /** Different speeches of those passages. */
  speeches: z.int(),
  /** Characters in those passages' quotes. */
  characters: z.int(),
});
export type TagCount = z.infer<typeof TagCount>;

/** How often two tags stand on one passage, each with those below it. Opens with `allTags: [a, b]`. */
export const Together = z.strictObject({
  tags: z.array(z.strictObject({ tag: TagId, path: z.string(), passages: z.int() })),
  /** Only pairs that occur, `a` before `b` in the order of `tags`; a tag with one above or below it makes no pair. */
  pairs: z.array(z.strictObject({ a: TagId, b: TagId, passages: z.int() })),
});
export type Together = z.infer<typeof Together>;

/** `counts[i]` belongs to `periods[i]` (`2017` or `2017-02`). Opens with `from` and `to` set to the period. */
export const Timeline = z.strictObject({
  periods: z.array(z.string()),
  rows: z.array(z.strictObject({ key: z.string(), label: z.string(), counts: z.array(z.int()), undated: z.int() })),
});
export type Timeline = z.infer<typeof Timeline>;

/** Opens with `speakers: [speaker]`; an empty speaker stands for speeches without one. */
export const SpeakerCount = z.strictObject({ speaker: z.string(), speeches: z.int(), passages: z.int(), characters: z.int() });
export type SpeakerCount = z.infer<typeof SpeakerCount>;

/** Opens with the concordance of the word. */
export const WordCount = z.strictObject({ word: z.string(), count: z.int(), speeches: z.int() });
export type WordCount = z.infer<typeof WordCount>;

/** A place in the canonical text of a speech, to open it there. */
export const TextPlace = z.strictObject({
  speech: SpeechId,
  title: z.string(),
  speaker: z.string(),
  date: z.string().nullable(),
  start: z.int(),
  end: z.int(),
});
export type TextPlace = z.infer<typeof TextPlace>;

/** A keyword in its context. */
export const ConcordanceLine = TextPlace.extend({ before: z.string(), hit: z.string(), after: z.string() });
export type ConcordanceLine = z.infer<typeof ConcordanceLine>;

/** One way a phrase was worded (提法): the clause around it, with every place in the order of dates. */
export const Wording = z.strictObject({
  /** Clauses that differ in their numbers only are one wording, with N in place of each number. */
  wording: z.string(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  count: z.int(),
  speeches: z.int(),
  /** How often in each year, ascending; years without are left out. */
  years: z.array(z.strictObject({ year: z.string(), count: z.int() })),
  /** The first 100. */
  places: z.array(TextPlace),
});
export type Wording = z.infer<typeof Wording>;

/** One passage or sentence that says nearly the same as others; places in the order of dates, so the first said it first. */
export const Repeat = z.strictObject({
  similarity: z.number().min(0).max(1),
  places: z.array(TextPlace.extend({ text: z.string(), passage: PassageId.nullable() })),
});
export type Repeat = z.infer<typeof Repeat>;

/** Words the counting keeps whole, and words it leaves out. */
export const Lexicon = z.strictObject({
  words: z.array(z.string().trim().min(2).max(30)).max(20_000),
  stops: z.array(z.string().trim().min(1).max(30)).max(20_000),
});
export type Lexicon = z.infer<typeof Lexicon>;
