import type { Together } from '@shared/domain/statistics';

/** How often two tags stand together, whichever is named first; 0 for a pair that does not occur. */
export function pairCounts(pairs: Together['pairs']): (a: number, b: number) => number {
  const counts = new Map(pairs.map(({ a, b, passages }) => [`${Math.min(a, b)}-${Math.max(a, b)}`, passages]));
  return (a, b) => counts.get(`${Math.min(a, b)}-${Math.max(a, b)}`) ?? 0;
}

/** Small numbers stay pale: the darkest shade begins at five. */
const STEPS = 5;

/** The shade of a cell, 1 to 5, by its share of the largest number. */
export function heatStep(count: number, most: number): number {
  return Math.max(1, Math.min(STEPS, Math.ceil((STEPS * count) / Math.max(most, STEPS))));
}
