/** Anything that covers the units `start` to `end` (not included) of the text. */
export type Span = { start: number; end: number };

/**
 * Spans in reading order with, for each, the furthest end up to it, so that a query can stop early, and the lane its line
 * is drawn in: 0 is nearest to the text, and a span that begins inside another takes the next lane that is free, so that
 * their patterns stay apart.
 */
export type Intervals<S extends Span> = { spans: readonly S[]; furthest: readonly number[]; lanes: readonly number[] };

/** So many lines fit between two lines of text; where more overlap, the lane that is free first is shared. */
const LANES = 3;

/** Sorts spans by start, longer ones first. What is sorted already is not sorted again. */
export function intervalsOf<S extends Span>(spans: readonly S[]): Intervals<S> {
  const sorted = isSorted(spans) ? spans : spans.toSorted(inOrder);
  const furthest: number[] = [];
  const lanes: number[] = [];
  const ends = Array.from({ length: LANES }, () => 0);
  let end = 0;
  for (const span of sorted) {
    end = Math.max(end, span.end);
    furthest.push(end);
    const free = ends.findIndex((taken) => taken <= span.start);
    const lane = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    lanes.push(lane);
    ends[lane] = Math.max(ends[lane] ?? 0, span.end);
  }
  return { spans: sorted, furthest, lanes };
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function isSorted(spans: readonly Span[]): boolean {
  for (let index = 1; index < spans.length; index += 1) {
    const before = spans[index - 1];
    const span = spans[index];
    if (before && span && inOrder(before, span) > 0) return false;
  }
  return true;
}

/** Tells about every span that shares at least one unit with `from` to `to`, in reading order, and its lane. */
export function eachOverlapping<S extends Span>(intervals: Intervals<S>, from: number, to: number, tell: (span: S, lane: number) => void): void {
  const { spans, furthest, lanes } = intervals;
  for (let index = firstAtLeast(furthest, from + 1); index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || span.start >= to) break;
    if (span.end > from && span.end > span.start) tell(span, lanes[index] ?? 0);
  }
}

/** The spans that share at least one unit with `from` to `to`, in reading order. */
export function overlapping<S extends Span>(intervals: Intervals<S>, from: number, to: number): S[] {
  const found: S[] = [];
  eachOverlapping(intervals, from, to, (span) => found.push(span));
  return found;
}

/** The index of the first number that is at least `least` in an ascending list, or the list's length. */
export function firstAtLeast(ascending: readonly number[], least: number): number {
  return firstWhere(ascending, (number) => number >= least);
}

/** The index of the first element for which the claim holds, if it holds for all after it; else the list's length. */
export function firstWhere<T>(list: readonly T[], claim: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // middle is inside the list
    if (claim(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
