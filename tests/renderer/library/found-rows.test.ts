import { expect, test } from 'vitest';
import type { FoundPlace, FoundSpeech } from '@shared/domain/search-answer';
import { foundRows, placeTarget, rowTarget } from '../../../src/renderer/library/search/found-rows';
import { insertPiece } from '../../../src/renderer/library/search/insert-piece';

const place = (field: FoundPlace['field'], start: number, passage: number | null = null): FoundPlace =>
  ({ field, passage, start, end: start + 2, snippet: '防汛', marks: [[0, 2]], place: '三 · 一是' });

const speech = (places: FoundPlace[], count: number): FoundSpeech =>
  ({ speech: 4, title: '在防汛会议上的讲话', titleMarks: [[1, 3]], speaker: '林若溪', date: '2021-06-01', count, places });

test('lists a speech, its places outside the title, and how many are left out', () => {
  const rows = foundRows(2, (index) => (index === 0 ? speech([place('text', 5), place('title', 1), place('notes', 0, 9)], 8) : undefined));
  expect(rows.map(({ kind }) => kind)).toEqual(['speech', 'place', 'place', 'more', 'waiting']);
  expect(rows[3]).toMatchObject({ count: 5 });
});

test('opens a place in the text at its range, a passage at the passage, other places at the speech', () => {
  expect([place('text', 5), place('quotes', 3, 9), place('details', 1)].map(placeTarget)).toEqual([{ offset: 5, end: 7 }, { passage: 9 }, undefined]);
});

test('opens a speech at its first place that has one', () => {
  const [row] = foundRows(1, () => speech([place('title', 1), place('text', 40)], 2));
  expect(row && rowTarget(row)).toEqual({ offset: 40, end: 42 });
});

test.each([
  ['防汛', '标签：', '防汛 标签：', 6],
  ['', '“”', '“”', 1],
  ['防汛 ', '或', '防汛 或 ', 5],
])('puts a piece of the query language after “%s”: %s', (query, piece, text, caret) => {
  expect(insertPiece(query, piece)).toEqual({ text, caret });
});
