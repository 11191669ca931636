/** Whatever is done to the tag tree, it stays a tree and its counts stay those of a recount. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tag } from '@shared/domain/tag';
import { createTestApp, type TestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

const name = fc.constantFrom('安全', '督查', '防汛', '责任', '落实');
const nat = fc.nat(50);
const act = fc.oneof(
  fc.record({ kind: fc.constant('create' as const), names: fc.array(name, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('move' as const), a: nat, b: nat }),
  fc.record({ kind: fc.constant('merge' as const), a: nat, b: nat, c: nat }),
  fc.record({ kind: fc.constant('rename' as const), a: nat, name }),
  fc.record({ kind: fc.constant('delete' as const), a: nat }),
  fc.record({ kind: fc.constant('tag' as const), a: nat, b: nat }),
  fc.record({ kind: fc.constant('tagSpeech' as const), a: nat }),
  fc.record({ kind: fc.constant('undo' as const) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function run({ client, request }: TestApp, speech: number, passages: number[], step: Act): Promise<unknown> {
  const tags = await client.call('tags.list', {});
  const pick = (n: number) => tags[n % Math.max(1, tags.length)]?.id ?? 1;
  const path = (n: number) => tags[n % Math.max(1, tags.length)]?.path ?? '安全';
  switch (step.kind) {
    case 'create':
      return request('tags.create', { path: step.names.join('/') });
    case 'move':
      return request('tags.move', { id: pick(step.a), parent: step.b % 5 === 0 ? null : pick(step.b) });
    case 'merge':
      return mergeAsPromised({ client, request }, [...new Set([pick(step.a), pick(step.b)])], pick(step.c));
    case 'rename':
      return request('tags.rename', { id: pick(step.a), name: step.name });
    case 'delete':
      return request('tags.delete', { id: pick(step.a) });
    case 'tag':
      return request('passages.update', { ids: [passages[step.b % passages.length]], changes: { addTagPaths: [path(step.a)] } });
    case 'tagSpeech':
      return request('tags.tagSpeeches', { speeches: [speech], addTagPaths: [path(step.a)] });
    default: {
      const last = (await client.call('history.state', {})).undo?.reason ?? '';
      return last.includes('tag') ? request('history.undo', {}) : null; // never back past the speech itself
    }
  }
}

/** The preview names the tags that go away, and where the others come to lie. */
async function mergeAsPromised({ client, request }: Pick<TestApp, 'client' | 'request'>, from: number[], into: number): Promise<void> {
  const before = await client.call('tags.list', {});
  const preview = await request('tags.previewMerge', { from, into });
  const reply = await request('tags.merge', { from, into });
  expect(reply.ok).toBe(preview.ok);
  if (!preview.ok) return;
  const { merged, moved } = preview.value as { merged: string[]; moved: { from: string; to: string }[] };
  const after = (await client.call('tags.list', {})).map(({ path }) => path);
  const renamed = new Map(moved.map((one) => [one.from, one.to]));
  const expected = before.filter(({ path }) => !merged.includes(path)).map(({ path }) => renamed.get(path) ?? path);
  expect(after.toSorted()).toEqual(expected.toSorted());
}

function checkTree(tags: readonly Tag[]): void {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  expect(new Set(tags.map(({ path }) => path)).size).toBe(tags.length);
  tags.forEach((tag, index) => {
    const parent = tag.parent === null ? undefined : byId.get(tag.parent);
    expect(tag.path).toBe(parent === undefined ? tag.name : `${parent.path}/${tag.name}`);
    if (parent !== undefined) expect(tags.indexOf(parent)).toBeLessThan(index);
  });
}

test('after any acts the tags form a tree, and every count is that of a recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 25 }), async (acts) => {
      const app = createTestApp();
      const speech = await storeSpeech(app, { title: '讲话', text: '同志们：\n抓落实，抓安全，抓防汛。' });
      for (const quote of ['抓落实', '抓安全', '抓防汛']) await markQuote(app, speech, quote, { tagPaths: ['安全/督查', quote.slice(1)] });
      for (const step of acts) {
        const passages = (await app.client.call('passages.list', { speech })).map(({ id }) => id);
        await run(app, speech, passages.length > 0 ? passages : [1], step);
      }
      const tags = await app.client.call('tags.list', {});
      checkTree(tags);
      const passages = await app.client.call('passages.list', { speech });
      const [row] = (await app.client.call('speeches.list', { filter: {}, order: 'date', descending: true, offset: 0, limit: 1 })).rows;
      const own = new Set(row?.ownTags.map(({ id }) => id));
      for (const tag of tags) {
        const below = new Set(tags.filter(({ path }) => path === tag.path || path.startsWith(`${tag.path}/`)).map(({ id }) => id));
        expect([tag.path, tag.passages, tag.passagesBelow, tag.speeches, tag.speechesBelow]).toEqual([
          tag.path,
          passages.filter((passage) => passage.tags.includes(tag.id)).length,
          passages.filter((passage) => passage.tags.some((id) => below.has(id))).length,
          own.has(tag.id) ? 1 : 0,
          [...own].some((id) => below.has(id)) ? 1 : 0,
        ]);
      }
      expect(app.errors).toEqual([]);
      await app.app.close();
    }),
    { numRuns: 60 },
  );
}, 600_000);

