import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app';
import { markQuote, storeSpeech } from '../../support/speeches';

let app: TestApp;
let speeches: number[] = [];
let tag: Record<string, number> = {};

beforeAll(async () => {
  app = createTestApp();
  const add = (title: string, text: string, speaker: string, date: string | null) => storeSpeech(app, { title, text, speaker, date });
  speeches = [
    await add('甲', '同志们：\n要抓好安全生产，责任重于泰山。各乡镇要把责任落到田间地头，落到每一个人。', '周明远', '2019-03-05'),
    await add('乙', '同志们：\n要狠抓安全生产！各乡镇要把责任落到田间地头、落到每一个人。', '林海生', '2021'),
    await add('丙', '同志们：\n要抓好安全生產，责任重于泰山。', '周明远', '2021-06'),
  ];
  await markQuote(app, speeches[0] ?? 0, '要抓好安全生产', { tagPaths: ['安全', '责任'] });
  await markQuote(app, speeches[0] ?? 0, '把责任落到田间地头', { tagPaths: ['责任/落实'] });
  await markQuote(app, speeches[1] ?? 0, '要狠抓安全生产', { tagPaths: ['安全/生产', '责任/落实'] });
  await markQuote(app, speeches[1] ?? 0, '把责任落到田间地头、', {});
  tag = Object.fromEntries((await app.client.call('tags.list', {})).map(({ path, id }) => [path, id]));
});

test('every count of a tag or a pair is what opening it gives', async () => {
  const filter = { colours: [1] };
  const opened = async (allTags: number[]) => (await app.client.call('excerpts.list', { filter: { ...filter, allTags }, order: 'place', offset: 0, limit: 10 })).total;
  const rows = await app.client.call('statistics.tags', { filter });
  expect(rows.map(({ path, passages, passagesBelow, speeches: count }) => [path, passages, passagesBelow, count])).toEqual([
    ['安全', 1, 2, 2], ['安全/生产', 1, 1, 1], ['责任', 1, 3, 2], ['责任/落实', 2, 2, 2],
  ]);
  for (const row of rows) expect(await opened([row.tag])).toBe(row.passagesBelow);
  const { pairs, tags } = await app.client.call('statistics.together', { filter });
  expect(tags).toHaveLength(4);
  expect(pairs).toContainEqual({ a: tag['安全'], b: tag['责任'], passages: 2 });
  for (const { a, b, passages } of pairs) expect(await opened([a, b])).toBe(passages);
});

test('the timeline has no gaps, and says what has no date in it', async () => {
  const years = await app.client.call('statistics.timeline', { filter: {}, by: 'year' });
  expect(years).toEqual({ periods: ['2019', '2020', '2021'], rows: [{ key: 'all', label: '', counts: [2, 0, 2], undated: 0 }] });
  const months = await app.client.call('statistics.timeline', { filter: {}, by: 'month', rows: 'speaker' });
  expect(months).toEqual({ periods: ['2019-03'], rows: [{ key: '周明远', label: '周明远', counts: [2], undated: 0 }, { key: '林海生', label: '林海生', counts: [0], undated: 2 }] });
  expect(await app.client.call('statistics.speakers', { filter: {} })).toMatchObject([{ speaker: '周明远', speeches: 1, passages: 2 }, { speaker: '林海生', speeches: 1, passages: 2 }]);
});

test('words are counted with the person’s own words whole and theirs left out', async () => {
  const count = async () => new Map((await app.client.call('statistics.words', { scope: {} })).rows.map(({ word, count: n, speeches: in_ }) => [word, [n, in_]]));
  expect((await count()).get('责任')).toEqual([4, 3]);
  await app.client.call('statistics.setLexicon', { words: ['责任重于泰山', '安全生產'], stops: ['乡镇'] });
  const words = await count();
  expect([words.get('责任重于泰山'), words.get('安全生产'), words.get('责任'), words.get('乡镇')]).toEqual([[2, 2], [3, 3], [2, 2], undefined]);
  await app.client.call('history.undo', {});
  expect(await app.client.call('statistics.lexicon', {})).toEqual({ words: [], stops: [] });
});

