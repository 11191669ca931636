import { similarity } from '@shared/anchor/align';
import { indexGrams } from '@shared/anchor/grams';
import { matchAnchor, occurrences, type Searchable } from '@shared/anchor/match-quote';
import type { Cut } from './cuts';
import type { Wording } from './wording';

type Ends = { from: Int32Array; to: Int32Array };
type Range = { start: number; end: number };
/** How text came in: an undo or redo, by paste or drop, or typed. */
export type Arrival = 'history' | 'moved' | 'typed';

/** What is left of a passage must be less like it than this before another place is looked for. */
const MOSTLY_LOST = 0.5;
/** Units that must have come in before words like those lost are looked for in them. */
const TELLING_UNITS = 4;
/** More places of the same words than this are not told apart. */
const MOST_PLACES = 64;

/**
 * Looks for passages that were cut in text that came in at `inserted` (positions). Undo brings back exactly what was
 * there, so words and context must be those of then; paste and drop bring what was taken away last, or text from elsewhere,
 * where one place alone may fit; what is typed can only complete an edge. A twin of the words is never taken for them.
 */
export function recover(ends: Ends, cuts: ReadonlyMap<number, readonly Cut[]>, inserted: readonly Range[], how: Arrival, wording: Wording, lastGone: string): Map<number, { from: number; to: number }> {
  const { text, positions } = wording;
  const ranges = inserted.map(({ start, end }) => ({ start: positions.toOffset(start), end: positions.toOffset(end) }));
  const came = joined(ranges);
  let searched: Searchable | null = null;
  const search = () => (searched ??= { text, index: indexGrams(text, came), allows: (start: number, end: number) => came.some((range) => start >= range.start && end <= range.end) });
  const found = new Map<number, { from: number; to: number }>();
  for (const [index, known] of cuts) {
    const left = { start: positions.toOffset(ends.from[index] ?? 0), end: positions.toOffset(ends.to[index] ?? 0) };
    const place = how === 'history' ? asBefore(text, left, known, came) : completed(text, left, known, came)
      ?? (how === 'moved' ? moved(text, left, known, { ranges, came, lastGone, search }) : null);
    if (place) found.set(index, { from: positions.toPos(place.start), to: positions.toPos(place.end) });
  }
  return found;
}

/** Ranges in order, those that meet or overlap as one. */
function joined(ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else whole.push({ ...range });
  }
  return whole;
}

/** The oldest wording that stands in the text again with all of its context, touching what came in. */
function asBefore(text: string, left: Range, known: readonly Cut[], came: readonly Range[]): Range | null {
  for (const { text: words, prefix, suffix } of known) {
    const whole = prefix + words + suffix;
    const near = [left.start, left.end - words.length].find((start) => text.startsWith(whole, start - prefix.length) && touches({ start, end: start + words.length }, came));
    const start = near ?? placesIn(text, whole, came).map((place) => place + prefix.length).find((place) => touches({ start: place, end: place + words.length }, came));
    if (start !== undefined) return { start, end: start + words.length };
  }
  return null;
}

/** Where `whole` stands in or around what came in. */
function placesIn(text: string, whole: string, came: readonly Range[]): number[] {
  return came.flatMap((range) => {
    const from = Math.max(0, range.start - whole.length);
    return occurrences(text.slice(from, range.end + whole.length), whole, MOST_PLACES).map((place) => place + from);
  });
}

function touches(span: Range, came: readonly Range[]): boolean {
  return came.some((range) => span.start < range.end && span.end > range.start);
}

/** What is left of a passage and what came in beside it say together what it said. */
function completed(text: string, left: Range, known: readonly Cut[], came: readonly Range[]): Range | null {
  if (left.start === left.end) return null;
  for (const { text: words } of known) {
    const start = [left.start, left.end - words.length].find((place) => place <= left.start && place + words.length >= left.end && text.startsWith(words, place));
    if (start !== undefined && touches({ start, end: start + words.length }, came)) return { start, end: start + words.length };
  }
  return null;
}

type Arrived = { ranges: readonly Range[]; came: readonly Range[]; lastGone: string; search: () => Searchable };

/** Where a passage went with what was cut or dragged, or the only place for it in text from elsewhere. */
function moved(text: string, left: Range, known: readonly Cut[], { ranges, came, lastGone, search }: Arrived): Range | null {
  const [first] = known;
  if (!first || similarity(first.text, text.slice(left.start, left.end)) >= MOSTLY_LOST) return null;
  const back = ranges.find(({ start, end }) => lastGone !== '' && text.slice(start, end).includes(lastGone));
  if (back) {
    const last = known.findLast((cut) => cut.gone === lastGone);
    if (!last) return null;
    // of a passage that was not taken as a whole, the part that was
    const words = last.text.slice(Math.max(0, -last.at), lastGone.length - last.at);
    const start = back.start + text.slice(back.start, back.end).indexOf(lastGone) + Math.max(0, last.at);
    return words.trim() === '' ? null : { start, end: start + words.length };
  }
  if (came.reduce((sum, { start, end }) => sum + end - start, 0) < TELLING_UNITS) return null;
  for (const { text: words } of known) {
    const starts = came.flatMap((range) => occurrences(text.slice(range.start, range.end), words, MOST_PLACES).map((start) => start + range.start));
    const [only] = starts;
    if (only !== undefined && starts.length === 1) return { start: only, end: only + words.length };
  }
  for (const { text: exact, prefix, suffix } of known) {
    const match = matchAnchor(search(), { start: left.start, end: left.end, exact, prefix, suffix });
    if (match && match.rivals === 0) return { start: match.start, end: match.end };
  }
  return null;
}
