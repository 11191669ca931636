/** Position queries: passages measured against other passages of their speech. */
import type { ExcerptFilter } from './excerpt';

export type Near = NonNullable<ExcerptFilter['near']>;
export type Placed = { id: number; speech: number; start: number; end: number };

/** The starts of what the text of a speech is divided into, ascending: of its paragraphs, or of its outline's parts. */
export type Divisions = (speech: number) => readonly number[];

/**
 * The ids of the passages that stand as asked against one of `others`, never against themselves. Both lists may be in
 * any order. `divisions` is asked for the relations `paragraph` and `section` only.
 */
export function findNear(passages: readonly Placed[], others: readonly Placed[], near: Near, divisions: Divisions): number[] {
  const bySpeech = Map.groupBy(others, ({ speech }) => speech);
  const found: number[] = [];
  for (const [speech, group] of Map.groupBy(passages, (passage) => passage.speech)) {
    const around = bySpeech.get(speech)?.toSorted((a, b) => a.start - b.start || a.end - b.end) ?? [];
    if (around.length === 0) continue;
    const test = tester(around, near, () => divisions(speech));
    for (const passage of group) if (test(passage)) found.push(passage.id);
  }
  return found;
}

function tester(around: readonly Placed[], { relation, within = 0 }: Near, divisions: () => readonly number[]): (passage: Placed) => boolean {
  if (relation === 'paragraph' || relation === 'section') {
    const starts = divisions();
    const at = Map.groupBy(around, ({ start }) => lastAtOrBefore(starts, start));
    return ({ id, start }) => at.get(lastAtOrBefore(starts, start))?.some((other) => other.id !== id) ?? false;
  }
  const starts = around.map(({ start }) => start);
  // the furthest end among the first n others: nothing before that place reaches further
  let furthest = 0;
  const reach = around.map(({ end }) => (furthest = Math.max(furthest, end)));
  return (passage) => {
    const last = relation === 'follows' ? passage.start : relation === 'inside' ? passage.start : passage.end - 1;
    const least = relation === 'follows' ? passage.start - within : relation === 'inside' ? passage.end : passage.start + 1;
    for (let index = lastAtOrBefore(starts, last); index >= 0 && (reach[index] ?? 0) >= least; index -= 1) {
      const other = around[index];
      if (other === undefined || other.id === passage.id) continue;
      if (relation === 'follows' ? other.end <= passage.start && other.end >= least : other.end >= least) return true;
    }
    return false;
  };
}

/** Index of the last value that is not greater, or -1. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
