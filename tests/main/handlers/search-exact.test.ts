/** Search answers what a plain scan of the folded text answers: not one speech more, not one less. */
import { expect, test } from 'vitest';
import { answerSearch, understand } from '../../../src/main/handlers/search-answer';
import { findSpeeches } from '../../../src/main/store/find-speeches';
import { createTestLibrary } from '../../support/library';
import { createRandom } from '../../support/invented-speeches';
import { fillLibrary } from '../../support/searched-library';
import { plainScan, readPlain } from '../../support/plain-scan';

const SPEECHES = 200;
const library = createTestLibrary();
fillLibrary(library, SPEECHES, 1500);
const plain = readPlain(library.db);

/** Ids in order of the whole answer, without what the list shows of each. */
function search(query: string): { ids: number[]; total: number } {
  const ids = findSpeeches(library, understand(library, query).question, library.index.state().ready);
  return { ids, total: ids.length };
}

test('2,000 queries drawn from the texts give exactly the speeches of a plain scan', () => {
  const random = createRandom(5);
  const wrong: string[] = [];
  for (let round = 0; round < 2000; round += 1) {
    const length = [1, 2, 3, 4, 8 + Math.floor(random() * 20)][round % 5] ?? 1;
    const { fields } = plain[Math.floor(random() * plain.length)] ?? { fields: [] };
    const text = fields[Math.floor(random() * fields.length)] ?? '';
    const at = Math.floor(random() * Math.max(1, text.length - length));
    const word = text.slice(at, at + length).split('\n')[0]?.trim().replaceAll('"', '') ?? '';
    if (word === '' || !word.isWellFormed()) continue;
    const { ids, total } = search(`"${word}"`);
    const truth = plainScan(plain, word);
    if (total !== truth.size || ids.some((id) => !truth.has(id))) wrong.push(`${word}: ${total} of ${truth.size}`);
  }
  expect(wrong).toEqual([]);
});

test('AND, OR and NOT combine the plain scans of their words', () => {
  const random = createRandom(9);
  const words = ['安全生产', '防汛', '84年', '狠', 'gdp', '绿水青山', '，', '责任落实到人', '欧阳', '%', 'PM2.5', '1', '不存在的词'];
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const all = new Set(plain.map(({ id }) => id));
  const both = (x: Set<number>, y: Set<number>) => new Set([...x].filter((id) => y.has(id)));
  const either = (x: Set<number>, y: Set<number>) => new Set([...x, ...y]);
  const without = (set: Set<number>) => new Set([...all].filter((id) => !set.has(id)));
  for (let round = 0; round < 200; round += 1) {
    const [a, b, c] = [pick(), pick(), pick()];
    const [x, y, z] = [plainScan(plain, a), plainScan(plain, b), plainScan(plain, c)];
    expect([a, b, new Set(search(`${a} ${b}`).ids)]).toEqual([a, b, both(x, y)]);
    expect([a, b, c, new Set(search(`${a} OR ${b} ${c}`).ids)]).toEqual([a, b, c, either(x, both(y, z))]);
    expect([a, b, c, new Set(search(`(${a} 或 ${b}) -"${c}"`).ids)]).toEqual([a, b, c, both(either(x, y), without(z))]);
    expect([a, new Set(search(`NOT ${a}`).ids)]).toEqual([a, without(x)]);
  }
});

test('a number is found inside a longer one, and traditional, full-width and capital forms are one', () => {
  expect(search('84年').total).toBe(plainScan(plain, '84年').size);
  expect(search('84年').total).toBeGreaterThan(0);
  for (const [one, other] of [['責任落實', '责任落实'], ['ＧＤＰ', 'gdp'], ['m2', '㎡'], ['CAFÉ', 'cafe\u0301']] as const) {
    expect([one, search(one)]).toEqual([one, search(other)]);
    expect(search(one).total).toBeGreaterThan(0);
  }
});

test('every mark of every place shows a form of what was looked for, also beside characters of two units', () => {
  for (const word of ['绿水青山', '𠮷祥', 'GDP', '①', '2', '——']) {
    const folded = library.folding.foldText(word);
    for (const { places, count } of answerSearch(library, { query: `in:text "${word}"`, offset: 0, limit: 50, places: 50 }).speeches) {
      expect(count).toBeGreaterThan(0);
      for (const { snippet, marks } of places) {
        for (const [start, end] of marks) expect(library.folding.foldText(snippet.slice(start, end))).toContain(folded);
      }
    }
  }
});

test('while nothing is indexed the answers are the same', () => {
  const queries = ['安全生产', '84年 -防汛', '綠水', 'in:notes 简报', '讲话人：周明远 落实', 'date:2000..2010 或 责任'];
  const before = queries.map((query) => search(query));
  library.keep(() => library.db.exec('DELETE FROM search_outline'));
  expect(library.index.state().ready).toBe(false);
  expect(queries.map((query) => search(query))).toEqual(before);
  library.keep(() => library.index.catchUp(60_000, () => 0));
  for (let left = 20; left > 0 && !library.index.state().ready; left -= 1) library.keep(() => library.index.catchUp(60_000, () => 0));
  expect(library.index.state().ready).toBe(true);
  expect(queries.map((query) => search(query))).toEqual(before);
});
