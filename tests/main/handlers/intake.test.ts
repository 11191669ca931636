import { expect, test } from 'vitest';
import { textOf } from '@shared/domain/document';
import { createReadings } from '../../../src/main/handlers/intake-readings';
import { createTestApp, importedIds } from '../../support/app';
import { look, storeAll, taken, wasRead } from '../../support/intake';

const FIRST = '同志们：\n一是要早准备，把物资备足；二是要早预警，把信息送到每一户人家。\n散会以后，各乡镇要连夜把工作排到人头上。';
const SECOND = '同志们：\n今年的春耕生产已经开始，种子、化肥、农药都要提前下摆。\n各级干部要到田间地头去，帮助群众解决实际困难。';
const COLLECTION =
  `在防汛会议上的讲话 本文关键词:防汛,预警\n在防汛会议上的讲话 本文内容:\n${FIRST}\n篇2:在春耕会议上的讲话\n` +
  `在春耕会议上的讲话 本文关键词:春耕\n在春耕会议上的讲话 本文内容:\n${SECOND}`;

test('a collection is proposed speech by speech, each detail with where it was found, and nothing is stored', async () => {
  const app = createTestApp();
  const proposal = await look(app, '汇编.txt', COLLECTION);
  expect(proposal).toMatchObject({ name: '汇编.txt', format: 'text', encoding: 'utf-8', guessed: true });
  expect(proposal.speeches.map(({ details, border, characters }) => [details.title, border, characters])).toEqual([
    ['在防汛会议上的讲话', '', 55],
    ['在春耕会议上的讲话', '篇2:在春耕会议上的讲话', 54],
  ]);
  const [first] = proposal.speeches;
  expect(first?.details).toMatchObject({ keywords: ['防汛', '预警'], occasion: '防汛会议', speaker: '', date: null });
  expect(first?.found).toEqual({
    title: 'collection', speaker: 'none', date: 'none', occasion: 'title', place: 'none', keywords: 'collection', source: 'none',
  });
  expect(first?.opening).toBe('同志们： 一是要早准备，把物资备足；二是要早预警，把信息送到每一户人家。 散会以后，各乡镇要连夜把工作排到人头上。');
  expect(await app.client.call('history.state', {})).toEqual({ undo: null, redo: null });
});

test('a byline, a signature and a file name are told apart', async () => {
  const app = createTestApp();
  const bylined = await look(app, '甲.txt', '全县动员讲话\n县长 周明远\n（2017年2月24日）\n同志们：\n现在开会，我讲三点意见。');
  expect(bylined.speeches[0]?.found).toMatchObject({ title: 'first-line', speaker: 'byline', date: 'byline' });
  const signed = await look(app, '乙.txt', '给全县干部的一封信\n同志们：\n我们要再接再厉。\n林海生\n二〇一七年二月二十四日');
  expect(signed.speeches[0]?.details).toMatchObject({ speaker: '林海生', date: '2017-02-24' });
  expect(signed.speeches[0]?.found).toMatchObject({ speaker: 'signature', date: 'signature' });
  const named = await look(app, '书记在年会上的讲话.txt', '同志们，大家下午好，今天开一个短会。');
  expect(named.speeches[0]).toMatchObject({ details: { title: '书记在年会上的讲话' }, found: { title: 'file-name' } });
});

