import { expect, test } from 'vitest';
import { dateIn, daysBetween, dueChoices, readDueDate } from '@shared/domain/chinese-date';

const BASE = '2017-03-08'; // a Wednesday

test.each([
  ['2017年3月15日', '2017-03-15'],
  ['2017-03-15', '2017-03-15'],
  ['2017.3.15', '2017-03-15'],
  ['２０１７年３月１５日前', '2017-03-15'],
  ['二〇一七年三月十五日', '2017-03-15'],
  ['2017年12月', '2017-12-31'],
  ['2017年6月底', '2017-06-30'],
  ['3月15日前', '2017-03-15'],
  ['三月二十日之前', '2017-03-20'],
  ['03-20', '2017-03-20'],
  ['明年1月10日', '2018-01-10'],
  ['4月底前', '2017-04-30'],
  ['4月中旬', '2017-04-20'],
  ['月底', '2017-03-31'],
  ['本月底', '2017-03-31'],
  ['下月底前', '2017-04-30'],
  ['下个月15日', '2017-04-15'],
  ['年底', '2017-12-31'],
  ['三季度末', '2017-09-30'],
  ['本季度', '2017-03-31'],
  ['今天', '2017-03-08'],
  ['后天', '2017-03-10'],
  ['本周五', '2017-03-10'],
  ['周五前', '2017-03-10'],
  ['下周三', '2017-03-15'],
  ['三天内', '2017-03-11'],
  ['10个工作日内', '2017-03-22'],
  ['两周内', '2017-03-22'],
  ['半个月内', '2017-03-23'],
  ['一个月内', '2017-04-08'],
])('“%s” said on 8 March 2017 means %s', (text, day) => {
  expect(readDueDate(text, BASE)).toBe(day);
});

test.each(['', '尽快', '长期坚持', '2月30日', '2017年13月1日', '会后'])('“%s” means no day', (text) => {
  expect(readDueDate(text, BASE)).toBe(null);
});

test('a day without a year that lies far back is in the coming year', () => {
  expect([readDueDate('1月10日', '2017-12-20'), readDueDate('11月30日', '2017-12-20')]).toEqual(['2018-01-10', '2017-11-30']);
});

test.each([['2026年3月8日下午3时', '2026-03-08'], ['2026-03-08 14:30', '2026-03-08'], ['２０２６年３月８日', '2026-03-08'], ['3月8日', null], ['2026年2月30日', null]])('“%s” names the day %s', (text, day) => {
  expect(dateIn(text)).toBe(day);
});

test('what is offered for a day to come lies ahead and is read as it is shown', () => {
  const offered = dueChoices('2017-09-08');
  expect(offered.map(({ words, on }) => readDueDate(words, '2017-09-08') === on && on >= '2017-09-08')).toEqual(offered.map(() => true));
  expect(offered.map(({ words }) => words)).not.toContain('上半年');
});

test('days are counted by the calendar', () => {
  expect([daysBetween('2017-02-27', '2017-03-02'), daysBetween('2017-03-02', '2017-02-27')]).toEqual([3, -3]);
});
