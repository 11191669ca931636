import { describe, expect, test } from 'vitest';
import { mistakesIn, readDetail, type DetailName } from '../../../src/renderer/import/typed-details';

describe('readDetail', () => {
  test.each<[DetailName, string, object]>([
    ['title', '在图书馆开馆时的讲话', { details: { title: '在图书馆开馆时的讲话' } }],
    ['title', '   ', { mistake: 'titleNeeded' }],
    ['title', '长'.repeat(501), { mistake: 'tooLong' }],
    ['title', '第一行\t第二行\n', { details: { title: '第一行 第二行' } }],
    ['speaker', '', { details: { speaker: '' } }],
    ['date', '２０２２年４月', { details: { date: '2022-04' } }],
    ['date', '', { details: { date: null } }],
    ['date', '2022-02-30', { mistake: 'dateWrong' }],
    ['keywords', '图书、阅读，图书', { details: { keywords: ['图书', '阅读'] } }],
    ['keywords', Array.from({ length: 101 }, (_, at) => `词${at}`).join('、'), { mistake: 'keywordsTooMany' }],
  ])('reads %s “%s”', (name, text, reading) => {
    expect(readDetail(name, text)).toEqual(reading);
  });
});

test('mistakes are told by detail', () => {
  expect(mistakesIn({ title: '', date: '昨天', speaker: '叶知秋' })).toEqual({ title: 'titleNeeded', date: 'dateWrong' });
});
