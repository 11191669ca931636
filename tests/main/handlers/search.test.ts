import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '@shared/domain/document';
import { createTestApp, type TestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

async function search({ client }: TestApp, query: string, limit = 100) {
  return client.call('search.run', { query, limit });
}

test('title, text, quote and note are found, newest speech first', async () => {
  const app = createTestApp();
  const old = await storeSpeech(app, { title: '防火讲话', text: '同志们：\n防火要早。', date: '2020' });
  const fresh = await storeSpeech(app, { title: '林业讲话', text: '同志们：\n林区防火，人人有责。', date: '2024' });
  const passage = await markQuote(app, fresh, '林区防火', { note: '参看《防火条例》' });
  const { total, hits } = await search(app, '防火');
  expect(total).toBe(hits.length);
  expect(hits.map(({ kind, speech, passage: marked }) => [kind, speech, marked])).toEqual([
    ['text', fresh, null],
    ['passage', fresh, passage.id],
    ['note', fresh, passage.id],
    ['title', old, null],
    ...hits.filter(({ kind, speech }) => kind === 'text' && speech === old).map(() => ['text', old, null]),
  ]);
  for (const { snippet, snippetStart, start, end } of hits) expect(snippet.slice(snippetStart, snippetStart + end - start)).toBe('防火');
});

test('all terms must stand in one field', async () => {
  const app = createTestApp();
  await storeSpeech(app, { title: '讲话', text: '同志们：\n春天播种。\n秋天收割。' });
  expect((await search(app, '春天 收割')).hits.map(({ start }) => start)).toHaveLength(2);
  expect((await search(app, '春天 冬天')).total).toBe(0);
  expect((await search(app, ' 　 ')).total).toBe(0);
});

test('Latin letters are found whatever their case, and signs mean themselves', async () => {
  const app = createTestApp();
  await storeSpeech(app, { title: '讲话', text: '同志们：\nGDP 增长 5%，不唯 gdp。' });
  expect((await search(app, 'Gdp')).total).toBe(2);
  expect((await search(app, '5%')).total).toBe(1);
  expect((await search(app, '%')).total).toBe(1);
  expect((await search(app, '_')).total).toBe(0);
});

test('the total counts beyond the limit, and what was deleted is not found', async () => {
  const app = createTestApp();
  const id = await storeSpeech(app, { title: '讲话', text: `同志们：\n${'粮'.repeat(50)}` });
  const { total, hits } = await search(app, '粮', 7);
  expect([total, hits.length]).toEqual([50, 7]);
  await app.client.call('speeches.trash', { ids: [id] });
  expect((await search(app, '粮')).total).toBe(0);
});

test('hits in a text are exactly the places of a plain scan', async () => {
  const word = fc.string({ unit: fc.constantFrom('安', '全', '生', '产', '，', 'A', 'a', '𠮷', '1'), minLength: 1, maxLength: 3 });
  const app = createTestApp();
  const id = await storeSpeech(app, { title: '讲话', text: '同志们：\n安全生产，安全第一。安安全全A1a1，𠮷安。\n生产安全𠮷𠮷' });
  const text = textOf((await app.client.call('speeches.get', { id })).doc);
  await fc.assert(
    fc.asyncProperty(word, async (query) => {
      const expected: number[] = [];
      const find = query.toLowerCase();
      for (let at = text.toLowerCase().indexOf(find); at >= 0; at = text.toLowerCase().indexOf(find, at + find.length)) expected.push(at);
      const { hits } = await search(app, query);
      expect(hits.filter(({ kind }) => kind === 'text').map(({ start }) => start)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
