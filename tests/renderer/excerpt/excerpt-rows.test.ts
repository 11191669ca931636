import { describe, expect, it } from 'vitest';
import { excerptRowFrom, passagesBetween, rowsOf, settledRow, type ShownGroup } from '../../../src/renderer/excerpt/excerpt-rows';
import { sameFilter, toggled, withConditions } from '../../../src/renderer/excerpt/excerpt-view';

const groups: ShownGroup[] = [
  { key: '3', passages: [] },
  { key: '4', passages: [1, 2] },
  { key: '5', passages: [2, 3] },
];
const rows = rowsOf(groups, new Set(), true);

describe('the rows of the excerpts', () => {
  it('has a heading before each group that has excerpts, and keeps an excerpt of two groups apart', () => {
    expect(rows.map(({ key }) => key)).toEqual(['group-4', '4-1', '4-2', 'group-5', '5-2', '5-3']);
  });

  it('hides the excerpts of a folded group but says how many there are', () => {
    const folded = rowsOf(groups, new Set(['4']), true);
    expect(folded[0]).toMatchObject({ kind: 'group', count: 2, folded: true });
    expect(folded.map(({ key }) => key)).toEqual(['group-4', 'group-5', '5-2', '5-3']);
  });

  it.each([[1, 1, 2], [2, 1, 4], [4, -1, 2], [1, -1, 1], [5, 1, 5], [1, 99, 5]])('goes from row %i by %i to row %i, over headings', (at, steps, to) => {
    expect(excerptRowFrom(rows, at, steps)).toBe(to);
  });

  it('has no headings in one plain list', () => {
    expect(rowsOf([{ key: '', passages: [7, 8] }], new Set(['']), false).map(({ key }) => key)).toEqual(['-7', '-8']);
  });

  it('selects each passage of a range once', () => {
    expect(passagesBetween(rows, 5, 1)).toEqual([1, 2, 3]);
  });

  it('stays on its row, else on the nearest, else nowhere', () => {
    expect([settledRow(rows, '5-2', 0), settledRow(rows, 'gone', 3), settledRow([], 'gone', 3)]).toEqual([4, 4, -1]);
  });
});

describe('the conditions of the excerpts', () => {
  it('forgets a condition that asks nothing', () => {
    expect(withConditions({ colours: [1], text: '安全' }, { colours: [], withNote: false })).toEqual({ text: '安全' });
  });

  it('knows the same conditions in another order', () => {
    expect([sameFilter({ colours: [1], text: '安全' }, { text: '安全', colours: [1], years: [] }), sameFilter({ colours: [1] }, { colours: [2] })]).toEqual([true, false]);
  });

  it('adds and takes away a value', () => {
    expect([toggled([1], 2), toggled([1, 2], 1), toggled(undefined, 3)]).toEqual([[1, 2], [2], [3]]);
  });
});
