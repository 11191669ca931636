import { expect, test } from 'vitest';
import { readKeywords, writeKeywords } from '@shared/domain/keywords';

test('reads keywords separated by 顿号, commas of both widths and semicolons, once each', () => {
  expect(readKeywords(' 防汛、 抗旱，责任, 防汛；值班 ；')).toEqual(['防汛', '抗旱', '责任', '值班']);
});

test.each(['zh-CN', 'en'] as const)('reads back what it writes in %s', (locale) => {
  const words = ['防汛', '堤防 巡查', '责任'];
  expect(readKeywords(writeKeywords(words, locale))).toEqual(words);
});
