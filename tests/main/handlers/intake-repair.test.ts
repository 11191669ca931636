import { expect, test } from 'vitest';
import { textOf } from '@shared/domain/document';
import { inventParagraphs } from '../../bench/anchors/invented-text';
import { createTestApp, importedIds } from '../../support/app';
import { markQuote } from '../../support/speeches';
import { encodeDoubleByte } from '../import/encoders';

const LINES = ['在全县防汛会议上的讲话', ...inventParagraphs('prose', 1500, 5)];
const TEXT = LINES.join('\n');

async function importWrongly(app: ReturnType<typeof createTestApp>, bytes: Uint8Array, encoding: string): Promise<number> {
  const { files } = await app.client.call('import.file', { batch: 'b', file: { name: '甲.txt', bytes }, options: { onDuplicate: 'skip', split: true, encoding } });
  const [id = 0] = files[0] ? importedIds(files[0]) : [];
  return id;
}

test.each(['big5', 'windows-1252', 'utf-8'])('a text read as %s is read again from its bytes, its passages at the very same bytes', async (wrong) => {
  const app = createTestApp();
  const bytes = encodeDoubleByte('gb18030', TEXT.replaceAll('\n', '\r\n'));
  const id = await importWrongly(app, bytes, wrong);
  const before = await app.client.call('speeches.list', { filter: {}, order: 'imported', descending: false, offset: 0, limit: 1 });
  expect(before.rows[0]?.title).not.toBe(LINES[0]);
  const { doc } = await app.client.call('speeches.get', { id });
  const passage = await markQuote(app, id, textOf(doc).split('\n')[2] ?? '');
  expect(await app.client.call('intake.repair', { speech: id, encoding: 'gb18030' })).toEqual({ passages: 1, orphans: 0 });
  expect((await app.client.call('passages.list', { speech: id })).map(({ exact, state }) => [exact, state])).toEqual([[LINES[2], 'attached']]);
  const after = await app.client.call('speeches.list', { filter: {}, order: 'imported', descending: false, offset: 0, limit: 1 });
  expect(after.rows[0]).toMatchObject({ id, title: LINES[0] });
  expect((await app.client.call('history.state', {})).undo).toEqual({ reason: 'did-repair', params: {} });
  await app.client.call('history.undo', {});
  expect(await app.client.call('passages.list', { speech: id })).toEqual([passage]);
});

test('a title that a person wrote stays', async () => {
  const app = createTestApp();
  const id = await importWrongly(app, encodeDoubleByte('gb18030', TEXT), 'big5');
  await app.client.call('speeches.update', { id, changes: { title: '我起的标题' } });
  await app.client.call('intake.repair', { speech: id, encoding: 'gb18030' });
  const { rows } = await app.client.call('speeches.list', { filter: {}, order: 'imported', descending: false, offset: 0, limit: 1 });
  expect(rows[0]?.title).toBe('我起的标题');
});

test('an unknown encoding, an absent speech and a file that states its own are refused and change nothing', async () => {
  const app = createTestApp();
  const [id = 0] = importedIds(await app.importText('甲.txt', TEXT));
  expect(await app.request('intake.repair', { speech: id, encoding: 'klingon' })).toMatchObject({ error: { reason: 'file-encoding' } });
  expect(await app.request('intake.repair', { speech: 999, encoding: 'gb18030' })).toMatchObject({ error: { reason: 'no-speech' } });
  expect((await app.client.call('history.state', {})).undo).toMatchObject({ reason: 'did-import' });
});
