import { expect, test } from 'vitest';
import { expired } from '../../../src/main/store/purge';
import { addSpeech, createTestLibrary } from '../../support/library';
import { createTestApp, type TestApp } from '../../support/app';
import { newNote } from '../../support/notes';
import { markQuote, storeSpeech } from '../../support/speeches';

const day = 24 * 60 * 60 * 1000;

async function threeSpeeches(app: TestApp): Promise<[number, number, number]> {
  const one = await storeSpeech(app, { title: '防汛讲话', text: '同志们：\n一、抓早抓实\n要抓好安全生产。要把责任落到田间地头，落到每一个人。', speaker: '周明远', date: '2019-03' });
  const two = await storeSpeech(app, { title: '秋收讲话', text: '同志们：\n要狠抓安全生产。\n要把责任落到田间地头、落到每一个人！', speaker: '林海生', date: '2021-09-01' });
  const three = await storeSpeech(app, { title: '無題', text: '同志們：\n要抓好安全生產。' });
  return [one, two, three];
}

test('results are grouped by speech, newest first, with marks, the place in the outline and fields to filter by', async () => {
  const app = createTestApp();
  const [one, two, three] = await threeSpeeches(app);
  await markQuote(app, two, '要狠抓', { note: '对照防汛讲话', tagPaths: ['安全'], colour: 4 });
  const search = async (query: string) => (await app.client.call('search.query', { query })).speeches.map(({ speech }) => speech);
  const { total, speeches, indexed } = await app.client.call('search.query', { query: '安全生产' });
  expect([total, indexed, speeches.map(({ speech }) => speech)]).toEqual([3, true, [two, one, three]]);
  expect(speeches[1]?.places[0]).toMatchObject({ field: 'text', snippet: '要抓好安全生产。要把责任落到田间地头，落到每一个人。', marks: [[3, 7]], place: '一' });
  expect(await search('防汛')).toEqual([two, one]);
  expect(await search('防汛 in:title')).toEqual([one]);
  expect(await search('in:notes 防汛')).toEqual([two]);
  expect(await search('讲话人：周 安全')).toEqual([one]);
  expect(await search('date:2020..2022')).toEqual([two]);
  expect(await search('日期：无')).toEqual([three]);
  expect(await search('标签：安全 颜色：问题')).toEqual([two]);
  expect(await search('抓 -tag:安全')).toEqual([one, three]);
  expect((await app.client.call('search.query', { query: 'tag:没有' })).remarks.map(({ notice }) => notice.reason)).toEqual(['query-no-tag']);
  expect((await app.client.call('search.query', { query: '安全' })).tags).toMatchObject([{ path: '安全', marks: [[0, 2]], passagesBelow: 1 }]);
  expect(await app.client.call('search.inSpeech', { query: '安全生产 -防汛', speech: three })).toEqual([[11, 15]]);
});

test('fields, their values and earlier searches are offered at the caret', async () => {
  const app = createTestApp();
  await threeSpeeches(app);
  await app.client.call('tags.create', { path: '安全生产/消防' });
  await app.client.call('search.remember', { query: '讲话精神' });
  const offered = async (query: string) => (await app.client.call('search.suggest', { query, caret: query.length })).suggestions.map(({ insert }) => insert);
  expect(await offered('讲')).toEqual(['讲话人：', '讲话精神']);
  expect(await offered('安全 讲话人：zmy')).toEqual(['讲话人：周明远']);
  expect(await offered('-tag:xf')).toEqual(['-tag:安全生产/消防']);
  expect(await offered('date:20')).toEqual(['date:2021', 'date:2019']);
  expect(await offered('范围：批')).toEqual(['范围：批注']);
  await app.client.call('search.forget', { query: null });
  expect(await app.client.call('search.recent', {})).toEqual([]);
});

test('excerpts are grouped and filtered by date, collection, author and position', async () => {
  const app = createTestApp();
  const [one, two] = await threeSpeeches(app);
  const wide = await markQuote(app, one, '要抓好安全生产。要把责任落到田间地头', { tagPaths: ['工作'] });
  const inner = await markQuote(app, one, '安全生产', { tagPaths: ['工作/安全'] });
  const next = await markQuote(app, one, '，落到每一个人', { tagPaths: ['人'] });
  const other = await markQuote(app, two, '安全生产', { tagPaths: ['工作/安全'] });
  const { id: collection } = await app.client.call('collections.create', { name: '农事', speeches: [two] });
  const tag = Object.fromEntries((await app.client.call('tags.list', {})).map(({ path, id }) => [path, id]));
  const list = async (filter: object) => (await app.client.call('excerpts.groups', { filter, group: 'none', order: 'place' })).groups.flatMap(({ passages }) => passages);
  expect(await list({ collections: [collection] })).toEqual([other.id]);
  expect(await list({ from: '2019', to: '2020' })).toEqual([wide.id, inner.id, next.id]);
  expect(await list({ text: '安全生產' })).toEqual([other.id, wide.id, inner.id]);
  expect(await list({ near: { relation: 'inside', tag: tag['工作'] } })).toEqual([inner.id]);
  expect(await list({ near: { relation: 'overlaps', tag: tag['工作/安全'] } })).toEqual([wide.id]);
  expect(await list({ near: { relation: 'follows', tag: tag['工作'], within: 0 } })).toEqual([next.id]);
  expect(await list({ near: { relation: 'paragraph', tag: tag['人'] } })).toEqual([wide.id, inner.id]);
  expect(await list({ near: { relation: 'section', tag: tag['人'] } })).toEqual([wide.id, inner.id]);
  const { groups } = await app.client.call('excerpts.groups', { filter: {}, group: 'tag', order: 'place' });
  expect(groups).toEqual([
    { key: String(tag['工作']), label: '工作', depth: 0, passages: [wide.id] },
    { key: String(tag['工作/安全']), label: '安全', depth: 1, passages: [other.id, inner.id] },
    { key: String(tag['人']), label: '人', depth: 0, passages: [next.id] },
  ]);
  const rows = await app.client.call('excerpts.rows', { passages: [inner.id, 999_999, other.id] });
  expect(rows.map(({ passage, quote }) => [passage, quote])).toEqual([[inner.id, '安全生产'], [other.id, '安全生产']]);
});