test('quick entry knows initials, aliases and parts of names, whole names first', async () => {
  const { client } = createTestApp();
  for (const path of ['安全生产', '安全', '民生/春耕备耕', '重点项目', '长江大保护']) await client.call('tags.create', { path });
  const [tag] = (await client.call('tags.list', {})).filter(({ name: own }) => own === '重点项目');
  await client.call('tags.update', { id: tag?.id ?? 0, changes: { aliases: ['大项目'], colour: 3, pattern: 'dots', description: '省市重点' } });
  const suggest = async (text: string) => (await client.call('tags.suggest', { text })).map((found) => [found.tag.path, found.by]);
  expect(await suggest('aqsc')).toEqual([['安全生产', 'initials']]);
  expect(await suggest('安全')).toEqual([['安全', 'name'], ['安全生产', 'name']]);
  expect(await suggest('大项')).toEqual([['重点项目', 'alias']]);
  expect(await suggest('zdxm')).toEqual([['重点项目', 'initials']]);
  expect(await suggest('cjdbh')).toEqual([['长江大保护', 'initials']]);
  expect((await suggest('cgbg'))[0]).toEqual(['民生/春耕备耕', 'initials']);
});

test('a codebook comes back from CSV and REFI-QDA as it went, and adds nothing the second time', async () => {
  const source = createTestApp();
  for (const path of ['责任落实/督查督办', '责任落实/“三张”清单, A', '安全']) await source.client.call('tags.create', { path });
  const [first] = await source.client.call('tags.list', {});
  await source.client.call('tags.update', { id: first?.id ?? 0, changes: { colour: 5, description: '一行\n两行 <&>', aliases: ['平安'] } });
  const told = async ({ client }: TestApp) => (await client.call('tags.list', {})).map(({ path, colour, description }) => [path, colour, description]);
  for (const format of ['csv', 'qdc'] as const) {
    const { name: fileName, bytes } = await source.client.call('tags.exportCodebook', { format });
    const file = { name: fileName, bytes };
    const target = createTestApp();
    expect(await target.client.call('tags.importCodebook', file)).toEqual({ created: 4, updated: 0, same: 0, notices: [] });
    expect(await told(target)).toEqual(await told(source));
    expect(await target.client.call('tags.importCodebook', file)).toEqual({ created: 0, updated: 0, same: 4, notices: [] });
    await target.client.call('history.undo', {});
    expect(await told(target)).toEqual([]);
  }
});

test('without a tag there is no codebook to export, and one sentence says so', async () => {
  const { client } = createTestApp();
  for (const format of ['csv', 'qdc'] as const) {
    await expect(client.call('tags.exportCodebook', { format })).rejects.toMatchObject({ failure: { reason: 'codebook-nothing' } });
  }
});

test('flat codebooks of other programs, with levels in their names, become a tree', async () => {
  const paths = async (file: string, text: string) => {
    const { client } = createTestApp();
    await client.call('tags.importCodebook', { name: file, bytes: new TextEncoder().encode(text) });
    return (await client.call('tags.list', {})).map(({ path, description }) => [path, description]);
  };
  const codes = '<Code guid="5F0C1D2E-0000-4000-8000-000000000001" name="工作" isCodable="true"/><Code guid="5F0C1D2E-0000-4000-8000-000000000002" name="工作\\春耕" isCodable="true"><Description>备耕</Description></Code>';
  const tree = [['工作', ''], ['工作/春耕', '备耕']];
  expect(await paths('flat.qdc', `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`)).toEqual(tree);
  expect(await paths('flat.csv', 'tag,description,number of highlights\r\n工作\\春耕,备耕,3\r\n')).toEqual(tree);
});

test('a file that is no codebook is refused', async () => {
  const { request } = createTestApp();
  for (const [text, reason] of [['甲,乙\r\n1,2', 'codebook-unreadable'], ['<a/>', 'codebook-unreadable'], ['<CodeBook', 'file-damaged']]) {
    const bytes = new TextEncoder().encode(text);
    expect(await request('tags.importCodebook', { name: '表.csv', bytes })).toMatchObject({ ok: false, error: { reason } });
  }
});

test('deleting says what it takes away', async () => {
  const app = createTestApp();
  const speech = await storeSpeech(app, { title: '讲话', text: '同志们：\n抓落实，抓安全。' });
  await markQuote(app, speech, '抓落实', { tagPaths: ['工作/落实'] });
  await markQuote(app, speech, '抓安全', { tagPaths: ['工作/落实', '安全'] });
  await app.client.call('tags.tagSpeeches', { speeches: [speech], addTagPaths: ['工作'] });
  const [id = 0] = (await app.client.call('tags.list', {})).filter(({ path }) => path === '工作').map((tag) => tag.id);
  expect(await app.client.call('tags.previewDelete', { id })).toEqual({ tags: ['工作', '工作/落实'], passages: 2, untagged: 1, speeches: 1 });
});
