import DiffMatchPatch from 'diff-match-patch';
import type { Range } from './grams';

/** A stretch that stands in both texts. */
type Kept = { old: number; new: number; length: number };

export type PositionMap = {
  /** Stretches kept, ascending in both texts. */
  kept: readonly Kept[];
  /** Ranges of the new text that the diff calls inserted; a moved passage is in one of them. */
  inserted: readonly Range[];
};

/**
 * The map between two texts by a line-mode diff. `seconds` bounds the diff: when it is up the rest counts as replaced
 * (a coarser map, never a wrong one), so the result may depend on the machine only for huge rewrites.
 */
export function mapPositions(oldText: string, newText: string, seconds: number): PositionMap {
  const diff = new DiffMatchPatch();
  diff.Diff_Timeout = seconds;
  const kept: Kept[] = [];
  const inserted: Range[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const [kind, piece] of diff.diff_main(oldText, newText, true)) {
    if (kind === 0) kept.push({ old: oldAt, new: newAt, length: piece.length });
    if (kind === 1) inserted.push({ start: newAt, end: newAt + piece.length });
    if (kind <= 0) oldAt += piece.length;
    if (kind >= 0) newAt += piece.length;
  }
  return { kept, inserted };
}

/**
 * The range of the new text that holds what is left of a range of the old one: from its first to its last kept unit,
 * with the replacement of words cut at either edge when these are few. Null when nothing is left.
 */
export function mapRange(map: PositionMap, range: Range): Range | null {
  const first = pieceAfter(map.kept, range.start);
  const last = pieceAfter(map.kept, range.end - 1, -1);
  const head = map.kept[first];
  const tail = map.kept[last];
  if (head === undefined || tail === undefined || first > last) return null;
  const start = head.old >= range.start ? head.new : head.new + range.start - head.old;
  const end = Math.min(tail.new + tail.length, tail.new + range.end - tail.old);
  return start < end ? { start, end } : null;
}

/** Index of the first kept piece that ends after `offset`, or with side −1 of the last that starts at or before it. */
function pieceAfter(kept: readonly Kept[], offset: number, side: 1 | -1 = 1): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = kept[middle];
    const before = piece !== undefined && (side === 1 ? piece.old + piece.length <= offset : piece.old <= offset);
    if (before) low = middle + 1;
    else high = middle;
  }
  return side === 1 ? low : low - 1;
}
