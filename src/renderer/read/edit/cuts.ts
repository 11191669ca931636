import { CONTEXT_UNITS } from '@shared/domain/passage';
import type { Wording } from './wording';

/**
 * What a passage said, with its context, before a change took part of it away. `gone` is all that the change took, and `at`
 * where in it the passage began, in units; below 0 when it began before.
 */
export type Cut = { text: string; prefix: string; suffix: string; gone: string; at: number };

type Ends = { from: Int32Array; to: Int32Array };

/** The passages that lose an edge, or more than half of themselves, when a range of positions is deleted, as they were. */
export function* cutsOf({ from, to }: Ends, range: { start: number; end: number }, wording: () => Wording): Generator<[number, Cut]> {
  for (let index = 0; index < from.length; index += 1) {
    const [start, end] = [from[index] ?? 0, to[index] ?? 0];
    if (end <= start || range.start >= end || range.end <= start) continue;
    const inside = range.start > start && range.end < end;
    if (inside && (range.end - range.start) * 2 <= end - start) continue;
    const { text, positions } = wording();
    const [first, last] = [positions.toOffset(start), positions.toOffset(end)];
    if (text.slice(first, last).trim() === '') continue;
    const gone = { start: positions.toOffset(range.start), end: positions.toOffset(range.end) };
    yield [index, {
      text: text.slice(first, last),
      prefix: text.slice(Math.max(0, first - CONTEXT_UNITS), first),
      suffix: text.slice(last, last + CONTEXT_UNITS),
      gone: text.slice(gone.start, gone.end),
      at: first - gone.start,
    }];
  }
}

/** Whether two memories are of the same words in the same place. */
export function isSameCut(a: Cut | undefined, b: Cut): boolean {
  return a !== undefined && a.text === b.text && a.prefix === b.prefix && a.suffix === b.suffix;
}