test('joining brings back the lines that made the border, cutting makes two speeches of one, and keys stay', async () => {
  const app = createTestApp();
  const proposal = await look(app, '汇编.txt', COLLECTION);
  const [one, two] = proposal.speeches;
  const joined = wasRead(await app.client.call('intake.join', { batch: 'batch', file: '汇编.txt', key: two?.key ?? '' }));
  expect(joined.speeches.map(({ key }) => key)).toEqual([one?.key]);
  const { blocks, total } = await app.client.call('intake.blocks', { batch: 'batch', file: '汇编.txt', key: one?.key ?? '', offset: 0, limit: 100 });
  expect(total).toBe(blocks.length);
  const at = blocks.findIndex(({ text }) => text.startsWith('篇2'));
  expect(blocks.slice(at, at + 3).map(({ text }) => text)).toEqual([
    '篇2:在春耕会议上的讲话', '在春耕会议上的讲话 本文关键词:春耕', '在春耕会议上的讲话 本文内容:',
  ]);
  const cut = wasRead(await app.client.call('intake.cut', { batch: 'batch', file: '汇编.txt', key: one?.key ?? '', block: at + 3 }));
  expect(cut.speeches.map(({ key }) => key)).toEqual([one?.key, expect.not.stringMatching(new RegExp(`^(${one?.key}|${two?.key})$`))]);
  expect(cut.speeches[1]).toMatchObject({ border: '', opening: expect.stringContaining('今年的春耕生产') });
  const nowhere = { batch: 'batch', file: '汇编.txt', key: one?.key ?? '', block: 999 };
  expect(await app.request('intake.cut', nowhere)).toMatchObject({ ok: false, error: { reason: 'no-border' } });
});

test('decided details are stored, speeches left out are not, and all files are one step', async () => {
  const app = createTestApp();
  const collection = await look(app, '汇编.txt', COLLECTION);
  const other = await look(app, '丙.txt', '第三篇讲话\n同志们：\n安全生产一刻也不能放松，隐患要一处一处查。');
  const [first, second] = collection.speeches;
  if (!first || !second) throw new Error('The collection did not split.');
  const decisions = [{ ...taken(first), details: { ...first.details, speaker: '周明远' } }, { ...taken(second), include: false }];
  const report = await app.client.call('intake.store', {
    batch: 'batch',
    files: [{ file: '汇编.txt', decisions }, { file: '丙.txt', decisions: other.speeches.map((speech) => taken(speech)) }],
  });
  expect(report.files).toMatchObject([
    { kind: 'imported', name: '汇编.txt', speeches: [{ title: '在防汛会议上的讲话' }], warnings: [{ reason: 'warning-left-out', params: { count: 1 } }, { reason: 'warning-tidied', params: { count: 2 } }] },
    { kind: 'imported', name: '丙.txt', speeches: [{ title: '第三篇讲话' }] },
  ]);
  expect((await app.client.call('history.state', {})).undo).toEqual({ reason: 'did-import', params: { count: 2 } });
  expect(await app.request('intake.reread', { batch: 'batch', file: '丙.txt', encoding: null, split: true, tidy: true })).toMatchObject({ error: { reason: 'no-reading' } });
});

test('a wrong guess is shown with what other encodings would give and can be read again', async () => {
  const app = createTestApp();
  const bytes = Uint8Array.from([0xd6, 0xd0, 0xb9, 0xfa]); // 中国 in GB18030
  const guessed = await look(app, '短.txt', bytes);
  expect(guessed.encodings[0]).toEqual({ name: guessed.encoding, preview: guessed.speeches[0]?.opening });
  expect(guessed.encodings).toContainEqual({ name: 'gb18030', preview: '中国' });
  const again = wasRead(await app.client.call('intake.reread', { batch: 'batch', file: '短.txt', encoding: 'big5', split: true, tidy: true }));
  expect(again).toMatchObject({ encoding: 'big5', guessed: false });
  expect(again.encodings.map(({ name }) => name)).toEqual(expect.arrayContaining(['gb18030', 'utf-8', 'big5', 'windows-1252']));
  const whole = wasRead(await app.client.call('intake.read', { batch: 'batch', file: 'c', source: { name: '汇编.txt', bytes: new TextEncoder().encode(COLLECTION) } }));
  expect(whole.speeches).toHaveLength(2);
  const unsplit = wasRead(await app.client.call('intake.reread', { batch: 'batch', file: 'c', encoding: null, split: false, tidy: true }));
  expect(unsplit.speeches).toHaveLength(1);
});

