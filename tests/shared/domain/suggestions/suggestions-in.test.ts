import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestionsByPiece, suggestionsIn } from '../../../../src/shared/domain/suggestions/suggestions-in';
import { timeGrowth } from '../../../support/time-growth';

const parts = [
  '各乡镇要在3月底前', '完成改造', '增长8.5%', '达到1.2万亿元', '三分之一', '“', '”', '《', '》', '，', '。', '；', '、', '\n', '：', '古人云', '确保', '坚决', '到2025年', '一要', '（', '）', '12', ',', '345', '.', '两年时间', '强调', 'abc', '😀', '要', '百分之', '万亿', '年底前', '没有什么',
];
const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 60 }).map((pieces) => pieces.join(''));

test('proposals lie inside the text, hold their cue, keep to one line and never overlap within a kind', () => {
  fc.assert(fc.property(text, (given) => {
    const ends = new Map<string, number>();
    let before = 0;
    for (const { kind, start, end, cue } of suggestionsIn(given)) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(given.length);
      expect(given.slice(start, end)).not.toContain('\n');
      expect(cue.start).toBeLessThan(end);
      expect(cue.end).toBeLessThanOrEqual(given.length);
      expect(start).toBeGreaterThanOrEqual(before);
      expect(start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
      before = start;
      ends.set(kind, end);
    }
  }), { numRuns: 400 });
});

test('what is proposed in a paragraph stays the same whatever stands around it', () => {
  fc.assert(fc.property(text, text, text, (before, given, after) => {
    const start = before.length + 1;
    const inside = suggestionsIn(`${before}\n${given}\n${after}`).filter((one) => one.start >= start && one.start < start + given.length);
    expect(inside.map((one) => ({ ...one, start: one.start - start, end: one.end - start, cue: null }))).toEqual(suggestionsIn(given).map((one) => ({ ...one, cue: null })));
  }), { numRuns: 200 });
});

test('a paragraph longer than a piece is read to its end', () => {
  const long = `${'全县供水平稳。'.repeat(900)}年底前改造管网316公里。`;
  expect(suggestionsIn(long).map(({ kind, start, end }) => [kind, long.slice(start, end)])).toEqual([
    ['figure', '年底前改造管网316公里'], ['deadline', '年底前改造管网316公里'],
  ]);
  expect([...suggestionsByPiece(long)].length).toBeGreaterThan(1);
});

test.each([['digits', '1'], ['Han digits', '百'], ['opening marks', '“《（'], ['要', '要'], ['points', '一要'], ['spaces', ' '], ['comparisons', '比上年']])('time grows with the length, not its square: %s', (_, unit) => {
  const read = (length: number): void => { suggestionsIn(unit.repeat(length / unit.length)); };
  expect(timeGrowth(read, { small: 2_000, large: 16_000 })).toBeLessThan(8 * 4);
});
