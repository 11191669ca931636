import { textOf } from '@shared/domain/document';
import { onSheet, readSheet } from '@shared/domain/passage-sheet';
import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

const TEXT = '同志们：\n一是要稳粮，二是要保供，三是要增收。\n𠮷林的经验值得学习。';

async function start() {
  const app = createTestApp();
  return { ...app, speech: await storeSpeech(app, { title: '农村工作会议讲话', text: TEXT }), mark: (speech: number, quote: string, more = {}) => markQuote(app, speech, quote, more) };
}

test('a mark keeps its quote, its context and the author', async () => {
  const { client, speech, mark } = await start();
  await client.call('settings.set', { author: '陈秘书' });
  const passage = await mark(speech, '二是要保供', { note: '重点' });
  expect(passage).toMatchObject({ exact: '二是要保供', suffix: '，三是要增收。\n𠮷林的经验值得学习。', note: '重点', author: '陈秘书', tags: [], state: 'attached' });
  expect(passage.prefix.endsWith('一是要稳粮，')).toBe(true);
});

test('marks may overlap, and are listed in reading order, the longer one first', async () => {
  const { client, speech, mark } = await start();
  const inner = await mark(speech, '保供');
  const outer = await mark(speech, '二是要保供，三是要增收');
  const same = await mark(speech, '二是要保供');
  const before = await mark(speech, '一是要稳粮，二是');
  const list = await client.call('passages.list', { speech });
  expect(list.map(({ id }) => id)).toEqual([before.id, outer.id, same.id, inner.id]);
});

test('a mark never cuts a character of two units', async () => {
  const { client, speech, mark } = await start();
  const { start: at } = await mark(speech, '𠮷林');
  const half = await client.call('passages.create', { speech, start: at + 1, end: at + 3, colour: 1 });
  expect(half.exact).toBe('𠮷林');
});

test.each([
  ['outside the text', { start: 10, end: 100_000 }, 'range-outside'],
  ['the wrong way round', { start: 9, end: 3 }, 'range-outside'],
  ['empty', { start: 3, end: 3 }, 'range-empty'],
])('a range that is %s is refused', async (_what, range, reason) => {
  const { request, speech, client } = await start();
  expect(await request('passages.create', { speech, colour: 1, ...range })).toMatchObject({ ok: false, error: { reason } });
  expect(await client.call('passages.list', { speech })).toEqual([]);
});

test('a tag that cannot be made leaves no mark behind', async () => {
  const { request, speech, client } = await start();
  const reply = await request('passages.create', { speech, start: 0, end: 3, colour: 1, tagPaths: ['抓落实', '坏//路径'] });
  expect(reply).toMatchObject({ ok: false, error: { reason: 'tag-empty' } });
  expect([await client.call('passages.list', { speech }), await client.call('tags.list', {})]).toEqual([[], []]);
});

test('several passages change in one step, tags keep the order they were attached in', async () => {
  const { client, speech, mark } = await start();
  const ids = [(await mark(speech, '稳粮', { tagPaths: ['乙'] })).id, (await mark(speech, '增收')).id];
  const changed = await client.call('passages.update', { ids, changes: { colour: 4, addTagPaths: ['甲', '乙'] } });
  const tags = new Map((await client.call('tags.list', {})).map(({ id, path }) => [id, path]));
  expect(changed.map(({ colour, tags: own }) => [colour, own.map((id) => tags.get(id))])).toEqual([[4, ['乙', '甲']], [4, ['甲', '乙']]]);
  await client.call('history.undo', {});
  expect((await client.call('passages.list', { speech })).map(({ colour, tags: own }) => [colour, own.length])).toEqual([[1, 1], [1, 0]]);
});

test('typing in one note is one step, and typing in the next another', async () => {
  const { client, speech, mark } = await start();
  const { id } = await mark(speech, '稳粮');
  for (const note of ['要', '要记', '要记住']) await client.call('passages.update', { ids: [id], changes: { note }, typing: 'note 1' });
  await client.call('passages.update', { ids: [id], changes: { note: '改' }, typing: 'note 2' });
  const notes: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    await client.call('history.undo', {});
    notes.push((await client.call('passages.list', { speech }))[0]?.note ?? '?');
  }
  expect(notes).toEqual(['要记住', '']);
});

