import { describe, expect, it } from 'vitest';
import { isSamePassage, readSheet, type PassageSheet } from '@shared/domain/passage-sheet';

const text = '要坚持问题导向，逐项整改落实。';
const sheet: PassageSheet = {
  speech: 4, version: 1, ids: [11, 12], starts: [3, 0], ends: [7, 0], colours: [4, 2],
  created: ['2021-03-18T08:00:00.000Z', '2021-03-18T09:00:00.000Z'], updated: ['', '2021-03-19T09:00:00.000Z'], authors: ['', '林'],
  notes: [{ id: 12, note: '核对' }], tags: [{ id: 11, tags: [5, 3] }],
  orphans: [{ id: 12, exact: '旧的说法', prefix: '前', suffix: '后', whole: true }],
};

describe('passages in columns', () => {
  it('take the quote of an attached passage from the text', () => {
    expect(readSheet(sheet, text)[0]).toMatchObject({ id: 11, exact: '问题导向', tags: [5, 3], note: '', updatedAt: '2021-03-18T08:00:00.000Z', lost: null });
  });

  it('bring the quote and the context of one that lost its place', () => {
    expect(readSheet(sheet, text)[1]).toMatchObject({ state: 'orphan', exact: '旧的说法', lost: { prefix: '前', suffix: '后' }, whole: true, note: '核对', updatedAt: '2021-03-19T09:00:00.000Z' });
  });

  it('are the same only while everything they say is', () => {
    const [a] = readSheet(sheet, text);
    const [b] = readSheet(sheet, text);
    const [c] = readSheet({ ...sheet, tags: [{ id: 11, tags: [5] }] }, text);
    expect([a && b && isSamePassage(a, b), a && c && isSamePassage(a, c)]).toEqual([true, false]);
  });
});
