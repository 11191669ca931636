import { expect, test } from 'vitest';
import { AppError } from '@shared/domain/failure';
import { textOf } from '@shared/domain/document';
import { createInProcessWork } from '../../../src/main/work/in-process';
import { createTestApp, importedIds, type TestApp } from '../../support/app';

const SPEECH = '在防汛工作会议上的讲话\n同志们：\n一是要早准备，二是要早预警，三是要早转移。\n隐患排查要一处一处过，不留死角。';
const EDITED = SPEECH.replace('同志们：', '同志们，朋友们：').replace('二是要早预警，', '');

async function titles({ client }: TestApp): Promise<string[]> {
  const { rows } = await client.call('speeches.list', { filter: {}, order: 'imported', descending: false, offset: 0, limit: 100 });
  return rows.map(({ title }) => title);
}

async function mark({ client }: TestApp, speech: number, quote: string) {
  const { doc } = await client.call('speeches.get', { id: speech });
  const start = textOf(doc).indexOf(quote);
  return client.call('passages.create', { speech, start, end: start + quote.length, colour: 1 });
}

test('a file is stored with its text, its name without folders, and its encoding', async () => {
  const app = createTestApp();
  const report = await app.importText('C:\\稿件\\防汛.txt', SPEECH);
  const [id = 0] = importedIds(report);
  const speech = await app.client.call('speeches.get', { id });
  expect(speech).toMatchObject({ title: '在防汛工作会议上的讲话', fileName: '防汛.txt', encoding: 'utf-8', version: 1, progress: 0, openedAt: null });
  expect(textOf(speech.doc)).toContain('隐患排查要一处一处过');
});

test('the same text again is a duplicate, whatever the file is called, and leaves no step', async () => {
  const app = createTestApp();
  const [id] = importedIds(await app.importText('甲.txt', SPEECH));
  const again = await app.importText('乙.txt', SPEECH);
  expect(again).toMatchObject({ kind: 'duplicate', name: '乙.txt', speeches: [{ id }] });
  await app.client.call('history.undo', {});
  expect(await titles(app)).toEqual([]);
});

test('the same text is stored again when it is to be kept, or when the first lies in the recycle bin', async () => {
  const app = createTestApp();
  const [first = 0] = importedIds(await app.importText('甲.txt', SPEECH));
  const [second = 0] = importedIds(await app.importText('甲.txt', SPEECH, 'keep'));
  expect(second).not.toBe(first);
  await app.client.call('speeches.trash', { ids: [first, second] });
  expect(importedIds(await app.importText('甲.txt', SPEECH))).toHaveLength(1);
});

test('another text under the same title becomes a new version, its passages go along or become orphans', async () => {
  const app = createTestApp();
  const [id = 0] = importedIds(await app.importText('甲.txt', SPEECH));
  const kept = await mark(app, id, '隐患排查要一处一处过');
  const lost = await mark(app, id, '二是要早预警');
  const report = await app.importText('甲.txt', EDITED, 'version');
  expect(importedIds(report)).toEqual([id]);
  const speech = await app.client.call('speeches.get', { id });
  expect(speech.version).toBe(2);
  const passages = await app.client.call('passages.list', { speech: id });
  expect(passages.map(({ id: passage, state, exact }) => [passage, state, exact])).toEqual([
    [kept.id, 'attached', '隐患排查要一处一处过'],
    [lost.id, 'orphan', '二是要早预警'],
  ]);
  const [moved] = passages;
  expect(textOf(speech.doc).slice(moved?.start, moved?.end)).toBe('隐患排查要一处一处过');

  await app.client.call('history.undo', {});
  expect(await app.client.call('passages.list', { speech: id })).toEqual([lost, kept].toSorted((a, b) => a.start - b.start));
  expect((await app.client.call('speeches.get', { id })).version).toBe(1);
});

