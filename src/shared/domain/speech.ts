import * as z from 'zod';
import { Doc } from './document';
import { OutlineEntry } from './outline-entry';

export const SpeechId = z.int().positive();
export type SpeechId = z.infer<typeof SpeechId>;

/** A year, a month or a day, as far as it is known: `2017`, `2017-02`, `2017-02-24`. */
export const SpokenOn = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

const line = (longest: number) => z.string().max(longest).regex(/^[^\u0000-\u001f\u007f]*$/);

/** What a person may edit about a speech. Empty strings mean “not known”; nothing is ever invented. */
export const Details = z.strictObject({
  title: line(500).min(1),
  speaker: line(200),
  date: SpokenOn.nullable(),
  occasion: line(500),
  place: line(200),
  keywords: z.array(line(100).min(1)).max(100),
  source: line(500),
});
export type Details = z.infer<typeof Details>;

/** A row of the library. `characters` counts code points without white space; times are ISO 8601 in UTC. */
export const SpeechRow = Details.extend({
  id: SpeechId,
  characters: z.int().min(0),
  passages: z.int().min(0),
  /** Tags used on its passages, most used first, at most six. */
  tags: z.array(z.strictObject({ id: z.int(), path: z.string() })),
  /** Tags on the speech itself, in display order. */
  ownTags: z.array(z.strictObject({ id: z.int(), path: z.string() })),
  starred: z.boolean(),
  /** How far it has been read, 0 to 1. */
  progress: z.number().min(0).max(1),
  importedAt: z.string(),
  openedAt: z.string().nullable(),
  trashedAt: z.string().nullable(),
});
export type SpeechRow = z.infer<typeof SpeechRow>;

/** A speech opened for reading. `readingOffset` is the first visible UTF-16 unit when it was last left. */
export const Speech = SpeechRow.extend({
  abstract: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  version: z.int().positive(),
  readingOffset: z.int().min(0),
  doc: Doc,
  outline: z.array(OutlineEntry),
});
export type Speech = z.infer<typeof Speech>;
