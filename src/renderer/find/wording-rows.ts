import type { Wording } from '@shared/domain/statistics';

export type WordingOrder = 'first' | 'last' | 'count';

/** Wordings in an order: by first use, the latest used first, or the most used first. `repeated` leaves out those of one speech. */
export function orderedWordings(rows: readonly Wording[], order: WordingOrder, repeated: boolean): Wording[] {
  const kept = repeated ? rows.filter(({ speeches }) => speeches > 1) : [...rows];
  if (order === 'first') return kept; // as they come
  if (order === 'count') return kept.toSorted((a, b) => b.count - a.count);
  return kept.toSorted((a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : (a.last ?? '') > (b.last ?? '') ? -1 : 0));
}

/** The latest years in which any of them was used, at most so many, ascending. */
export function yearsOf(rows: readonly Wording[], most: number): string[] {
  return [...new Set(rows.flatMap(({ years }) => years.map(({ year }) => year)))].toSorted().slice(-most);
}
