import { expect, test } from 'vitest';
import { inventParagraphs } from '../../bench/anchors/invented-text';
import { createTestApp, importedIds } from '../../support/app';
import { look, storeAll } from '../../support/intake';
import { markedWord } from '../../support/marked-word';
import { markQuote } from '../../support/speeches';

const TEXT = `在全县工作会议上的讲话\n${inventParagraphs('prose', 3000, 11).join('\n')}`;
const EDITED = TEXT.replace('\n', '\n同志们，朋友们：\n').replaceAll('万元', '万元整');
const OTHER = `在全县工作会议上的讲话\n${inventParagraphs('prose', 3000, 99).join('\n')}`;

test('the same bytes, the same text and nearly the same text are told apart', async () => {
  const app = createTestApp();
  const [id] = importedIds(await app.importText('甲.txt', TEXT));
  for (let seed = 0; seed < 20; seed += 1) await app.importText(`${seed}.txt`, `别的讲话${seed}\n${inventParagraphs('formulaic', 2500, seed).join('\n')}`);
  const resembles = async (name: string, text: string) => (await look(app, name, text)).speeches[0]?.resembles;
  expect(await resembles('乙.txt', TEXT)).toEqual({ kind: 'same-file', speech: id, title: '在全县工作会议上的讲话', similarity: 1 });
  expect(await resembles('丙.txt', `${TEXT}\r\n`)).toMatchObject({ kind: 'same-text', speech: id, similarity: 1 });
  const near = await resembles('丁.txt', EDITED);
  expect(near).toMatchObject({ kind: 'similar', speech: id });
  expect(near?.similarity).toBeGreaterThan(0.9);
  expect(near?.similarity).toBeLessThan(1);
  expect(await resembles('戊.txt', OTHER)).toBeNull();
});

test('what differs is shown in reading order', async () => {
  const app = createTestApp();
  await app.importText('甲.txt', TEXT);
  const { speeches } = await look(app, '丁.txt', EDITED);
  const { runs, cut } = await app.client.call('intake.compare', { batch: 'batch', file: '丁.txt', key: speeches[0]?.key ?? '' });
  expect(cut).toBe(false);
  const side = (kind: 'removed' | 'added') => runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text).join('');
  expect([side('removed'), side('added')]).toEqual([TEXT, EDITED]);
  expect(runs.length).toBeGreaterThan(2);
});

test('a near duplicate is skipped, kept beside the other, or stored as its next version with the passages, in one step', async () => {
  const app = createTestApp();
  const [id = 0] = importedIds(await app.importText('甲.txt', TEXT));
  const quote = TEXT.slice(400, 430);
  const kept = await markQuote(app, id, quote);

  expect((await storeAll(app, [await look(app, '丁.txt', EDITED)], 'skip')).files).toMatchObject([{ kind: 'duplicate', speeches: [{ id }] }]);
  const beside = (await storeAll(app, [await look(app, '丁.txt', EDITED, 'b2')], 'keep', 'b2')).files;
  expect(beside).toMatchObject([{ kind: 'imported', versions: [] }]);
  await app.client.call('history.undo', {});
  const version = (await storeAll(app, [await look(app, '丁.txt', EDITED, 'b3')], 'version', 'b3')).files;
  expect(version).toMatchObject([{ kind: 'imported', speeches: [{ id }], versions: [{ speech: id, orphans: 0 }] }]);
  expect(await app.client.call('passages.list', { speech: id })).toMatchObject([{ id: kept.id, state: 'attached' }]);
  await app.client.call('history.undo', {});
  expect(await app.client.call('passages.list', { speech: id })).toEqual([kept]);
});

test('another text under the same title is no version: it becomes a speech of its own, and that is said', async () => {
  const app = createTestApp();
  const [id = 0] = importedIds(await app.importText('甲.txt', TEXT));
  const passage = await markQuote(app, id, TEXT.slice(400, 430));
  const report = await app.importText('乙.txt', OTHER, 'version');
  expect(importedIds(report)).not.toContain(id);
  expect(report.warnings).toEqual([{ reason: 'warning-other-text', params: { title: '在全县工作会议上的讲话' } }]);
  expect(await app.client.call('passages.list', { speech: id })).toEqual([passage]);
});

test('the same text with new comments brings only the comments, once', async () => {
  const app = createTestApp();
  const bytes = markedWord('在防汛会议上的讲话', '一是要早准备。');
  const first = await look(app, '甲.docx', bytes);
  const plain = new TextEncoder().encode('在防汛会议上的讲话\n同志们：\n一是要早准备。各级都要抓好落实，\n把责任压到人头，不留死角。');
  const [id = 0] = importedIds((await storeAll(app, [await look(app, '甲.txt', plain, 'b0')], 'skip', 'b0')).files[0] ?? missing());
  expect(first.speeches).toMatchObject([{ marks: 3 }]);
  const again = await look(app, '甲.docx', bytes, 'b1');
  expect(again.speeches[0]?.resembles).toMatchObject({ kind: 'same-text', speech: id });
  expect((await storeAll(app, [again], 'version', 'b1')).files).toMatchObject([{ kind: 'imported', speeches: [{ id }], marks: 3, versions: [] }]);
  expect((await storeAll(app, [await look(app, '甲.docx', bytes, 'b2')], 'version', 'b2')).files).toMatchObject([{ marks: 0 }]);
  expect(await app.client.call('passages.list', { speech: id })).toHaveLength(3);
});

function missing(): never {
  throw new Error('No report came back.');
}
