import { expect, test } from 'vitest';
import { createTestApp, importedIds } from '../../support/app';
import { look, storeAll } from '../../support/intake';
import { markedWord } from '../../support/marked-word';

const BYTES = markedWord('在防汛会议上的讲话', '一是要早准备。');

test('comments and highlights of a Word file become passages with author, date and colour, those without a place too', async () => {
  const app = createTestApp();
  const [report] = (await storeAll(app, [await look(app, '甲.docx', BYTES)])).files;
  expect(report).toMatchObject({ kind: 'imported', marks: 3, encoding: '' });
  const [id = 0] = report ? importedIds(report) : [];
  const passages = await app.client.call('passages.list', { speech: id });
  expect(passages.map(({ exact, colour, note, author, createdAt, state }) => ({ exact, colour, note, author, createdAt: createdAt.slice(0, 10), state }))).toEqual([
    { exact: '一是要早准备。', colour: 1, note: '', author: '', createdAt: '2026-01-01', state: 'attached' },
    { exact: '把责任压到人头', colour: 6, note: '这句可以引用', author: '李主任', createdAt: '2024-03-06', state: 'attached' },
    { exact: '', colour: 6, note: '全文再核一遍', author: '李主任', createdAt: '2024-03-06', state: 'orphan' },
  ]);
});

test('they come and go with the import, in one step', async () => {
  const app = createTestApp();
  const file = { name: '甲.docx', bytes: BYTES };
  const { files } = await app.client.call('import.file', { batch: 'b', file, options: { onDuplicate: 'skip', split: true } });
  const [id = 0] = files[0] ? importedIds(files[0]) : [];
  expect(files).toMatchObject([{ kind: 'imported', marks: 3 }]);
  await app.client.call('history.undo', {});
  expect(await app.request('passages.list', { speech: id })).toMatchObject({ error: { reason: 'no-speech' } });
  await app.client.call('history.redo', {});
  expect(await app.client.call('passages.list', { speech: id })).toHaveLength(3);
});