test('as a version, the same text is a duplicate and another speaker is another speech', async () => {
  const app = createTestApp();
  const [id = 0] = importedIds(await app.importText('甲.txt', SPEECH));
  expect((await app.importText('甲.txt', SPEECH, 'version')).kind).toBe('duplicate');
  await app.client.call('speeches.update', { id, changes: { speaker: '周明远' } });
  const other = EDITED.replace('同志们，', '林海生\n（2024年6月1日）\n同志们，');
  const [second = 0] = importedIds(await app.importText('乙.txt', other, 'version'));
  const { speaker } = await app.client.call('speeches.get', { id: second });
  expect([speaker, second === id]).toEqual(['林海生', false]);
});

test('files of one batch are one step', async () => {
  const app = createTestApp();
  await app.importText('甲.txt', SPEECH, 'skip', 'batch');
  await app.importText('乙.txt', '另一篇讲话\n同志们：\n今天讲两点。', 'skip', 'batch');
  expect((await app.client.call('history.state', {})).undo).toEqual({ reason: 'did-import', params: { count: 2 } });
  await app.client.call('history.undo', {});
  expect(await titles(app)).toEqual([]);
  await app.client.call('history.redo', {});
  expect(await titles(app)).toHaveLength(2);
});

test('a file that cannot be read says why and stores nothing', async () => {
  const app = createTestApp();
  const report = await app.importText('空.txt', '');
  expect(report).toMatchObject({ kind: 'failed', name: '空.txt', failure: { reason: 'file-empty', params: { name: '空.txt' } } });
  expect(await titles(app)).toEqual([]);
  expect(app.events.map(({ name }) => name)).not.toContain('library.changed');
});

test('a draft with a NUL is refused as a whole', async () => {
  const inner = createInProcessWork();
  const work = {
    ...inner,
    async read(request: Parameters<typeof inner.read>[0]) {
      const reading = await inner.read(request);
      return { ...reading, drafts: reading.drafts.map((draft) => ({ ...draft, abstract: '甲\0乙' })) };
    },
  };
  const app = createTestApp({ work });
  expect(await app.importText('甲.txt', SPEECH)).toMatchObject({ kind: 'failed', failure: { reason: 'file-unreadable' } });
  expect(await titles(app)).toEqual([]);
});

test('cancelling a batch stops the file being read and those that come later', async () => {
  const inner = createInProcessWork();
  const reading = Promise.withResolvers<void>();
  const work = {
    ...inner,
    read: (request: Parameters<typeof inner.read>[0], signal?: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        reading.resolve();
        signal?.addEventListener('abort', () => reject(new AppError('cancelled', 'file-cancelled', { name: request.name })));
      }),
  };
  const app = createTestApp({ work });
  const first = app.importText('甲.txt', SPEECH, 'skip', 'batch');
  await reading.promise;
  await app.client.call('import.cancel', { batch: 'batch' });
  const cancelled = { kind: 'failed', failure: { code: 'cancelled', reason: 'file-cancelled' } };
  expect(await first).toMatchObject(cancelled);
  expect(await app.importText('乙.txt', SPEECH, 'skip', 'batch')).toMatchObject(cancelled);
  expect(await titles(app)).toEqual([]);
});

test('progress is told for each file, its end also when it fails', async () => {
  const app = createTestApp();
  await app.importText('甲.txt', SPEECH, 'skip', 'b');
  await app.importText('空.txt', '', 'skip', 'b');
  const stages = app.events.filter(({ name }) => name === 'import.progress').map(({ payload }) => payload);
  expect(stages).toEqual([
    ...['reading', 'storing', 'done'].map((stage) => ({ batch: 'b', name: '甲.txt', stage })),
    ...['reading', 'done'].map((stage) => ({ batch: 'b', name: '空.txt', stage })),
  ]);
});

test('the sample collection imports as one step without a warning', async () => {
  const app = createTestApp();
  const { files } = await app.client.call('import.sample', {});
  expect(files.length).toBeGreaterThan(0);
  expect(files.map((file) => [file.kind, file.warnings])).toEqual(files.map(() => ['imported', []]));
  await app.client.call('history.undo', {});
  expect(await titles(app)).toEqual([]);
});
