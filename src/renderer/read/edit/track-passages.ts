import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { cutsOf, isSameCut, type Cut } from './cuts';
import { recover, type Arrival } from './recover';
import type { Wording } from './wording';

/**
 * Where passages stand in the document being edited. `from` and `to` are positions by index; equal ones have lost their
 * place. `cuts` has for an index what the passage said before changes cut it, the oldest first: undo, paste and drop are
 * looked through for it. `gone` is what was taken out of the text last, but for single letters.
 */
export type Tracked = {
  keys: readonly number[];
  from: Int32Array;
  to: Int32Array;
  cuts: ReadonlyMap<number, readonly Cut[]>;
  gone: string;
};

/** Longest memory of a passage that is cut again and again; the first wording always stays. */
const MOST_CUTS = 24;

/** Passages at their positions when editing begins. */
export function startTracking(passages: readonly { key: number; from: number; to: number }[]): Tracked {
  return {
    keys: passages.map(({ key }) => key),
    from: Int32Array.from(passages, ({ from }) => from),
    to: Int32Array.from(passages, ({ to }) => to),
    cuts: new Map(),
    gone: '',
  };
}

/** Shorter deletions are corrections, not something that is put elsewhere. */
const TAKEN_UNITS = 4;

/**
 * The passages after a transaction. Both ends follow every step, the start what comes after it and the end what comes
 * before, so that text typed at an edge stays outside. A passage that loses its edge or most of itself is remembered as it
 * was; when text comes in that holds those words (undo, paste, drop), it is there again. Nothing is ever moved to words
 * that two places fit.
 */
export function follow(tracked: Tracked, transaction: Transaction, wordingOf: (doc: Transaction['doc']) => Wording): Tracked {
  if (!transaction.docChanged) return tracked;
  const from = tracked.from.slice();
  const to = tracked.to.slice();
  const cuts = new Map(tracked.cuts);
  const inserted: { start: number; end: number }[] = [];
  let { gone } = tracked;
  transaction.mapping.maps.forEach((map, step) => {
    const before = transaction.docs[step];
    const rest = transaction.mapping.slice(step + 1);
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      if (before && oldEnd > oldStart) {
        for (const [index, cut] of cutsOf({ from, to }, { start: oldStart, end: oldEnd }, () => wordingOf(before))) {
          cuts.set(index, remembered(cuts.get(index), cut));
        }
        if (oldEnd - oldStart >= TAKEN_UNITS) gone = taken(wordingOf(before), oldStart, oldEnd);
      }
      const [start, end] = [rest.map(newStart, -1), rest.map(newEnd, 1)];
      if (end > start) inserted.push({ start, end });
    });
    mapAll(from, to, map);
  });
  if (cuts.size > 0 && inserted.length > 0) {
    for (const [index, place] of recover({ from, to }, cuts, inserted, arrivalOf(transaction), wordingOf(transaction.doc), gone)) {
      from[index] = place.from;
      to[index] = place.to;
    }
  }
  return { keys: tracked.keys, from, to, cuts, gone };
}

function taken({ text, positions }: Wording, start: number, end: number): string {
  return text.slice(positions.toOffset(start), positions.toOffset(end));
}

function arrivalOf(transaction: Transaction): Arrival {
  if (isHistoryTransaction(transaction)) return 'history';
  const event: unknown = transaction.getMeta('uiEvent');
  return event === 'paste' || event === 'drop' ? 'moved' : 'typed';
}

/** Where a passage stands in the text, or null when it has lost its place or only white space is left of it. */
export function spanOf(tracked: Tracked, index: number, { text, positions }: Wording): { start: number; end: number } | null {
  const [from, to] = [tracked.from[index] ?? 0, tracked.to[index] ?? 0];
  if (to <= from) return null;
  const span = { start: positions.toOffset(from), end: positions.toOffset(to) };
  return text.slice(span.start, span.end).trim() === '' ? null : span;
}

function remembered(known: readonly Cut[] | undefined, cut: Cut): readonly Cut[] {
  if (!known) return [cut];
  if (isSameCut(known.at(-1), cut)) return [...known.slice(0, -1), cut];
  return known.length < MOST_CUTS ? [...known, cut] : [...known.slice(0, 1), ...known.slice(2), cut];
}

type StepMap = Mappable & { forEach(tell: (oldStart: number, oldEnd: number, newStart: number, newEnd: number) => void): void };

/** Moves every position through one step. Most steps change one place: what lies before or after it needs no search. */
function mapAll(from: Int32Array, to: Int32Array, map: StepMap): void {
  const ranges: number[][] = [];
  map.forEach((...range) => ranges.push(range));
  const [only] = ranges;
  if (only === undefined) return;
  const [start = 0, end = 0, newStart = 0, newEnd = 0] = only;
  const shift = ranges.length === 1 ? newEnd - newStart - (end - start) : null;
  const moved = (pos: number, side: 1 | -1): number => {
    if (pos < start) return pos;
    return shift !== null && pos > end ? pos + shift : map.map(pos, side);
  };
  for (let index = 0; index < from.length; index += 1) {
    const [oldFrom, oldTo] = [from[index] ?? 0, to[index] ?? 0];
    if (oldTo < start) continue;
    // what has no place any more is a point, before what came in its stead
    const by = oldTo > oldFrom ? ranges.find(([first = 0, last = 0]) => first <= oldFrom && last >= oldTo) : undefined;
    const newTo = by ? (by[2] ?? 0) : moved(oldTo, -1);
    to[index] = newTo;
    from[index] = by || oldTo <= oldFrom ? newTo : Math.min(newTo, moved(oldFrom, 1));
  }
}
