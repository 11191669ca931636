import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '@shared/domain/document';
import { paragraphsOf, textOf } from '@shared/domain/document';
import type { Passage } from '@shared/domain/passage';
import type { Places } from '@shared/domain/speech-version';
import { createTestApp, type TestApp } from '../../support/app';
import { temporaryFolder } from '../../support/folders';
import { markQuote, storeSpeech } from '../../support/speeches';

const TITLE = '在春耕现场会上的讲话';
const TEXT = '同志们：\n一、抓早\n各乡镇要把责任落到田间地头，种子化肥月底之前送到村里。\n二、抓实\n渠道清淤要赶在放水之前完成，验收由村民代表签字。';
const DONE = '渠道清淤要赶在放水之前完成';
const DUTY = '把责任落到田间地头';

let app: TestApp;
let speech: number;
beforeEach(async () => {
  app = createTestApp();
  speech = await storeSpeech(app, { title: TITLE, text: TEXT });
});

const docOf = async (): Promise<Doc> => (await app.client.call('speeches.get', { id: speech })).doc;
const versionOf = async (): Promise<number> => (await app.client.call('speeches.get', { id: speech })).version;
const passages = () => app.client.call('passages.list', { speech });
const versions = () => app.client.call('versions.list', { speech });

/** The document with words replaced in its blocks. */
function replaced(doc: Doc, from: string, to: string): Doc {
  return { blocks: doc.blocks.map((block) => ('runs' in block ? { ...block, runs: block.runs.map((run) => ({ ...run, text: run.text.replace(from, to) })) } : block)) };
}

/** Where the editor says each passage went: `at` gives its place in the new text, or null for one it lost. */
function placesOf(list: readonly Passage[], at: (passage: Passage) => { start: number; end: number } | null): Places {
  const now = list.map((passage) => at(passage) ?? { start: -1, end: -1 });
  return { ids: list.map(({ id }) => id), from: list.map(({ start }) => start), to: list.map(({ end }) => end), starts: now.map(({ start }) => start), ends: now.map(({ end }) => end) };
}

const byQuote = (doc: Doc) => ({ exact }: Passage) => {
  const start = textOf(doc).indexOf(exact);
  return start < 0 ? null : { start, end: start + exact.length };
};

async function edit(doc: Doc, places?: Places) {
  const base = await versionOf();
  return app.client.call('edit.finish', { speech, session: 's1', base, doc, places: places ?? placesOf(await passages(), byQuote(doc)) });
}

test('an edit is one version and one step of undo, and passages stand where the editor saw them go', async () => {
  await markQuote(app, speech, DONE, { note: '核对' });
  const before = await passages();
  const doc = replaced(await docOf(), '同志们：', '各位同志，大家好：');
  expect(await edit(doc)).toEqual({ kind: 'stored', number: 2, orphans: 0 });
  const [moved] = await passages();
  expect([moved?.exact, moved?.start, moved?.prefix.slice(-3), moved?.updatedAt]).toEqual([DONE, (before[0]?.start ?? 0) + 5, '抓实\n', before[0]?.updatedAt]);
  expect((await app.client.call('history.state', {})).undo).toEqual({ reason: 'did-edit-text', params: {} });
  await app.client.call('history.undo', {});
  expect([await versionOf(), await passages()]).toEqual([1, before]);
  await app.client.call('history.redo', {});
  expect(textOf(await docOf())).toBe(textOf(doc));
});

test('search, outline and length follow the new text', async () => {
  await edit(replaced(await docOf(), '二、抓实', '二、抓牢水源'));
  const { outline, characters } = await app.client.call('speeches.get', { id: speech });
  expect(outline.map(({ title }) => title)).toContain('二、抓牢水源');
  expect(characters).toBe(Array.from(`${TITLE}${TEXT}`.replaceAll('\n', '')).length + 2);
  const hits = async (query: string) => (await app.client.call('search.query', { query })).total;
  expect([await hits('抓牢水源'), await hits('抓实')]).toEqual([1, 0]);
});

test('passages the editor lost follow the difference of the texts or wait for a person', async () => {
  await markQuote(app, speech, DUTY);
  await markQuote(app, speech, DONE);
  const doc = replaced(replaced(await docOf(), DUTY, '将责任落到田间地头'), `${DONE}，`, '');
  expect(await edit(doc, placesOf(await passages(), () => null))).toMatchObject({ kind: 'stored', orphans: 1 });
  expect((await passages()).map(({ exact, state }) => [exact, state])).toEqual([['将责任落到田间地头', 'attached'], [DONE, 'orphan']]);
});

test('a passage made or moved meanwhile in another window is carried too', async () => {
  await markQuote(app, speech, DUTY);
  const places = placesOf(await passages(), () => ({ start: 0, end: 4 }));
  const [known] = await passages();
  await app.client.call('passages.update', { ids: [known?.id ?? 0], changes: { start: (known?.start ?? 0) + 1 } });
  await markQuote(app, speech, DONE);
  await edit(replaced(await docOf(), '同志们：', '同志们好：'), places);
  expect((await passages()).map(({ exact }) => exact)).toEqual([DUTY.slice(1), DONE]);
});

test('an edit that changed nothing leaves no version and no step', async () => {
  const before = await app.client.call('history.state', {});
  expect(await edit(await docOf())).toEqual({ kind: 'same', number: 1, orphans: 0 });
  expect([await app.client.call('history.state', {}), (await versions()).length]).toEqual([before, 1]);
});

