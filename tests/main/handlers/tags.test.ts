import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

async function paths({ client }: ReturnType<typeof createTestApp>): Promise<string[]> {
  return (await client.call('tags.list', {})).map(({ path }) => path);
}

test('a path makes the levels that are missing, and only those', async () => {
  const app = createTestApp();
  const first = await app.client.call('tags.create', { path: '责任落实/督查督办' });
  const second = await app.client.call('tags.create', { path: ' 责任落实 ／ 督查督办 ' });
  expect([second, await paths(app)]).toEqual([first, ['责任落实', '责任落实/督查督办']]);
});

test('names are told apart exactly', async () => {
  const app = createTestApp();
  for (const path of ['党建', '党建引领', 'AI', 'ai']) await app.client.call('tags.create', { path });
  expect(await paths(app)).toHaveLength(4);
});

test('siblings stand in the order of their Chinese names, numbers by value, children under their parent', async () => {
  const app = createTestApp();
  for (const path of ['作风', '安全', '第10条', '第9条', '安全/消防', '安全/交通', '保密']) await app.client.call('tags.create', { path });
  expect(await paths(app)).toEqual(['安全', '安全/交通', '安全/消防', '保密', '第9条', '第10条', '作风']);
});

test('a passage with a tag and one below it counts once above', async () => {
  const app = createTestApp();
  const speech = await storeSpeech(app, { title: '讲话', text: '同志们：\n要抓落实。' });
  await markQuote(app, speech, '抓落实', { tagPaths: ['工作', '工作/落实', '工作/落实/督查'] });
  await markQuote(app, speech, '同志们', { tagPaths: ['工作/落实'] });
  const count = async () => (await app.client.call('tags.list', {})).map(({ path, passages, passagesBelow }) => [path, passages, passagesBelow]);
  expect(await count()).toEqual([['工作', 1, 2], ['工作/落实', 2, 2], ['工作/落实/督查', 1, 1]]);
  await app.client.call('speeches.trash', { ids: [speech] });
  expect((await count()).map(([, ...counts]) => counts)).toEqual([[0, 0], [0, 0], [0, 0]]);
});

test('renaming moves every path below; a name that a sibling has is refused', async () => {
  const app = createTestApp();
  const { id } = await app.client.call('tags.create', { path: '安全' });
  await app.client.call('tags.create', { path: '安全/消防' });
  await app.client.call('tags.create', { path: '保密' });
  expect(await app.request('tags.rename', { id, name: '保密' })).toMatchObject({ ok: false, error: { code: 'conflict', reason: 'tag-exists', params: { path: '保密' } } });
  expect((await app.client.call('tags.rename', { id, name: '安全生产' })).path).toBe('安全生产');
  expect(await paths(app)).toEqual(['安全生产', '安全生产/消防', '保密']);
});

test('deleting a tag takes those below with it, the passages stay, and undo brings all back', async () => {
  const app = createTestApp();
  const speech = await storeSpeech(app, { title: '讲话', text: '同志们：\n要抓落实。' });
  const passage = await markQuote(app, speech, '抓落实', { tagPaths: ['其他', '工作/落实/督查'] });
  const before = await app.client.call('tags.list', {});
  await app.client.call('tags.delete', { id: before.find(({ path }) => path === '工作')?.id ?? 0 });
  expect(await paths(app)).toEqual(['其他']);
  expect((await app.client.call('passages.list', { speech }))[0]?.tags).toHaveLength(1);
  await app.client.call('history.undo', {});
  expect(await app.client.call('tags.list', {})).toEqual(before);
  expect(await app.client.call('passages.list', { speech })).toEqual([passage]);
});
