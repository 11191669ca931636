import { expect, test } from 'vitest';
import type { OnDuplicate, FileReport } from '@shared/domain/import-report';
import { createTestApp, importedIds, type TestApp } from '../../support/app';
import { look, storeAll } from '../../support/intake';

const speech = (number: number) => `在第${number}次防汛会商会上的讲话\n第${number}号水库要加密巡查，做到有人管、有人查、有人报。`;

/** Files sent without waiting for each other, as the command line does. */
async function importTogether({ client }: TestApp, texts: readonly (string | Uint8Array)[], onDuplicate: OnDuplicate = 'skip'): Promise<FileReport[]> {
  const reports = await Promise.all(texts.map((text, index) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return client.call('import.file', { batch: 'b', file: { name: `${index + 1}.txt`, bytes }, options: { onDuplicate, split: true } });
  }));
  return reports.flatMap(({ files }) => files);
}

async function found({ client }: TestApp, query: string): Promise<number> {
  return (await client.call('search.query', { query })).total;
}

test('files that come together are stored in their order, found by their words, and undone as one', async () => {
  const app = createTestApp();
  const texts = Array.from({ length: 40 }, (_, index) => speech(index + 1));
  const reports = await importTogether(app, texts);
  const ids = reports.flatMap(importedIds);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(new Set(ids).size).toBe(40);
  expect(await found(app, '第37号水库')).toBe(1);
  await app.client.call('history.undo', {});
  expect(await found(app, '第37号水库')).toBe(0);
  expect((await app.client.call('history.state', {})).undo).toBeNull();
});

test('a file that cannot be read and one that is there already take none of the others with them', async () => {
  const app = createTestApp();
  const reports = await importTogether(app, [speech(1), new Uint8Array([0, 1, 2, 0, 5, 0, 200, 0]), speech(2), speech(1), speech(3)]);
  expect(reports.map(({ kind }) => kind)).toEqual(['imported', 'failed', 'imported', 'duplicate', 'imported']);
});

test('a new version among other files is stored as one, in the same step', async () => {
  const app = createTestApp();
  const [first = 0] = importedIds(await app.importText('甲.txt', speech(7)));
  const reports = await importTogether(app, [speech(1), `${speech(7)}\n请抓好落实。`, speech(2)], 'version');
  expect(reports.map(importedIds)).toEqual([[expect.any(Number)], [first], [expect.any(Number)]]);
  expect(await found(app, '请抓好落实')).toBe(1);
  await app.client.call('history.undo', {});
  expect((await app.client.call('speeches.get', { id: first })).version).toBe(1);
  expect(await found(app, '请抓好落实')).toBe(0);
  expect(await found(app, '第2号水库')).toBe(0);
});

test('what was stored is told again, not stored again, when the window asks once more', async () => {
  const app = createTestApp();
  const proposals = [await look(app, '1.txt', speech(1)), await look(app, '2.txt', speech(2))];
  const first = await storeAll(app, proposals);
  expect(await storeAll(app, proposals)).toEqual(first);
  expect(await found(app, '号水库')).toBe(2);
});
