/** The fields of the query language: their names, and what their values mean. */
import type { SearchField } from './search-answer';

export const FILTER_FIELDS = ['speaker', 'date', 'tag', 'colour', 'in', 'has'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Every name of a field, the first of each language being the one that is offered. */
export const FIELD_NAMES: Readonly<Record<FilterField, readonly string[]>> = {
  speaker: ['讲话人', 'speaker', '作者', '领导', 'by'],
  date: ['日期', 'date', '时间', '年份', 'year'],
  tag: ['标签', 'tag'],
  colour: ['颜色', 'colour', 'color'],
  in: ['范围', 'in'],
  has: ['含', 'has', '有'],
};

export const SCOPE_NAMES: Readonly<Record<SearchField, readonly string[]>> = {
  text: ['正文', 'text'],
  title: ['标题', 'title'],
  details: ['信息', 'details'],
  quotes: ['摘录', 'quotes', 'quote', '引文'],
  notes: ['批注', 'notes', 'note'],
  meeting: ['笔记', 'meeting', '会议笔记', 'meetings'],
};

export type QueryProperty = 'note' | 'tag' | 'passage' | 'star';
export const PROPERTY_NAMES: Readonly<Record<QueryProperty, readonly string[]>> = {
  note: ['批注', 'note', 'notes'],
  tag: ['标签', 'tag', 'tags'],
  passage: ['高亮', 'passage', 'passages', 'highlight'],
  star: ['星标', 'star', 'starred'],
};

/** Names of the six highlight colours, as the window shows them. */
export const COLOUR_NAMES: readonly (readonly string[])[] = [
  ['重点', 'key point', '1'],
  ['举措', 'measure', '2'],
  ['数据', 'data', '3'],
  ['问题', 'problem', '4'],
  ['论断', 'statement', '5'],
  ['待核', 'to verify', '6'],
];

/** Stored dates from `least` on that come before `before`, compared as text; null is open. `none` is no date at all. */
export type DateRange = { least: string | null; before: string | null } | 'none';

type Filter<T> = { any: T[]; none: T[] };

/** Values of one field are alternatives, `-field:` excludes, and different fields must all hold. */
export type QueryFilters = {
  /** Part of a speaker's name. */
  speakers: Filter<string>;
  dates: Filter<DateRange>;
  /** A tag's path, name or alias, as typed; tags below it count as it. */
  tags: Filter<string>;
  colours: Filter<number>;
  fields: Filter<SearchField>;
  has: Filter<QueryProperty>;
};

export function emptyFilters(): QueryFilters {
  return { speakers: unset(), dates: unset(), tags: unset(), colours: unset(), fields: unset(), has: unset() };
}

function unset<T>(): Filter<T> {
  return { any: [], none: [] };
}

/** The field with this name, whatever its case and width, or null. */
export function fieldNamed(name: string): FilterField | null {
  const plain = name.normalize('NFKC').toLowerCase();
  return FILTER_FIELDS.find((field) => FIELD_NAMES[field].includes(plain)) ?? null;
}

/** Adds a filter; false when its value makes no sense for its field, and then nothing was added. */
export function readFilter(filters: QueryFilters, filter: { field: FilterField; value: string; negated: boolean }): boolean {
  const value = filter.value.normalize('NFKC').trim();
  const side = filter.negated ? 'none' : 'any';
  const put = <T>(list: Filter<T>, meant: T | null): boolean => {
    if (meant !== null) list[side].push(meant);
    return meant !== null;
  };
  if (value === '') return false;
  switch (filter.field) {
    case 'speaker':
      return put(filters.speakers, value);
    case 'tag':
      return put(filters.tags, filter.value.trim());
    case 'date':
      return put(filters.dates, readDates(value));
    case 'colour': {
      const index = COLOUR_NAMES.findIndex((names) => names.includes(value.toLowerCase()));
      return put(filters.colours, index < 0 ? null : index + 1);
    }
    case 'in':
      return put(filters.fields, named(SCOPE_NAMES, value));
    case 'has':
      return put(filters.has, named(PROPERTY_NAMES, value));
    default:
      return filter.field satisfies never;
  }
}

function named<K extends string>(names: Readonly<Record<K, readonly string[]>>, value: string): K | null {
  const keys = Object.keys(names) as K[]; // the keys of a record of K
  return keys.find((key) => names[key].includes(value.toLowerCase())) ?? null;
}

const DATE = String.raw`(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2}))?)?[年月日号]?`;

/** `2017`, `2017-02`, `2017年2月`, `2017..2019`, `2017..`, `..2019`, `>=2018`, `<2018-06`, `无`. Null when it is none of these. */
export function readDates(value: string): DateRange | null {
  if (['none', '无', '未知'].includes(value)) return 'none';
  const compared = new RegExp(`^(>=|<=|>|<|≥|≤)${DATE}$`, 'u').exec(value);
  if (compared) {
    const date = dateOf(compared, 2);
    if (date === null) return null;
    switch (compared[1]) {
      case '>=':
      case '≥':
        return { least: date, before: null };
      case '<=':
      case '≤':
        return { least: null, before: afterAll(date) };
      case '>':
        return { least: afterAll(date), before: null };
      default:
        return { least: null, before: date };
    }
  }
  const ends = /^(.*?)(?:\.\.+|…|~|至|—+)(.*)$/u.exec(value);
  if (!ends) {
    const date = single(value);
    return date === null ? null : { least: date, before: afterAll(date) };
  }
  const [, first = '', last = ''] = ends;
  const from = first === '' ? null : single(first);
  const to = last === '' ? null : single(last);
  if ((first !== '' && from === null) || (last !== '' && to === null) || (from === null && to === null)) return null;
  return { least: from, before: to === null ? null : afterAll(to) };
}

/** A bound behind every date that begins with this one: `2017~` comes after `2017-12-31`. */
export function afterAll(date: string): string {
  return `${date}~`;
}

function single(value: string): string | null {
  const found = new RegExp(`^${DATE}$`, 'u').exec(value);
  return found ? dateOf(found, 1) : null;
}

function dateOf(found: RegExpExecArray, first: number): string | null {
  const [year, month, day] = [found[first], found[first + 1], found[first + 2]];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}
