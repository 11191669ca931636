import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '@shared/domain/document';
import { createTestApp, type TestApp } from '../../support/app';
import type { NoteBlock } from '@shared/domain/note-document';
import { newNote, paragraph, words } from '../../support/notes';
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
  expect(hits.map(({ kind, field, speech, passage: marked }) => [kind, field, speech, marked])).toEqual([
    ['speech', 'text', fresh, null],
    ['passage', 'quote', fresh, passage.id],
    ['passage', 'margin', fresh, passage.id],
    ['speech', 'title', old, null],
    ...hits.filter(({ field, speech }) => field === 'text' && speech === old).map(() => ['speech', 'text', old, null]),
  ]);
  const [text, quote] = hits;
  expect([quote?.start, quote?.end]).toEqual([text?.start, text?.end]);
  for (const { snippet, snippetStart, start, end } of hits) expect(snippet.slice(snippetStart, snippetStart + end - start)).toBe('防火');
});

test('all words must stand in one speech', async () => {
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
      expect(hits.filter(({ field }) => field === 'text').map(({ start }) => start)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('a margin note is searched as it reads, whatever is bold in it', async () => {
  const app = createTestApp();
  const id = await storeSpeech(app, { title: '讲话', text: '同志们：\n抓好春耕。' });
  await markQuote(app, id, '抓好春耕', { note: '**抓**住农时' });
  expect((await search(app, 'in:notes 抓住')).hits).toMatchObject([{ kind: 'passage', field: 'margin', snippet: '抓住农时' }]);
  expect((await app.client.call('excerpts.list', { filter: { text: '抓住' }, order: 'place', offset: 0, limit: 10 })).total).toBe(1);
});

test('hits understand the query language and fold what they compare', async () => {
  const app = createTestApp();
  const one = await storeSpeech(app, { title: '防汛讲话', text: '同志们：\n責任落實到人，ＧＤＰ。', speaker: '周明远', date: '2021' });
  await storeSpeech(app, { title: '春耕讲话', text: '同志们：\n责任落实到田，防火。', speaker: '林海生', date: '2022' });
  expect((await search(app, '"责任落实" -防火')).hits.map(({ speech, snippet, snippetStart }) => [speech, snippet.slice(snippetStart, snippetStart + 4)])).toEqual([[one, '責任落實']]);
  expect((await search(app, 'speaker:周')).hits).toMatchObject([{ kind: 'speech', field: 'title', speech: one, snippet: '防汛讲话' }]);
  expect((await search(app, 'tag:没有')).remarks.map(({ notice }) => notice.reason)).toEqual(['query-no-tag']);
});

test('meeting notes are hits of their own kind, and follow every change, also back', async () => {
  const app = createTestApp();
  const { client } = app;
  await storeSpeech(app, { title: '讲话', text: '同志们：\n防火要早。', date: '2024' });
  const note = await newNote(app, 'blank', '防火专题会');
  const heading: NoteBlock = { kind: 'heading', level: 1, numbered: false, inlines: words('三、议定事项') };
  const task: NoteBlock = { kind: 'task', id: 't', inlines: words('清理林道'), person: '韩玉兰', unit: '', due: '', dueOn: null, state: 'open' };
  const fields = [{ name: '记录单位', value: '防火办', role: 'unit' as const }];
  const content = { title: note.title, fields, document: { blocks: [heading, paragraph('各乡镇防火责任到人。'), task] } };
  await client.call('notes.save', { id: note.id, base: note.stamp, content, typing: 'one' });
  const written = note.id;
  const run = async (query: string) => (await search(app, query)).hits.map((hit) => [hit.kind, hit.field, hit.note]);
  expect(await run('防火')).toEqual([['speech', 'text', null], ['note', 'title', written], ['note', 'fields', written], ['note', 'body', written]]);
  expect(await run('in:meeting 責任到人')).toEqual([['note', 'body', written]]);
  expect(await run('韩玉兰')).toEqual([['note', 'fields', written]]);
  expect(await run('in:text 防火')).toEqual([['speech', 'text', null]]);
  expect(await run('防火 speaker:周')).toEqual([]);
  const found = await client.call('search.notes', { query: '责任' });
  expect(found).toMatchObject({ total: 1, notes: [{ note: written, count: 1, places: [{ part: 'body', place: '三、议定事项', snippet: '各乡镇防火责任到人。', marks: [[5, 7]] }] }] });
  expect((await client.call('search.notes', { query: '防火办' })).notes[0]?.places).toMatchObject([{ part: 'fields', place: '记录单位' }]);
  expect((await client.call('search.query', { query: '议定' }))).toMatchObject({ total: 0, notes: 1 });
  await client.call('notes.trash', { ids: [written] });
  expect(await run('责任到人')).toEqual([]);
  await client.call('history.undo', {});
  expect(await run('责任到人')).toEqual([['note', 'body', written]]);
  await client.call('history.undo', {});
  expect(await run('责任到人')).toEqual([]);
});

test('notes answer by the day of their meeting', async () => {
  const app = createTestApp();
  const made = async (title: string, date: string) => {
    const { id, stamp } = await newNote(app, 'blank', title);
    const content = { title, fields: [{ name: '时间', value: date, role: 'date' as const }], document: { blocks: [paragraph('防汛')] } };
    await app.client.call('notes.save', { id, base: stamp, content, typing: title });
    return id;
  };
  const [old, late] = [await made('旧会', '2019年5月6日'), await made('新会', '2021-07-01')];
  const notes = async (query: string) => (await app.client.call('search.notes', { query })).notes.map(({ note }) => note);
  expect(await notes('防汛')).toEqual([late, old]);
  expect(await notes('防汛 date:2019')).toEqual([old]);
  expect(await notes('防汛 -date:2019')).toEqual([late]);
  expect(await notes('-防汛')).toEqual([]);
});