test('a file that cannot be read gives a sentence, and a dropped one is forgotten', async () => {
  const app = createTestApp();
  const failed = await app.client.call('intake.read', { batch: 'batch', file: 'f', source: { name: '空.txt', bytes: new Uint8Array() } });
  expect(failed).toMatchObject({ kind: 'failed', file: 'f', name: '空.txt', bytes: 0, failure: { reason: 'file-empty' } });
  await look(app, '甲.txt', FIRST);
  await app.client.call('intake.drop', { batch: 'batch', file: null });
  expect(await app.request('intake.blocks', { batch: 'batch', file: '甲.txt', key: 's0', offset: 0, limit: 1 })).toMatchObject({ error: { reason: 'no-reading' } });
});

test('two files with the same text are stored once', async () => {
  const app = createTestApp();
  const proposals = [await look(app, '甲.txt', FIRST), await look(app, '乙.txt', FIRST)];
  expect((await storeAll(app, proposals)).files.map(({ kind }) => kind)).toEqual(['imported', 'duplicate']);
});

test('readings are bounded: the oldest batch goes first, and one batch does not outgrow the bound', () => {
  const readings = createReadings({ batches: 2, bytes: 1000 });
  const reading = (bytes: number) => ({
    name: `${bytes}.txt`, bytes: new Uint8Array(bytes), format: 'text', encoding: 'utf-8', guessed: true, tidy: true, encodings: [], warnings: [], parts: [], nextKey: 0,
  });
  const add = (batch: string, file: string, bytes: number) => readings.keep(batch, file, readings.begin(batch, file), reading(bytes));
  add('one', 'a', 600);
  add('two', 'b', 600);
  expect(() => readings.get('one', 'a')).toThrow(/not being imported/);
  expect(() => add('two', 'c', 600)).toThrow(/Import those first/);
  expect(readings.get('two', 'b').name).toBe('600.txt');
  add('three', 'd', 1);
  add('four', 'e', 1);
  expect(() => readings.get('two', 'b')).toThrow(/not being imported/);
  const signal = readings.begin('four', 'f');
  readings.drop('four', 'f');
  expect(signal.aborted).toBe(true);
  expect(() => readings.keep('four', 'f', signal, reading(1))).toThrow(/cancelled/);
});

test('lines of a web page are left out, shown, told in the report, and come back when they are wanted', async () => {
  const app = createTestApp();
  const page = '当前位置：首页 > 讲话\n在春耕会议上的讲话\n来源：农业农村局\n同志们，不误农时是头一件事。\n分享到：\n微信';
  const read = await look(app, '春耕.txt', page);
  expect(read.traces).toEqual({ taken: true, count: 4, lines: ['当前位置：首页 > 讲话', '来源：农业农村局', '分享到：', '微信'] });
  expect(read.speeches[0]?.details).toMatchObject({ title: '在春耕会议上的讲话', source: '农业农村局' });
  const kept = wasRead(await app.client.call('intake.reread', { batch: 'batch', file: '春耕.txt', encoding: null, split: true, tidy: false }));
  expect(kept.traces).toEqual({ ...read.traces, taken: false });
  const tidy = wasRead(await app.client.call('intake.reread', { batch: 'batch', file: '春耕.txt', encoding: null, split: true, tidy: true }));
  const { files } = await storeAll(app, [tidy]);
  expect(files[0]?.warnings).toEqual([{ reason: 'warning-tidied', params: { count: 4 } }]);
  const [id = 0] = files.flatMap(importedIds);
  expect(textOf((await app.client.call('speeches.get', { id })).doc)).toBe('在春耕会议上的讲话\n同志们，不误农时是头一件事。');
});

test('what is stored goes into the collection that was chosen, in the same step', async () => {
  const app = createTestApp();
  const { id } = await app.client.call('collections.create', { name: '防汛' });
  const read = await look(app, '汇编.txt', COLLECTION);
  const { files } = await app.client.call('intake.store', { batch: 'batch', collection: id, files: [{ file: read.file, decisions: read.speeches.map((speech) => taken(speech)) }] });
  const { rows } = await app.client.call('collections.get', { id });
  expect(rows.map((row) => row.id)).toEqual(files.flatMap(importedIds));
  await app.client.call('history.undo', {});
  expect((await app.client.call('collections.get', { id })).rows).toEqual([]);
});
