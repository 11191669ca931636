import * as z from 'zod';
import { Notice } from './import-report';
import { PassageId } from './passage';
import { SpeechId } from './speech';
import { TagId } from './tag';

/** A range of UTF-16 units: where it starts and where it ends. */
export const Mark = z.tuple([z.int().min(0), z.int().min(0)]);
export type Mark = z.infer<typeof Mark>;

/**
 * Where words are looked for: in a speech (`details` is speaker, occasion, place, keywords and source; `notes` are its
 * margin notes) or in the meeting notes. The default is everything.
 */
export const SearchField = z.enum(['title', 'text', 'details', 'quotes', 'notes', 'meeting']);
export type SearchField = z.infer<typeof SearchField>;
/** The fields of a speech and its passages. */
export const SpeechField = SearchField.exclude(['meeting']);
export type SpeechField = z.infer<typeof SpeechField>;

/** One place that was found. */
export const FoundPlace = z.strictObject({
  field: SpeechField,
  /** The passage whose quote or margin note was found; null in the other fields. */
  passage: PassageId.nullable(),
  /** UTF-16 units of the raw field: canonical text, title, details, quote or margin note. */
  start: z.int(),
  end: z.int(),
  /** The line around it, cut to some 80 units, as it is stored. */
  snippet: z.string(),
  /** What to mark inside `snippet`: this place and every other one the snippet happens to hold. */
  marks: z.array(Mark),
  /** Place in the outline, `三 · 三是`; empty outside every entry and outside the text. */
  place: z.string(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** What was found in one speech. */
export const FoundSpeech = z.strictObject({
  speech: SpeechId,
  title: z.string(),
  titleMarks: z.array(Mark),
  speaker: z.string(),
  date: z.string().nullable(),
  /** Places in all fields asked for. */
  count: z.int(),
  /** The first of them: text first, in reading order; `count` says how many there are in all. */
  places: z.array(FoundPlace),
});
export type FoundSpeech = z.infer<typeof FoundSpeech>;

/**
 * What was found in one meeting note. Places in its title are seen there; `place` is the heading above or the name of the
 * field; `excerpt` is a part of the body that quotes a speech.
 */
export const FoundNote = z.strictObject({
  note: z.int().positive(),
  title: z.string(),
  titleMarks: z.array(Mark),
  /** The day of the meeting, else of the last change. */
  date: z.string(),
  count: z.int(),
  places: z.array(z.strictObject({ part: z.enum(['fields', 'body', 'excerpt']), start: z.int(), end: z.int(), snippet: z.string(), marks: z.array(Mark), place: z.string() })),
});
export type FoundNote = z.infer<typeof FoundNote>;

/** One place of a word, for lists without groups. */
export const SearchHit = z.strictObject({
  kind: z.enum(['speech', 'passage', 'note']),
  /** The part of the speech (title, text, details), of the passage (quote, margin) or of the meeting note (title, fields, body; `fields` are those of its head, who does what until when, and footnotes). */
  field: z.enum(['title', 'text', 'details', 'quote', 'margin', 'fields', 'body']),
  speech: SpeechId.nullable(),
  passage: PassageId.nullable(),
  note: z.int().nullable(),
  title: z.string(),
  /** UTF-16 units of the field; of the speech's canonical text for `text`, and for `quote` where it has a place in it. */
  start: z.int(),
  end: z.int(),
  /** The hit with what stands around it; `snippetStart` is the offset of the hit inside it. */
  snippet: z.string(),
  snippetStart: z.int(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Something to know about a query: what was not understood (and was read as a plain word), or what finds nothing. */
export const QueryRemark = z.strictObject({ notice: Notice, start: z.int(), end: z.int() });
export type QueryRemark = z.infer<typeof QueryRemark>;

/** A tag whose name, path, alias or description holds the words. */
export const FoundTag = z.strictObject({ tag: TagId, path: z.string(), marks: z.array(Mark), passagesBelow: z.int(), speechesBelow: z.int() });

export const SearchAnswer = z.strictObject({
  /** Speeches found in all; `speeches` is one page of them, newest first. */
  total: z.int(),
  speeches: z.array(FoundSpeech),
  /** Meeting notes found in all; `search.notes` gives them. On the first page only, else 0. */
  notes: z.int(),
  /** On the first page only. */
  tags: z.array(FoundTag),
  remarks: z.array(QueryRemark),
  /** False while the index is being made: the answer is complete all the same, only slower. */
  indexed: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What may be typed at the caret: replace `from`–`to` of the query with `insert`. */
export const Suggestion = z.strictObject({
  kind: z.enum(['field', 'speaker', 'date', 'tag', 'colour', 'scope', 'has', 'recent']),
  insert: z.string(),
  label: z.string(),
  /** How many speeches it would leave; null where that says nothing. */
  count: z.int().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;
