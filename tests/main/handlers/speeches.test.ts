import { beforeEach, expect, test } from 'vitest';
import type { Input } from '@shared/contract/contract';
import { createTestApp, type TestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

let app: TestApp;
let ids: Record<'zhou' | 'lin' | 'none', number>;
beforeEach(async () => {
  app = createTestApp();
  ids = {
    zhou: await storeSpeech(app, { title: '作风建设会讲话', text: '同志们：\n作风建设永远在路上。', speaker: '周明远', date: '2023-05-06' }),
    lin: await storeSpeech(app, { title: '安全生产会讲话', text: '同志们：\nGDP 再高，安全为先。', speaker: '林海生', date: '2024' }),
    none: await storeSpeech(app, { title: '保密工作讲话', text: '各位：\n保密就是保安全。' }),
  };
});

async function list(query: Partial<Input<'speeches.list'>> = {}): Promise<number[]> {
  const { rows } = await app.client.call('speeches.list', { filter: {}, order: 'date', descending: true, offset: 0, limit: 100, ...query });
  return rows.map(({ id }) => id);
}

test('speeches without a date come last in both directions', async () => {
  expect(await list()).toEqual([ids.lin, ids.zhou, ids.none]);
  expect(await list({ descending: false })).toEqual([ids.zhou, ids.lin, ids.none]);
});

test('titles stand in the order of their Chinese sounds', async () => {
  expect(await list({ order: 'title', descending: false })).toEqual([ids.lin, ids.none, ids.zhou]);
  expect(await list({ order: 'speaker', descending: true })).toEqual([ids.zhou, ids.lin, ids.none]);
});

test('a page is a page of the whole', async () => {
  const { rows, total } = await app.client.call('speeches.list', { filter: {}, order: 'title', descending: false, offset: 1, limit: 1 });
  expect([rows.map(({ id }) => id), total]).toEqual([[ids.none], 3]);
});

test('every condition given must hold', async () => {
  const { id: tag } = await app.client.call('tags.create', { path: '党建' });
  await markQuote(app, ids.zhou, '作风建设', { tagPaths: ['党建/作风'], note: 'See Annex B' });
  await app.client.call('speeches.star', { ids: [ids.lin], starred: true });
  await app.client.call('speeches.saveReading', { id: ids.none, offset: 2, progress: 0.4 });
  expect(await list({ filter: { years: [2024, null] } })).toEqual([ids.lin, ids.none]);
  expect(await list({ filter: { speakers: ['周明远'], years: [2024] } })).toEqual([]);
  expect(await list({ filter: { tags: [tag] } })).toEqual([ids.zhou]);
  expect(await list({ filter: { starred: true } })).toEqual([ids.lin]);
  expect(await list({ filter: { opened: true } })).toEqual([ids.none]);
  expect(await list({ filter: { unmarked: true } })).toEqual([ids.lin, ids.none]);
  expect(await list({ filter: { text: 'gdp 再' } })).toEqual([ids.lin]);
  expect(await list({ filter: { text: 'annex' } })).toEqual([ids.zhou]);
  expect(await list({ filter: { text: '保安%' } })).toEqual([]);
});

test('the recycle bin holds what was deleted until it is restored', async () => {
  await app.client.call('speeches.trash', { ids: [ids.zhou, ids.lin] });
  expect([await list(), await list({ filter: { trashed: true } })]).toEqual([[ids.none], [ids.lin, ids.zhou]]);
  await app.client.call('speeches.restore', { ids: [ids.lin] });
  await app.client.call('history.undo', {});
  await app.client.call('history.undo', {});
  expect(await list()).toEqual([ids.lin, ids.zhou, ids.none]);
});

test('a row carries its passages and most used tags', async () => {
  await markQuote(app, ids.zhou, '作风', { tagPaths: ['甲'] });
  await markQuote(app, ids.zhou, '建设', { tagPaths: ['甲', '乙/丙'] });
  const { rows } = await app.client.call('speeches.list', { filter: { speakers: ['周明远'] }, order: 'date', descending: true, offset: 0, limit: 9 });
  expect(rows).toMatchObject([{ passages: 2, tags: [{ path: '甲' }, { path: '乙/丙' }] }]);
});

test('the numbers beside the filters fit the lists', async () => {
  await markQuote(app, ids.zhou, '作风', { tagPaths: ['甲'] });
  await app.client.call('speeches.trash', { ids: [ids.none] });
  expect(await app.client.call('speeches.facets', {})).toEqual({
    speakers: [{ value: '周明远', count: 1 }, { value: '林海生', count: 1 }],
    years: [{ value: 2024, count: 1 }, { value: 2023, count: 1 }],
    occasions: [],
    all: 2, opened: 0, starred: 0, unmarked: 1, trashed: 1, passages: 1, tags: 1,
  });
});

test('details change and come back', async () => {
  const before = await app.client.call('speeches.get', { id: ids.zhou });
  const changes = { occasion: '全县作风建设大会', keywords: ['作风', '纪律'], date: null };
  expect(await app.client.call('speeches.update', { id: ids.zhou, changes })).toMatchObject(changes);
  await app.client.call('history.undo', {});
  expect(await app.client.call('speeches.get', { id: ids.zhou })).toEqual(before);
});

test('where reading stopped is remembered outside the undo history', async () => {
  const state = await app.client.call('history.state', {});
  await app.client.call('speeches.saveReading', { id: ids.zhou, offset: 7, progress: 0.5 });
  expect(await app.client.call('speeches.get', { id: ids.zhou })).toMatchObject({ readingOffset: 7, progress: 0.5 });
  expect(await app.client.call('history.state', {})).toEqual(state);
  expect(app.events.at(-1)).toEqual({ name: 'library.changed', payload: { nouns: ['reading'], speeches: [ids.zhou] } });
});
