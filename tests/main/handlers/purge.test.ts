import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUpLibrary } from '../../../src/main/store/backup';
import { createTestApp, importedIds, readTables } from '../../support/app';
import { temporaryFolder } from '../../support/folders';

const OWN = ['speech', 'speech_version', 'passage', 'passage_tag', 'reading', 'source_file', 'history_change'];

test('purging deletes every trace of a speech, and undo goes on working for the others', async () => {
  const folder = temporaryFolder();
  const { app, client, importText, errors } = createTestApp({ libraryPath: folder });
  const [other = 0] = importedIds(await importText('留.txt', '留下的讲话\n同志们：\n这一篇留下。'));
  await client.call('passages.create', { speech: other, start: 0, end: 2, colour: 1, tagPaths: ['共用'] });
  const before = readTables(join(folder, 'library.db'), OWN);

  const [id = 0] = importedIds(await importText('密.txt', '要删的讲话\n同志们：\n这一篇要彻底删除。'));
  await client.call('passages.create', { speech: id, start: 0, end: 2, colour: 2, note: '机密批注', tagPaths: ['共用'] });
  await client.call('speeches.saveReading', { id, offset: 3, progress: 0.5 });
  await client.call('speeches.trash', { ids: [id] });
  await client.call('speeches.purge', { ids: [id] });
  expect(readTables(join(folder, 'library.db'), OWN)).toEqual(before);

  await client.call('history.undo', {});
  expect(await client.call('passages.list', { speech: other })).toEqual([]);
  await client.call('history.undo', {});
  expect(readTables(join(folder, 'library.db'), ['speech'])['speech']).toEqual([]);
  await client.call('history.redo', {});
  await client.call('history.redo', {});
  expect(await client.call('passages.list', { speech: other })).toHaveLength(1);
  expect(errors).toEqual([]);
  await app.close();
  expect(readFileSync(join(folder, 'library.db')).includes('机密批注')).toBe(false);
});

test('what is not in the recycle bin is not purged', async () => {
  const { client, importText } = createTestApp();
  const [id = 0] = importedIds(await importText('甲.txt', '讲话\n同志们：'));
  await client.call('speeches.purge', { ids: [id] });
  expect(await client.call('speeches.get', { id })).toMatchObject({ id });
});

test('an original file stays while another speech from it stays', async () => {
  const folder = temporaryFolder();
  const { app, client, importText } = createTestApp({ libraryPath: folder });
  const [first = 0] = importedIds(await importText('甲.txt', '讲话\n同志们：'));
  importedIds(await importText('甲.txt', '讲话\n同志们：', 'keep'));
  await client.call('speeches.trash', { ids: [first] });
  await client.call('speeches.purge', { ids: [first] });
  expect(readTables(join(folder, 'library.db'), ['source_file'])['source_file']).toHaveLength(1);
  await app.close();
});

test('the newest backup that still has all of some speeches is found, whatever else lies beside it', async () => {
  const folder = temporaryFolder();
  const { app, client, importText } = createTestApp({ libraryPath: folder });
  const newest = async (...speeches: number[]) => (await client.call('app.backupWith', { speeches })).at;
  const [first = 0] = importedIds(await importText('甲.txt', '先有的讲话\n同志们：'));
  expect(await newest(first)).toBeNull();
  backUpLibrary(folder, null, Date.UTC(2026, 2, 12, 9, 15, 0));
  backUpLibrary(folder, null, Date.UTC(2026, 2, 13, 9, 15, 0));
  const [second = 0] = importedIds(await importText('乙.txt', '后来的讲话\n同志们，同志们：'));
  expect(await newest(second)).toBeNull();
  expect(await newest(first, second)).toBeNull();
  const { file } = backUpLibrary(folder, null, Date.UTC(2026, 2, 14, 9, 15, 0));
  await client.call('speeches.trash', { ids: [first] });
  await client.call('speeches.purge', { ids: [first] });
  backUpLibrary(folder, null, Date.UTC(2026, 2, 15, 9, 15, 0));
  writeFileSync(join(folder, 'backups', 'lectern-20260316-091500.db'), '不是讲稿库');
  copyFileSync(file, join(folder, 'backups', '副本.db'));
  expect(await newest(second)).toBe('2026-03-15T09:15:00.000Z');
  expect(await newest(first)).toBeNull();
  await app.close();
});

test('the speeches about to be purged are named by the backup that has them, not by a newer one without them', async () => {
  const folder = temporaryFolder();
  const source = createTestApp({ libraryPath: folder });
  const [kept = 0] = importedIds(await source.importText('甲.txt', '先有的讲话\n同志们：'));
  backUpLibrary(folder, null, Date.UTC(2026, 2, 12, 9, 15, 0));
  await source.client.call('history.undo', {});
  backUpLibrary(folder, null, Date.UTC(2026, 2, 13, 9, 15, 0));
  await source.client.call('history.redo', {});
  expect(await source.client.call('app.backupWith', { speeches: [kept] })).toEqual({ at: '2026-03-12T09:15:00.000Z' });
  await source.app.close();
});