test('excerpts used in meeting notes are told apart, counted by speech, and follow the notes', async () => {
  const app = createTestApp();
  const [one, two] = await threeSpeeches(app);
  const used = await markQuote(app, one, '安全生产', { note: '开会用' });
  const other = await markQuote(app, two, '安全生产');
  const note = await newNote(app, 'blank', '专题会', [used.id, used.id]);
  await newNote(app, 'blank', '另一个会', [used.id]);
  const list = async (filter: object) => (await app.client.call('excerpts.groups', { filter, group: 'none', order: 'place' })).groups.flatMap(({ passages }) => passages);
  const facets = async (filter: object) => app.client.call('excerpts.facets', { filter });
  expect([await list({ inNote: true }), await list({ inNote: false })]).toEqual([[used.id], [other.id]]);
  expect((await app.client.call('excerpts.rows', { passages: [used.id, other.id] })).map(({ notes }) => notes)).toEqual([2, 0]);
  expect(await facets({ speeches: [one] })).toMatchObject({ speeches: [{ value: two, label: '秋收讲话', count: 1 }, { value: one, label: '防汛讲话', count: 1 }], withNote: 1, inNote: 1, all: 1 });
  expect(await facets({ speeches: [two] })).toMatchObject({ withNote: 0, inNote: 0, all: 1 });
  await app.client.call('notes.trash', { ids: [note.id] });
  expect((await app.client.call('excerpts.rows', { passages: [used.id] })).map(({ notes }) => notes)).toEqual([1]);
});

test('collections keep an order of their own, and undo takes every change back', async () => {
  const app = createTestApp();
  const [one, two, three] = await threeSpeeches(app);
  const { id } = await app.client.call('collections.create', { name: '农事', speeches: [one, two] });
  const second = await app.client.call('collections.create', { name: '应急' });
  const speeches = async () => (await app.client.call('collections.get', { id })).rows.map((row) => row.id);
  await app.client.call('collections.add', { id, speeches: [three], at: 1 });
  expect(await speeches()).toEqual([one, three, two]);
  await app.client.call('collections.add', { id, speeches: [two, one], at: 0 });
  expect(await speeches()).toEqual([two, one, three]);
  await app.client.call('collections.order', { ids: [second.id] });
  expect((await app.client.call('collections.list', {})).map(({ name }) => name)).toEqual(['应急', '农事']);
  await app.client.call('collections.remove', { id, speeches: [one] });
  await app.client.call('speeches.trash', { ids: [three] });
  expect(await speeches()).toEqual([two]);
  await app.client.call('collections.delete', { id });
  expect(await app.client.call('collections.of', { speech: two })).toEqual([]);
  for (let steps = 4; steps > 0; steps -= 1) await app.client.call('history.undo', {});
  expect(await speeches()).toEqual([two, one, three]);
});

test('saved views keep what they show and their order', async () => {
  const { client } = createTestApp();
  const search = await client.call('views.save', { name: '安全', view: { kind: 'search', query: '安全 -防汛' } });
  const excerpts = await client.call('views.save', { name: '待核', view: { kind: 'excerpts', filter: { colours: [6] }, group: 'tag', order: 'place' } });
  await client.call('views.update', { id: search.id, name: '生产' });
  await client.call('views.order', { ids: [excerpts.id] });
  expect((await client.call('views.list', {})).map(({ name }) => name)).toEqual(['待核', '生产']);
  await client.call('views.delete', { id: excerpts.id });
  await client.call('history.undo', {});
  expect(await client.call('views.list', { kind: 'excerpts' })).toEqual([excerpts]);
});

test('a speech leaves the recycle bin for good thirty days later, with its place in the index', async () => {
  const app = createTestApp();
  const [one] = await threeSpeeches(app);
  await app.client.call('speeches.trash', { ids: [one] });
  expect((await app.client.call('search.query', { query: '抓早抓实' })).total).toBe(0);
  const library = createTestLibrary();
  const old = addSpeech(library, '旧', '同志们：\n旧话');
  library.act({ label: { reason: 'did-trash', params: { count: 1 } } }, () => library.db.prepare('UPDATE speech SET trashed_at = ?').run('2026-01-01T00:00:00.000Z'));
  const after = (days: number) => new Date(Date.parse('2026-01-01T00:00:00.000Z') + days * day).toISOString();
  expect([expired(library.db, after(30)).speeches, expired(library.db, after(30.1)).speeches]).toEqual([[], [old]]);
});
