/** The statistics as tables for a spreadsheet. */
import type { Output } from '@shared/contract/contract';
import { say, type Locale } from '@shared/i18n/locale';
import type { Reason } from '@shared/i18n/en';

export type Table = readonly (readonly (string | number)[])[];

function head(locale: Locale, ...keys: Reason[]): string[] {
  return keys.map((key) => say(locale, key));
}

export function tagTable(rows: Output<'statistics.tags'>, locale: Locale): Table {
  const lines = rows.map((row) => [row.path, row.passages, row.passagesBelow, row.speeches, row.characters]);
  return [head(locale, 'table-tag', 'table-passages', 'table-passages-below', 'table-speeches', 'table-characters'), ...lines];
}

/** The full matrix, the same on both sides of its diagonal, which holds the passages of each tag. */
export function togetherTable({ tags, pairs }: Output<'statistics.together'>, locale: Locale): Table {
  const counts = new Map(pairs.flatMap(({ a, b, passages }) => [[`${a}/${b}`, passages], [`${b}/${a}`, passages]] as [string, number][]));
  const lines = tags.map((row) => [row.path, ...tags.map((column) => (row.tag === column.tag ? row.passages : (counts.get(`${row.tag}/${column.tag}`) ?? 0)))]);
  return [[say(locale, 'table-tag'), ...tags.map(({ path }) => path)], ...lines];
}

export function timelineTable({ periods, rows }: Output<'statistics.timeline'>, kind: 'all' | 'tag' | 'speaker', locale: Locale): Table {
  const name = (label: string) => (kind === 'all' ? say(locale, 'table-all') : label === '' ? say(locale, 'table-unknown') : label);
  return [
    [kind === 'tag' ? say(locale, 'table-tag') : kind === 'speaker' ? say(locale, 'table-speaker') : '', ...periods, say(locale, 'table-undated')],
    ...rows.map(({ label, counts, undated }) => [name(label), ...counts, undated]),
  ];
}

export function speakerTable(rows: Output<'statistics.speakers'>, locale: Locale): Table {
  const lines = rows.map((row) => [row.speaker === '' ? say(locale, 'table-unknown') : row.speaker, row.speeches, row.passages, row.characters]);
  return [head(locale, 'table-speaker', 'table-speeches', 'table-passages', 'table-characters'), ...lines];
}

export function wordTable({ rows }: Output<'statistics.words'>, locale: Locale): Table {
  return [head(locale, 'table-word', 'table-count', 'table-speeches'), ...rows.map(({ word, count, speeches }) => [word, count, speeches])];
}

export function concordanceTable({ lines }: Output<'statistics.concordance'>, locale: Locale): Table {
  return [
    head(locale, 'table-date', 'table-speaker', 'table-title', 'table-before', 'table-hit', 'table-after'),
    ...lines.map(({ date, speaker, title, before, hit, after }) => [date ?? '', speaker, title, before, hit, after]),
  ];
}

export function wordingTable({ rows }: Output<'statistics.wording'>, locale: Locale): Table {
  const all = [...new Set(rows.flatMap(({ years }) => years.map(({ year }) => year)))].toSorted();
  return [
    [...head(locale, 'table-wording', 'table-first', 'table-last', 'table-count', 'table-speeches'), ...all],
    ...rows.map(({ wording, first, last, count, speeches, years }) => {
      const counts = new Map(years.map(({ year, count: times }) => [year, times]));
      return [wording, first ?? '', last ?? '', count, speeches, ...all.map((year) => counts.get(year) ?? 0)];
    }),
  ];
}

export function repeatTable({ rows }: Output<'statistics.repeats'>, locale: Locale): Table {
  return [
    head(locale, 'table-group', 'table-similarity', 'table-date', 'table-speaker', 'table-title', 'table-text'),
    ...rows.flatMap(({ similarity, places }, index) =>
      places.map(({ date, speaker, title, text }) => [index + 1, Math.round(similarity * 100) / 100, date ?? '', speaker, title, text]),
    ),
  ];
}
