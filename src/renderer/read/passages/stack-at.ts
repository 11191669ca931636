import { overlapping, type Intervals, type Span } from './intervals';

/** What lies over the character at an offset, the shortest (innermost) first. */
export function stackAt<S extends Span>(intervals: Intervals<S>, offset: number): S[] {
  return overlapping(intervals, offset, offset + 1).toSorted((a, b) => a.end - a.start - (b.end - b.start));
}
