import * as z from 'zod';
import { ExcerptFilter } from '../domain/excerpt';
import { ConcordanceLine, Lexicon, Repeat, SpeakerCount, SpeechScope, TagCount, Timeline, Together, WordCount, Wording } from '../domain/statistics';
import { TagId } from '../domain/tag';
import { Bytes } from './bytes';
import { channel } from './channel';

const scope = SpeechScope;
const filter = ExcerptFilter;
const phrase = z.string().trim().min(1).max(100);

const inputs = {
  tags: z.strictObject({ filter }),
  together: z.strictObject({
    filter,
    /** Only these; without them the `most` used ones. */
    tags: z.array(TagId).max(200).optional(),
    most: z.int().min(2).max(200).default(20),
  }),
  timeline: z.strictObject({
    filter,
    by: z.enum(['month', 'year']),
    /** One row for all, or one a tag (top level, with those below) or a speaker. `of` counts passages or speeches with one. */
    rows: z.enum(['all', 'tag', 'speaker']).default('all'),
  }),
  speakers: z.strictObject({ filter }),
  words: z.strictObject({ scope, limit: z.int().min(1).max(5000).default(200), shortest: z.int().min(1).max(10).default(2) }),
  concordance: z.strictObject({ scope, phrase, width: z.int().min(5).max(100).default(20), offset: z.int().min(0).default(0), limit: z.int().min(1).max(5000).default(200) }),
  wording: z.strictObject({ scope, phrase, limit: z.int().min(1).max(5000).default(200) }),
  repeats: z.strictObject({
    scope,
    /** What is compared: marked passages, or every sentence of the speeches. */
    of: z.enum(['passages', 'sentences']),
    /** The least similarity, 0.5 to 1 (the same but for punctuation). */
    least: z.number().min(0.5).max(1).default(0.8),
    limit: z.int().min(1).max(1000).default(200),
  }),
};

/** Numbers that open what they count. Long ones (words, wording, repeats) run in slices, so nothing else waits for them. */
export const statisticsChannels = {
  'statistics.tags': channel(inputs.tags, z.array(TagCount)),
  'statistics.together': channel(inputs.together, Together),
  'statistics.timeline': channel(inputs.timeline, Timeline),
  'statistics.speakers': channel(inputs.speakers, z.array(SpeakerCount)),
  /** Words of the speeches' texts, the commonest first. `characters` counts those of the texts without white space. */
  'statistics.words': channel(inputs.words, z.strictObject({ rows: z.array(WordCount), words: z.int(), speeches: z.int() })),
  /** Every place of a phrase with its context, by date; 繁简, width and case do not matter. */
  'statistics.concordance': channel(inputs.concordance, z.strictObject({ total: z.int(), speeches: z.int(), lines: z.array(ConcordanceLine) })),
  /** How a phrase was worded over time, in the order of first use. */
  'statistics.wording': channel(inputs.wording, z.strictObject({ total: z.int(), rows: z.array(Wording) })),
  /** Near-identical passages or sentences in different speeches: who repeated whom. */
  'statistics.repeats': channel(inputs.repeats, z.strictObject({ total: z.int(), rows: z.array(Repeat) })),
  'statistics.lexicon': channel(z.strictObject({}), Lexicon),
  /** Replaces words to keep whole, words to leave out, or both; one undoable step. */
  'statistics.setLexicon': channel(Lexicon.partial(), Lexicon),
  /** Any of the tables above as CSV (UTF-8 with a byte order mark, for Excel and WPS), all rows. */
  'statistics.export': channel(
    z.discriminatedUnion('table', [
      inputs.tags.extend({ table: z.literal('tags') }),
      inputs.together.extend({ table: z.literal('together') }),
      inputs.timeline.extend({ table: z.literal('timeline') }),
      inputs.speakers.extend({ table: z.literal('speakers') }),
      inputs.words.extend({ table: z.literal('words') }),
      inputs.concordance.extend({ table: z.literal('concordance') }),
      inputs.wording.extend({ table: z.literal('wording') }),
      inputs.repeats.extend({ table: z.literal('repeats') }),
    ]),
    z.strictObject({ name: z.string(), mime: z.string(), bytes: Bytes }),
  ),
};
