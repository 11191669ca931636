/** Anything that covers the units `start` to `end` (not included) of the text. */
export type Span = { start: number; end: number };

/** Spans in reading order with, for each, the furthest end up to it, so that a query can stop early. */
export type Intervals<S extends Span> = { spans: readonly S[]; furthest: readonly number[] };

/** Sorts spans by start, longer ones first. */
export function intervalsOf<S extends Span>(spans: readonly S[]): Intervals<S> {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  const furthest = sorted.map((span) => (end = Math.max(end, span.end)));
  return { spans: sorted, furthest };
}

/** The spans that share at least one unit with `from` to `to`, in reading order. */
export function overlapping<S extends Span>(intervals: Intervals<S>, from: number, to: number): S[] {
  const { spans, furthest } = intervals;
  const found: S[] = [];
  for (let index = firstAtLeast(furthest, from + 1); index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || span.start >= to) break;
    if (span.end > from && span.end > span.start) found.push(span);
  }
  return found;
}

/** The index of the first number that is at least `least` in an ascending list, or the list's length. */
export function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which spans draw their line in the lower of the two lanes: those that begin inside a span of the upper lane, so that
 * two overlapping patterns stay apart. Takes spans in reading order.
 */
export function lowerLane<S extends Span>(spans: readonly S[]): ReadonlySet<S> {
  const lower = new Set<S>();
  let end = 0;
  for (const span of spans) {
    if (span.start < end) lower.add(span);
    else end = span.end;
  }
  return lower;
}