test('a phrase is shown in its context by date, and its wordings in the order of first use', async () => {
  const found = await app.client.call('statistics.concordance', { scope: {}, phrase: '安全生产', width: 5 });
  expect([found.total, found.speeches]).toEqual([3, 3]);
  expect(found.lines.map(({ before, hit, after }) => before + hit + after)).toHaveLength(3);
  expect(found.lines.map(({ date, hit }) => [date, hit])).toEqual([['2019-03-05', '安全生产'], ['2021', '安全生产'], ['2021-06', '安全生產']]);
  const { rows } = await app.client.call('statistics.wording', { scope: {}, phrase: '安全生产' });
  expect(rows.map(({ wording, first, last, count }) => [wording, first, last, count])).toEqual([
    ['要抓好安全生产', '2019-03-05', '2021-06', 2],
    ['要狠抓安全生产', '2021', '2021', 1],
  ]);
  expect((await app.client.call('statistics.wording', { scope: { to: '2020' }, phrase: '安全生产' })).total).toBe(1);
});

test('wordings that differ in numbers only are one, counted by year', async () => {
  const own = createTestApp();
  await storeSpeech(own, { title: '甲', text: '同志们：\n水利投入12.5亿元，水利要抓实。', date: '2019-03-05' });
  await storeSpeech(own, { title: '乙', text: '同志们：\n水利投入３０亿元。', date: '2021' });
  await storeSpeech(own, { title: '丙', text: '同志们：\n水利投入8亿元，水利投入9亿元。', date: '2021-06' });
  const { rows } = await own.client.call('statistics.wording', { scope: {}, phrase: '水利' });
  expect(rows.map(({ wording, count, speeches: of, years }) => [wording, count, of, years])).toEqual([
    ['水利投入N亿元', 4, 3, [{ year: '2019', count: 1 }, { year: '2021', count: 3 }]],
    ['水利要抓实', 1, 1, [{ year: '2019', count: 1 }]],
  ]);
  const { bytes } = await own.client.call('statistics.export', { table: 'wording', scope: {}, phrase: '水利' });
  expect(new TextDecoder().decode(bytes).split('\r\n')[1]).toBe('水利投入N亿元,2019-03-05,2021-06,4,3,1,3');
});

test('sentences and passages that nearly repeat each other are found across speeches, the first speaker first', async () => {
  const sentences = await app.client.call('statistics.repeats', { scope: {}, of: 'sentences' });
  expect(sentences.rows.map(({ places }) => places.map(({ speech }) => speech))).toContainEqual([speeches[0], speeches[1]]);
  const passages = await app.client.call('statistics.repeats', { scope: {}, of: 'passages' });
  expect(passages.rows).toHaveLength(1);
  expect(passages.rows[0]?.places.map(({ speech, text }) => [speech, text])).toEqual([[speeches[0], '把责任落到田间地头'], [speeches[1], '把责任落到田间地头、']]);
});

test('every table can be taken along as CSV that starts with a byte order mark', async () => {
  const tables = [
    { table: 'tags', filter: {} }, { table: 'together', filter: {} }, { table: 'timeline', filter: {}, by: 'year' }, { table: 'speakers', filter: {} },
    { table: 'words', scope: {} }, { table: 'concordance', scope: {}, phrase: '责任' }, { table: 'wording', scope: {}, phrase: '责任' }, { table: 'repeats', scope: {}, of: 'sentences' },
  ] as const;
  for (const wanted of tables) {
    const { name, bytes } = await app.client.call('statistics.export', wanted);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect([name.endsWith('.csv'), text.startsWith('\ufeff'), text.split('\r\n').length > 2]).toEqual([true, true, true]);
  }
});