test('a passage can be given another range', async () => {
  const { client, request, speech, mark } = await start();
  const passage = await mark(speech, '稳粮');
  const [moved] = await client.call('passages.update', { ids: [passage.id], changes: { end: passage.end + 6 } });
  expect(moved?.exact).toBe('稳粮，二是要保供');
  const other = await mark(speech, '增收');
  expect(await request('passages.update', { ids: [passage.id, other.id], changes: { end: 3 } })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test('deleted passages come back with their tags', async () => {
  const { client, speech, mark } = await start();
  const passages = [await mark(speech, '稳粮', { tagPaths: ['甲', '乙'] }), await mark(speech, '增收')];
  await client.call('passages.delete', { ids: passages.map(({ id }) => id) });
  expect((await client.call('history.state', {})).undo).toEqual({ reason: 'did-delete-passages', params: { count: 2 } });
  await client.call('history.undo', {});
  expect(await client.call('passages.list', { speech })).toEqual(passages);
});

test('a change to what it is already is neither a step nor announced', async () => {
  const { client, speech, mark, events } = await start();
  const { id } = await mark(speech, '稳粮', { note: '重点' });
  const before = [await client.call('history.state', {}), events.length];
  await client.call('passages.update', { ids: [id], changes: { colour: 1, note: '重点' } });
  expect([await client.call('history.state', {}), events.length]).toEqual(before);
});

test('a passage is split where asked: both halves keep colour and tags, the first the note, and one undo joins them', async () => {
  const { client, speech, mark } = await start();
  const whole = await mark(speech, '二是要保供，三是要增收', { note: '重点', colour: 4, tagPaths: ['农业/粮食'] });
  const halves = await client.call('passages.split', { id: whole.id, at: whole.start + 6 });
  expect(halves.map(({ exact, note, colour, tags }) => ({ exact, note, colour, tags }))).toEqual([
    { exact: '二是要保供，', note: '重点', colour: 4, tags: whole.tags },
    { exact: '三是要增收', note: '', colour: 4, tags: whole.tags },
  ]);
  await client.call('history.undo', {});
  expect((await client.call('passages.list', { speech })).map(({ exact }) => exact)).toEqual(['二是要保供，三是要增收']);
});

test.each([['at its start', 0], ['at its end', 5], ['beyond it', 9]])('a passage cannot be split %s', async (_, by) => {
  const { client, speech, mark } = await start();
  const passage = await mark(speech, '二是要保供');
  await expect(client.call('passages.split', { id: passage.id, at: passage.start + by })).rejects.toMatchObject({ failure: { reason: 'range-outside' } });
  expect(await client.call('passages.list', { speech })).toHaveLength(1);
});

test('passages are merged into the first, with all tags and notes, and one undo parts them', async () => {
  const { client, speech, mark } = await start();
  const last = await mark(speech, '三是要增收', { note: '第二条', tagPaths: ['增收'] });
  const first = await mark(speech, '一是要稳粮', { note: '第一条', colour: 5, tagPaths: ['粮食'] });
  const one = await client.call('passages.merge', { ids: [last.id, first.id] });
  expect(one).toMatchObject({ id: first.id, exact: '一是要稳粮，二是要保供，三是要增收', colour: 5, note: '第一条\n第二条', tags: [...first.tags, ...last.tags] });
  await client.call('history.undo', {});
  expect((await client.call('passages.list', { speech })).map(({ note }) => note)).toEqual(['第一条', '第二条']);
});

test('the sheet of a speech says what its list says', async () => {
  const { client, speech, mark } = await start();
  await mark(speech, '二是要保供', { note: '核对', tagPaths: ['粮食', '农业'] });
  await mark(speech, '一是要稳粮', { colour: 3 });
  const { doc } = await client.call('speeches.get', { id: speech });
  const list = await client.call('passages.list', { speech });
  expect(readSheet(await client.call('passages.sheet', { speech }), textOf(doc))).toEqual(list.map(onSheet));
});
