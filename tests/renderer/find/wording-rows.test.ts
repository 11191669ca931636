import { expect, test } from 'vitest';
import type { Wording } from '@shared/domain/statistics';
import { orderedWordings, yearsOf } from '../../../src/renderer/find/wording-rows';

const row = (wording: string, first: string, last: string, count: number, speeches: number): Wording => ({
  wording, first, last, count, speeches, places: [], years: [{ year: first.slice(0, 4), count: 1 }, { year: last.slice(0, 4), count: count - 1 }],
});
const rows = [row('旧', '2019', '2020', 5, 3), row('中', '2020', '2023-05', 2, 1), row('新', '2022', '2026', 9, 4)];

test('wordings stand by first use, by latest use or by how often they were used', () => {
  const names = (order: 'first' | 'last' | 'count', repeated = false) => orderedWordings(rows, order, repeated).map(({ wording }) => wording);
  expect([names('first'), names('last'), names('count'), names('first', true)]).toEqual([['旧', '中', '新'], ['新', '中', '旧'], ['新', '旧', '中'], ['旧', '新']]);
});

test('the latest years are shown, each once', () => {
  expect(yearsOf(rows, 3)).toEqual(['2022', '2023', '2026']);
});
