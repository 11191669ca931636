import { describe, expect, it } from 'vitest';
import type { ExcerptGroup } from '@shared/domain/group-excerpts';
import { excerptRowFrom, passagesBetween, rowsOf, settledRow } from '../../../src/renderer/excerpt/excerpt-rows';
import { toggled, withConditions, without } from '../../../src/renderer/excerpt/excerpt-view';
import { excerpt } from '../../main/export/sample-sheet';

const one = (passage: number) => excerpt({ passage, of: 1, start: passage, tags: [], quote: `第${passage}处` });
const groups: ExcerptGroup[] = [
  { heading: '巡河', excerpts: [one(1), one(2)] },
  { heading: '清淤', excerpts: [one(2), one(3)] },
];
const rows = rowsOf(groups, new Set());

describe('the rows of the excerpts', () => {
  it('has a heading before each group and keeps an excerpt of two groups apart', () => {
    expect(rows.map(({ key }) => key)).toEqual(['group-0', '0-1', '0-2', 'group-1', '1-2', '1-3']);
  });

  it('hides the excerpts of a folded group but says how many there are', () => {
    const folded = rowsOf(groups, new Set(['巡河']));
    expect(folded[0]).toMatchObject({ kind: 'group', count: 2, folded: true });
    expect(folded.map(({ key }) => key)).toEqual(['group-0', 'group-1', '1-2', '1-3']);
  });

  it.each([[1, 1, 2], [2, 1, 4], [4, -1, 2], [1, -1, 1], [5, 1, 5], [1, 99, 5]])('goes from row %i by %i to row %i, over headings', (at, steps, to) => {
    expect(excerptRowFrom(rows, at, steps)).toBe(to);
  });

  it('selects each passage of a range once', () => {
    expect(passagesBetween(rows, 5, 1)).toEqual([1, 2, 3]);
  });

  it('stays on its row, else on the nearest, else nowhere', () => {
    expect([settledRow(rows, '1-2', 0), settledRow(rows, 'gone', 3), settledRow([], 'gone', 3)]).toEqual([4, 4, -1]);
  });
});

describe('the conditions of the excerpts', () => {
  it('forgets a condition that asks nothing', () => {
    expect(withConditions({ colours: [1], text: '安全' }, { colours: [], withNote: false })).toEqual({ text: '安全' });
  });

  it('leaves one condition out', () => {
    expect(without({ colours: [1], text: '安全' }, 'colours')).toEqual({ text: '安全' });
  });

  it('adds and takes away a value', () => {
    expect([toggled([1], 2), toggled([1, 2], 1), toggled(undefined, 3)]).toEqual([[1, 2], [2], [3]]);
  });
});
