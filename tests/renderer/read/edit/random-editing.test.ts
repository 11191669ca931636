/** The promise on passages while a text is edited; `npm run bench anchors` takes a hundred thousand steps. */
import { expect, test } from 'vitest';
import { editAtRandom, type Outcome } from '../../../bench/editing/random-editing';

test.each(['prose', 'formulaic', 'blocks'] as const)('passages in %s follow random work with the pen and never jump to words that are not theirs', (kind) => {
  const runs = [1, 2, 3].map((seed) => editAtRandom({ kind, units: 2500, passages: 40, steps: 150, seed, grouped: seed !== 2 }));
  const sum = (of: keyof Outcome) => runs.reduce((total, run) => total + run[of], 0);
  expect(sum('checked')).toBeGreaterThan(1000);
  expect(sum('jumped')).toBe(0);
  expect(sum('misplaced')).toBe(0);
  expect(sum('unplaced')).toBe(0);
  expect(sum('followed') / sum('carried')).toBeGreaterThan(0.97);
}, 60_000);
