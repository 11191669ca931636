import * as z from 'zod';
import { SpeechId } from './speech';

export const PassageId = z.int().positive();

/** The six highlight styles. Each is a colour *and* a line pattern *and* a number. */
export const Colour = z.int().min(1).max(6);
export type Colour = 1 | 2 | 3 | 4 | 5 | 6;

/** How many UTF-16 units of context are stored on each side of a quote (W3C Web Annotation, TextQuoteSelector). */
export const CONTEXT_UNITS = 32;

/** Where a passage is: UTF-16 offsets in the canonical text, with the quote and its context to find it again. */
export const Anchor = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** A margin note is plain text; NUL cannot be stored and is refused at the border. */
export const MarginNote = z.string().max(20_000).regex(/^[^\u0000]*$/);

export const Passage = Anchor.extend({
  id: PassageId,
  speech: SpeechId,
  colour: Colour,
  note: MarginNote,
  /** Tag ids, in the order they were attached. */
  tags: z.array(z.int().positive()),
  author: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** An orphan has lost its place; its quote, note and tags are kept and listed. */
  state: z.enum(['attached', 'orphan']),
  /** Without a place, and kept by a person as a note on the whole speech. */
  whole: z.boolean(),
});
export type Passage = z.infer<typeof Passage>;

/** Reading order: by start, then the longer passage first, then by age. */
export function comparePassages(a: Passage, b: Passage): number {
  return a.start - b.start || b.end - a.end || a.id - b.id;
}