test('a text that was changed meanwhile stays, and what was written is kept beside it', async () => {
  const [doc, base] = [await docOf(), await versionOf()];
  await edit(replaced(doc, '同志们', '乡亲们'));
  const late = { speech, session: 's2', base, doc: replaced(doc, '月底之前', '月中以前'), places: placesOf([], () => null) };
  expect(await app.client.call('edit.finish', late)).toEqual({ kind: 'aside', number: 3, orphans: 0 });
  expect(textOf(await docOf())).toContain('乡亲们');
  expect((await versions()).map(({ number, current }) => [number, current])).toEqual([[3, false], [2, true], [1, false]]);
  expect(textOf((await app.client.call('versions.get', { speech, number: 3 })).doc)).toContain('月中以前');
});

test('what was written when the program ended is a version when it starts again', async () => {
  const libraryPath = temporaryFolder();
  app = createTestApp({ libraryPath });
  speech = await storeSpeech(app, { title: TITLE, text: TEXT });
  await markQuote(app, speech, DONE);
  const doc = replaced(await docOf(), '同志们：', '各位：');
  await app.client.call('edit.keep', { speech, session: 's1', base: 1, doc, places: placesOf(await passages(), byQuote(doc)) });
  expect(await versionOf()).toBe(1);
  await app.app.close();
  app = createTestApp({ libraryPath });
  expect(textOf(await docOf())).toBe(textOf(doc));
  expect((await passages()).map(({ exact, state }) => [exact, state])).toEqual([[DONE, 'attached']]);
  await app.app.close();
  app = createTestApp({ libraryPath });
  expect((await versions()).length).toBe(2);
  await app.app.close();
});

test('versions say what each gained and lost, and two of them can be compared', async () => {
  await edit(replaced(await docOf(), '种子化肥', '良种、化肥'));
  expect(await app.client.call('versions.sizes', { speech })).toEqual([{ number: 2, added: 3, removed: 2 }]);
  const { runs } = await app.client.call('versions.compare', { speech, before: 1, after: 2 });
  expect(runs.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([['removed', '种子'], ['added', '良种、']]);
});

test('an earlier version comes back as a new one, with the passages, and that can be undone', async () => {
  await markQuote(app, speech, DONE);
  const first = await docOf();
  await edit(replaced(first, '渠道清淤', '沟渠清理'));
  const second = await passages();
  expect(await app.client.call('versions.restore', { speech, number: 1 })).toEqual({ number: 3, orphans: 0 });
  expect([await docOf(), (await passages())[0]?.exact]).toEqual([first, DONE]);
  expect((await versions()).map(({ number, origin, restored }) => [number, origin, restored])).toEqual([[3, 'restore', 1], [2, 'edit', null], [1, 'import', null]]);
  await app.client.call('history.undo', {});
  expect(await passages()).toEqual(second);
});

test('a number is never given twice, so nothing remembered by it is shown for another text', async () => {
  await edit(replaced(await docOf(), '一、抓早', '一、抓紧'));
  expect((await app.client.call('speeches.get', { id: speech })).outline[0]?.title).toBe('一、抓紧');
  await app.client.call('history.undo', {});
  expect(await edit(replaced(await docOf(), '一、抓早', '一、趁早'))).toMatchObject({ number: 3 });
  expect((await app.client.call('speeches.get', { id: speech })).outline[0]?.title).toBe('一、趁早');
});

test('a title that the text carries is corrected with it', async () => {
  await edit(replaced(await docOf(), TITLE, '在春耕生产现场会上的讲话'));
  expect((await app.client.call('speeches.get', { id: speech })).title).toBe('在春耕生产现场会上的讲话');
  await app.client.call('history.undo', {});
  expect((await app.client.call('speeches.get', { id: speech })).title).toBe(TITLE);
});

test('a passage without a place is offered one with its difference, and is placed only by a person', async () => {
  await markQuote(app, speech, DUTY);
  await edit(replaced(await docOf(), DUTY, ''), placesOf(await passages(), () => null));
  await edit(paragraphsOf(`${textOf(await docOf())}\n我们把责任都落到田间地头。`), placesOf(await passages(), () => null));
  const [lost] = await passages();
  expect(lost?.state).toBe('orphan');
  const place = await app.client.call('passages.suggest', { id: lost?.id ?? 0 });
  expect(place?.runs.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['都']);
  expect((await passages())[0]?.state).toBe('orphan');
  await app.client.call('passages.update', { ids: [lost?.id ?? 0], changes: { start: place?.start, end: place?.end } });
  expect((await passages()).map(({ exact, state }) => [exact, state])).toEqual([['把责任都落到田间地头', 'attached']]);
  expect((await app.client.call('history.state', {})).undo?.reason).toBe('did-place-passage');
});

test('a passage without a place can stay as a note on the whole speech', async () => {
  const made = await markQuote(app, speech, DUTY);
  const doc = replaced(await docOf(), DUTY, '');
  await edit(doc, placesOf(await passages(), () => null));
  await app.client.call('passages.update', { ids: [made.id], changes: { whole: true } });
  expect((await passages()).map(({ whole, state }) => [whole, state])).toEqual([[true, 'orphan']]);
  expect((await app.client.call('passages.sheet', { speech })).orphans.map(({ whole }) => whole)).toEqual([true]);
  await app.client.call('history.undo', {});
  expect((await passages())[0]?.whole).toBe(false);
});
