import { expect, test } from 'vitest';
import { fromFirstMark, marksOf, nextScope, readPalette } from '../../../src/renderer/find/palette-entries';
import { linesOf, withScope } from '../../../src/renderer/find/words-view';
import { heatStep, pairCounts } from '../../../src/renderer/excerpt/statistics/pair-counts';

test.each([
  ['#责任', 'tags', '责任'],
  ['＞导入', 'commands', '导入'],
  ['@林', 'speakers', '林'],
  [' 责任 ', 'all', '责任'],
] as const)('reads “%s” as a search among %s', (typed, scope, words) => {
  expect(readPalette(typed, 'all')).toEqual({ scope, words });
});

test('Tab goes round the scopes and Shift+Tab back', () => {
  expect([nextScope('all', 1), nextScope('speakers', 1), nextScope('all', -1)]).toEqual(['commands', 'all', 'speakers']);
});

test('marks words whatever their case', () => {
  expect([marksOf('用 GDP 说话', 'gdp'), marksOf('责任', '')]).toEqual([[[2, 5]], []]);
});

test('reads a dictionary one word a line, each once', () => {
  expect(linesOf(' 放管服 \r\n\n同志们\n放管服')).toEqual(['放管服', '同志们']);
});

test('forgets a scope that asks nothing', () => {
  expect(withScope({ speakers: ['林若溪'], from: '2021' }, { speakers: [], to: '2022' })).toEqual({ from: '2021', to: '2022' });
});

test('counts a pair whichever tag is named first, and shades it by its share', () => {
  const count = pairCounts([{ a: 9, b: 4, passages: 3 }]);
  expect([count(4, 9), count(9, 4), count(4, 5)]).toEqual([3, 3, 0]);
  expect([heatStep(1, 1), heatStep(10, 10), heatStep(5, 10), heatStep(1, 100)]).toEqual([1, 5, 3, 1]);
});

test('a snippet begins shortly before what was found', () => {
  expect(fromFirstMark({ snippet: '责任重于泰山', marks: [[0, 2]] })).toEqual({ text: '责任重于泰山', marks: [[0, 2]] });
  expect(fromFirstMark({ snippet: '一二三四五六七八九十甲\n乙责任', marks: [[13, 15]] })).toEqual({ text: '…四五六七八九十甲 乙责任', marks: [[11, 13]] });
});
