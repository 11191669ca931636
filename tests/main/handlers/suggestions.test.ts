import { textOf } from '@shared/domain/document';
import { describeDeclined } from '@shared/domain/suggestions/declined';
import { suggestionsIn } from '@shared/domain/suggestions/suggestions-in';
import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app';
import { storeSpeech } from '../../support/speeches';

const TEXT = '同志们：\n改造管网316公里，年底前完成验收。\n各乡镇要把责任压到人头。';

async function start() {
  const app = createTestApp();
  const speech = await storeSpeech(app, { title: '供水工作会议讲话', text: TEXT });
  const text = textOf((await app.client.call('speeches.get', { id: speech })).doc);
  const of = (kind: string) => suggestionsIn(text).filter((one) => one.kind === kind);
  return { ...app, speech, text, of };
}

test('accepting makes passages with colour and tag in one step, and one undo takes them all back', async () => {
  const { client, speech, of } = await start();
  const ranges = [...of('figure'), ...of('deadline')].map((one) => ({ start: one.start, end: one.end }));
  expect(await client.call('suggestions.accept', { speech, ranges, colour: 3, tagPaths: ['数据'] })).toEqual({ count: 2 });
  const made = await client.call('passages.list', { speech });
  expect(made.map(({ exact, colour, tags }) => [exact, colour, tags.length])).toEqual([['改造管网316公里', 3, 1], ['年底前完成验收', 3, 1]]);
  expect(await client.call('history.state', {})).toMatchObject({ undo: { reason: 'did-accept-suggestions', params: { count: 2 } } });
  await client.call('history.undo', {});
  expect(await client.call('passages.list', { speech })).toEqual([]);
  expect(await client.call('tags.list', {})).toEqual([]);
});

test('marking all finds is one step, and a range outside the text marks none of them', async () => {
  const { client, speech, text } = await start();
  const ranges = ['316', '年底'].map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  await expect(client.call('passages.createAll', { speech, ranges: [...ranges, { start: text.length, end: text.length + 2 }], colour: 4 })).rejects.toThrow();
  expect(await client.call('passages.list', { speech })).toEqual([]);
  expect(await client.call('passages.createAll', { speech, ranges, colour: 4 })).toEqual({ count: 2 });
  expect((await client.call('passages.list', { speech })).map(({ exact, colour }) => [exact, colour])).toEqual([['316', 4], ['年底', 4]]);
  expect(await client.call('history.state', {})).toMatchObject({ undo: { reason: 'did-mark-finds', params: { count: 2 } } });
  await client.call('history.undo', {});
  expect(await client.call('passages.list', { speech })).toEqual([]);
});

test('what is turned down is remembered once, announced, undone, and brought back', async () => {
  const { client, speech, text, of, events } = await start();
  const declined = of('duty').map((one) => describeDeclined(text, one));
  expect(declined).toEqual([{ kind: 'duty', exact: '各乡镇要把责任压到人头', prefix: expect.stringMatching(/验收。\n$/) as string, suffix: '。' }]);
  await client.call('suggestions.decline', { speech, declined });
  await client.call('suggestions.decline', { speech, declined });
  expect(await client.call('suggestions.declined', { speech })).toEqual(declined);
  expect(events.some(({ name, payload }) => name === 'library.changed' && JSON.stringify(payload).includes('"suggestion"'))).toBe(true);
  await client.call('history.undo', {});
  expect(await client.call('suggestions.declined', { speech })).toEqual([]);
  await client.call('history.redo', {});
  expect(await client.call('suggestions.recall', { speech })).toEqual({ count: 1 });
  expect(await client.call('suggestions.declined', { speech })).toEqual([]);
});

test('a range outside the text is refused and nothing is made', async () => {
  const { client, request, speech } = await start();
  const ranges = [{ start: 0, end: 3 }, { start: 5, end: 100_000 }];
  expect(await request('suggestions.accept', { speech, ranges, colour: 1, tagPaths: [] })).toMatchObject({ ok: false, error: { reason: 'range-outside' } });
  expect(await client.call('passages.list', { speech })).toEqual([]);
});

test('a speech deleted for good takes what was turned down with it', async () => {
  const { client, request, speech, text, of } = await start();
  await client.call('suggestions.decline', { speech, declined: of('duty').map((one) => describeDeclined(text, one)) });
  await client.call('speeches.trash', { ids: [speech] });
  await client.call('speeches.purge', { ids: [speech] });
  expect(await request('suggestions.declined', { speech })).toMatchObject({ ok: false, error: { reason: 'no-speech' } });
});
