import { CONTEXT_UNITS, type Anchor } from '../domain/passage';
import { similarity } from './align';
import { describeAnchor } from './describe';
import { indexGrams, sharedGrams, type Range } from './grams';
import { fitOf, matchAnchor, searchable, type QuoteMatch, type Searchable } from './match-quote';
import { mapPositions, mapRange, type PositionMap } from './position-map';
import { resolveAnchor } from './resolve';

/** What became of an anchor. Below a similarity of about .8 a person should be asked to confirm. */
export type Carried =
  | { kind: 'kept'; anchor: Anchor; how: 'diff' | 'moved'; /** Of old and new words, 0 to 1. */ similarity: number }
  | { kind: 'orphan'; reason: 'deleted' | 'ambiguous' | 'other-text'; /** Never applied unasked. */ suggestion: QuoteMatch | null };

export type CarryOptions = { /** Time limit of the diff. */ diffSeconds?: number };

/** Old and new words must be this similar; .4-.5 was measured best, .7 loses passages, .3 keeps scraps of deleted ones. */
const MIN_SIMILARITY = 0.5;
/** Two texts sharing fewer grams are different documents; unrelated work reports share about .05. */
const MIN_SHARED_GRAMS = 0.1;
/** Units below which a text is too short for that judgement, and quick to diff anyway. */
const SHORT_TEXT = 1000;
/** A place that fits this well is not doubted. */
const SURE_FIT = 0.85;
/** Inserted text must fit this much better than what the diff says, for a diff may pair a moved passage with a twin. */
const BETTER_FIT = 0.1;
/** What was found in inserted text must fit this well, for inserted text may hold new sentences in the old words. */
const MIN_MOVED_FIT = 0.6;
const WIDE_CONTEXT = 3 * CONTEXT_UNITS;
const DIFF_SECONDS = 2;

type Outcome = { kind: 'kept'; anchor: Anchor; how: 'diff' | 'moved'; similarity: number } | { kind: 'orphan'; reason: 'deleted' | 'ambiguous' };

/**
 * The anchors in the new version of a text, in the given order; null is an orphan. A passage follows the diff of the
 * two texts when at least half of its words are still there; what the diff lost is looked for only in inserted text,
 * since an untouched twin maps to its own old place and cannot be ours. Never throws on any text.
 */
export function carryAnchors(
  oldText: string,
  newText: string,
  anchors: readonly Anchor[],
  options: CarryOptions = {},
): (Anchor | null)[] {
  const outcomes = carry(oldText, newText, anchors, options);
  return anchors.map((_, at) => {
    const outcome = outcomes?.[at];
    return outcome?.kind === 'kept' ? outcome.anchor : null;
  });
}

/** `carryAnchors` with how each was found or why it was lost, and the best guess for a lost one. */
export function carryAnchorsWithReasons(
  oldText: string,
  newText: string,
  anchors: readonly Anchor[],
  options: CarryOptions = {},
): Carried[] {
  const outcomes = carry(oldText, newText, anchors, options);
  if (outcomes === null) return anchors.map(() => ({ kind: 'orphan', reason: 'other-text', suggestion: null }));
  const whole = searchable(newText);
  return anchors.map((anchor, at): Carried => {
    const outcome = outcomes[at] ?? { kind: 'orphan', reason: 'deleted' };
    return outcome.kind === 'kept' ? outcome : { ...outcome, suggestion: matchAnchor(whole, anchor) };
  });
}

/** Null when the texts are different documents. */
function carry(oldText: string, newText: string, anchors: readonly Anchor[], options: CarryOptions): Outcome[] | null {
  const long = Math.min(oldText.length, newText.length) >= SHORT_TEXT;
  if (long && oldText !== newText && sharedGrams(oldText, newText) < MIN_SHARED_GRAMS) return null;
  const map = mapPositions(oldText, newText, options.diffSeconds ?? DIFF_SECONDS);
  const inserted = insertedText(newText, map.inserted);
  return anchors.map((anchor) => carryOne(oldText, map, inserted, anchor));
}

function carryOne(oldText: string, map: PositionMap, inserted: Searchable, anchor: Anchor): Outcome {
  const { text } = inserted;
  const place = resolveAnchor(oldText, anchor);
  const wide = place === null ? anchor : widened(oldText, place);
  const fit = (range: Range | null): number => (range === null ? 0 : fitOf(text, range, wide));
  const mapped = place === null ? null : mapRange(map, place);
  const left = mapped !== null && mapped.left >= anchor.exact.length * MIN_SIMILARITY ? mapped : null;
  const diffFit = fit(left);
  const moved = diffFit < SURE_FIT ? matchAnchor(inserted, wide) : null;
  const movedFit = fit(moved);
  if (left !== null && movedFit < diffFit + BETTER_FIT) return keep(text, left, anchor, 'diff', left.left);
  if (moved === null || movedFit < MIN_MOVED_FIT) return { kind: 'orphan', reason: 'deleted' };
  return moved.rivals > 0 ? { kind: 'orphan', reason: 'ambiguous' } : keep(text, moved, anchor, 'moved');
}

/** The anchor of a place in the old text with more context than is stored, which tells a moved passage from a twin. */
function widened(text: string, { start, end }: Range): Anchor {
  const prefix = text.slice(Math.max(0, start - WIDE_CONTEXT), start);
  return { start, end, exact: text.slice(start, end), prefix, suffix: text.slice(end, end + WIDE_CONTEXT) };
}

/** Only white space left is nothing left. `left` counts the units kept, when the diff knows them. */
function keep(text: string, range: Range, { exact }: Anchor, how: 'diff' | 'moved', left?: number): Outcome {
  const words = text.slice(range.start, range.end);
  if (words.trim() === '') return { kind: 'orphan', reason: 'deleted' };
  const like = left === undefined ? similarity(exact, words) : left / exact.length;
  return { kind: 'kept', anchor: describeAnchor(text, range.start, range.end), how, similarity: like };
}

/** The new text, searchable only where at least half of the place found was inserted. */
function insertedText(text: string, ranges: readonly Range[]): Searchable {
  const before = new Int32Array(text.length + 1);
  for (const range of ranges) before.fill(1, range.start + 1, range.end + 1);
  for (let at = 1; at < before.length; at += 1) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  return {
    text,
    index: indexGrams(text, ranges),
    allows: (start, end) => ((before[end] ?? 0) - (before[start] ?? 0)) * 2 >= end - start,
  };
}
