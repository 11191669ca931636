import { expect, test } from 'vitest';
import { editAtRandom } from '../../../bench/editing/random-editing';

test.each(['prose', 'formulaic', 'blocks'] as const)('passages in %s follow random work with the pen, and undone work leaves no trace', (kind) => {
  const runs = [1, 2, 3].map((seed) => editAtRandom({ kind, units: 2500, passages: 40, steps: 150, seed }));
  const sum = (of: keyof (typeof runs)[number]) => runs.reduce((total, run) => total + run[of], 0);
  console.log(runs);
  expect(sum('checked')).toBeGreaterThan(1000);
  expect(sum('jumped')).toBe(0);
  expect(sum('astray')).toBe(0);
  expect(sum('followed') / sum('carried')).toBeGreaterThan(0.97);
}, 60_000);
