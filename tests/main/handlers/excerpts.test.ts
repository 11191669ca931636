import { beforeEach, expect, test } from 'vitest';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import { createTestApp, type TestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

const FIRST = '同志们：\n一、提高认识\n一是要学深，二是要悟透，三是要做实。\n二、狠抓落实\n谁主管、谁负责。';
const SECOND = '同志们：\n安全责任重于泰山。';

let app: TestApp;
let tag: Record<string, number>;
let speechBy: Record<string, number>;
beforeEach(async () => {
  app = createTestApp();
  const first = await storeSpeech(app, { title: '学习会讲话', text: FIRST, speaker: '周明远', date: '2023-05-06' });
  const second = await storeSpeech(app, { title: '安全会讲话', text: SECOND, speaker: '林海生', date: '2024' });
  speechBy = { 学习会讲话: first, 安全会讲话: second };
  await markQuote(app, first, '谁主管、谁负责', { colour: 2, tagPaths: ['责任/落实'], note: '落到人' });
  await markQuote(app, first, '悟透', { colour: 1 });
  await markQuote(app, second, '安全责任', { colour: 2, tagPaths: ['责任', '安全'] });
  tag = Object.fromEntries((await app.client.call('tags.list', {})).map(({ path, id }) => [path, id]));
});

async function quotes(filter: ExcerptFilter, order: 'place' | 'newest' = 'place'): Promise<string[]> {
  return (await app.client.call('excerpts.list', { filter, order, offset: 0, limit: 100 })).rows.map(({ quote }) => quote);
}

test('an excerpt carries context, place and citation', async () => {
  const { rows, total, speeches } = await app.client.call('excerpts.list', { filter: { text: '悟' }, order: 'place', offset: 0, limit: 9 });
  expect([total, speeches]).toEqual([1, 1]);
  expect(rows).toMatchObject([{ quote: '悟透', before: '一是要学深，二是要', after: '，三是要做实。', place: '一 · 二是', citation: '周明远：《学习会讲话》，2023年5月6日，一 · 二是' }]);
});

test('excerpts stand newest speech first in reading order, or by last change', async () => {
  expect(await quotes({})).toEqual(['安全责任', '悟透', '谁主管、谁负责']);
  const { rows } = await app.client.call('excerpts.list', { filter: { withNote: true }, order: 'place', offset: 0, limit: 1 });
  await app.client.call('passages.update', { ids: rows.map(({ passage }) => passage), changes: { note: '落到每个人' } });
  expect(await quotes({}, 'newest')).toEqual(['谁主管、谁负责', '安全责任', '悟透']);
});

test('tags are met by themselves or by one below them', async () => {
  const { 责任: duty = 0, 安全: safety = 0, '责任/落实': deed = 0 } = tag;
  expect(await quotes({ anyTags: [duty] })).toEqual(['安全责任', '谁主管、谁负责']);
  expect(await quotes({ allTags: [duty, safety] })).toEqual(['安全责任']);
  expect(await quotes({ anyTags: [duty], noTags: [deed] })).toEqual(['安全责任']);
  expect(await quotes({ noTags: [duty] })).toEqual(['悟透']);
});

test('colour, speaker, year, note and speech narrow the list', async () => {
  expect(await quotes({ colours: [2], speakers: ['周明远'] })).toEqual(['谁主管、谁负责']);
  expect(await quotes({ years: [2024] })).toEqual(['安全责任']);
  expect(await quotes({ withNote: true })).toEqual(['谁主管、谁负责']);
  expect(await quotes({ text: '落到' })).toEqual(['谁主管、谁负责']);
});

test('facets count what another choice would give', async () => {
  const facets = await app.client.call('excerpts.facets', { filter: { colours: [2] } });
  expect(facets).toEqual({
    colours: [{ value: 1, count: 1 }, { value: 2, count: 2 }],
    speakers: [{ value: '周明远', count: 1 }, { value: '林海生', count: 1 }].toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    years: [{ value: 2024, count: 1 }, { value: 2023, count: 1 }],
    tags: [{ value: tag['安全'], count: 1 }, { value: tag['责任'], count: 2 }, { value: tag['责任/落实'], count: 1 }],
    authors: [],
    collections: [],
    speeches: [{ value: speechBy['安全会讲话'], label: '安全会讲话', count: 1 }, { value: speechBy['学习会讲话'], label: '学习会讲话', count: 1 }],
    withNote: 1,
    inNote: 0,
    all: 2,
  });
});

test('speeches in the recycle bin give no excerpts', async () => {
  const { rows } = await app.client.call('excerpts.list', { filter: { years: [2023] }, order: 'place', offset: 0, limit: 1 });
  await app.client.call('speeches.trash', { ids: rows.map(({ speech }) => speech) });
  expect(await quotes({})).toEqual(['安全责任']);
});

const choices = { group: 'tag', title: '', notes: true, tags: true, context: false, citations: 'inline' } as const;

test('what is built holds what the preview showed', async () => {
  const sheet = await app.client.call('export.preview', { filter: { anyTags: [tag['责任'] ?? 0] }, choices });
  const built = await app.client.call('export.build', { filter: { anyTags: [tag['责任'] ?? 0] }, choices, format: 'markdown' });
  expect([built.name, built.mime, built.excerpts]).toEqual([`${sheet.title}.md`, expect.stringContaining('text/markdown'), sheet.excerpts]);
  const text = new TextDecoder().decode(built.bytes);
  for (const { quote } of sheet.groups.flatMap(({ excerpts }) => excerpts)) expect(text).toContain(quote);
});

test('an export of nothing is refused', async () => {
  expect(await app.request('export.build', { filter: { text: '没有的词' }, choices, format: 'docx' })).toMatchObject({ ok: false, error: { reason: 'nothing-to-export' } });
});
