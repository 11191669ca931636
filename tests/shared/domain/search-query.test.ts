import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDates } from '@shared/domain/query-filters';
import { parseQuery, satisfies, wordsOf, type QueryNode } from '@shared/domain/search-query';

function written(node: QueryNode | null): string {
  if (node === null) return '∅';
  if (node.kind === 'word') return node.text;
  if (node.kind === 'not') return `!${written(node.part)}`;
  return `(${node.parts.map(written).join(node.kind === 'and' ? '&' : '|')})`;
}
const reasons = (query: string) => parseQuery(query).remarks.map(({ notice }) => notice.reason);

test.each([
  ['安全', '安全'],
  ['安全 生产', '(安全&生产)'],
  ['安全　生产', '(安全&生产)'],
  ['安全 AND 生产', '(安全&生产)'],
  ['安全 且 生产 或 防汛', '((安全&生产)|防汛)'],
  ['a OR b c', '(a|(b&c))'],
  ['(a 或 b) c', '((a|b)&c)'],
  ['（a OR b）-c', '((a|b)&!c)'],
  ['-"安全 生产"', '!安全 生产'],
  ['非 a', '!a'],
  ['NOT NOT a', 'a'],
  ['“抓 落实”', '抓 落实'],
  ['是非 或者 且慢', '(是非&或者&且慢)'],
  ['and or not', '(and&or&not)'],
  ['10:30 http://x', '(10:30&http://x)'],
  ['A-B 5-6', '(A-B&5-6)'],
  ['', '∅'],
  ['tag:党建 日期：2017', '∅'],
])('“%s” means %s', (query, meaning) => {
  expect(written(parseQuery(query).node)).toBe(meaning);
  expect(reasons(query)).toEqual([]);
});

test.each([
  ['(a', 'a', 'query-bracket'],
  ['a)', 'a', 'query-bracket'],
  ['"a b', 'a b', 'query-quote'],
  ['a OR', 'a', 'query-operator'],
  ['OR a', 'a', 'query-operator'],
  ['AND a', 'a', 'query-operator'],
  ['a NOT', 'a', 'query-operator'],
  ['date:昨天', 'date:昨天', 'query-value'],
  ['颜色：粉', '颜色：粉', 'query-value'],
  ['tag:', 'tag:', 'query-value'],
])('“%s” is read as %s and explained', (query, meaning, reason) => {
  expect([written(parseQuery(query).node), reasons(query)]).toEqual([meaning, [reason]]);
});

test('filters of both languages fill the same fields, and a leading minus excludes', () => {
  const { filters, node } = parseQuery('讲话人：周明远 Tag:"责任 落实/督查" -color:重点 范围:批注 has:note ＤＡＴＥ：２０１７ 落实');
  expect(written(node)).toBe('落实');
  expect(filters).toMatchObject({
    speakers: { any: ['周明远'], none: [] },
    tags: { any: ['责任 落实/督查'] },
    colours: { any: [], none: [1] },
    fields: { any: ['notes'] },
    has: { any: ['note'] },
    dates: { any: [{ least: '2017', before: '2017~' }] },
  });
});

test.each([
  ['2017-02', '2017-02', '2017-02~'],
  ['2017年2月3日', '2017-02-03', '2017-02-03~'],
  ['2017..2019', '2017', '2019~'],
  ['2017至2019-06', '2017', '2019-06~'],
  ['>=2018', '2018', null],
  ['>2018', '2018~', null],
  ['<2018', null, '2018'],
  ['..2018-03', null, '2018-03~'],
])('the date %s begins with %s and ends before %s', (value, least, before) => {
  expect(readDates(value)).toEqual({ least, before });
});

test.each(['', '17', '2017-13', '2017-02-32', '..', '明年', '>', '2017..明年'])('“%s” is no date', (value) => {
  expect(readDates(value)).toBeNull();
});

const sign = fc.constantFrom('(', ')', '（', '"', '“', '”', ' ', '-', ':', '：', 'OR', 'AND', 'NOT', '或', '非', '且', 'tag', 'date', '日期', '2017', '安全', 'a', '\n', '\ud800', '*', "'", '[');

test('whatever is typed is read, and remarks point into it', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }).map((parts) => parts.join('')), (query) => {
      const { node, remarks } = parseQuery(query);
      for (const word of wordsOf(node)) expect(query).toContain(word);
      for (const { start, end } of remarks) expect(start >= 0 && end <= query.length && start < end).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('deep brackets are read without end', () => {
  expect(written(parseQuery('('.repeat(250) + 'a' + ')'.repeat(250)).node)).toMatch(/a|∅/u);
});

test('a query is true of what holds its words as its operators say', () => {
  const { node } = parseQuery('(a 或 b) -c');
  const holds = (...words: string[]) => node !== null && satisfies(node, (word) => words.includes(word));
  expect([holds('a'), holds('b', 'a'), holds('a', 'c'), holds('c'), holds()]).toEqual([true, true, false, false, false]);
});
