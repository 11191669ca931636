import type { Output } from '@shared/contract/contract';
import { COLOUR_NAMES, FIELD_NAMES, FILTER_FIELDS, fieldNamed, PROPERTY_NAMES, SCOPE_NAMES, type FilterField } from '@shared/domain/query-filters';
import type { Suggestion } from '@shared/domain/search-answer';
import { suggestTags } from '@shared/domain/suggest-tags';
import type { Initials } from '@shared/domain/pinyin-initials';
import type { Locale } from '@shared/i18n/locale';
import { listSpeakers } from '../store/find-speeches';
import type { Library } from '../store/library';
import { listRecent } from '../store/recent-searches';
import { readSettings } from '../store/settings';
import { speechFacets } from '../store/speech-facets';
import { listTags } from '../store/tags';

type Asked = { query: string; caret: number; limit: number };

/** What may be typed at the caret of a query: values after a field name, else fields and earlier searches that begin so. */
export function suggestSearch(library: Library, initials: Initials, { query, caret, limit }: Asked): Output<'search.suggest'> {
  const at = Math.min(caret, query.length);
  const from = Math.max(...[' ', '　', '(', '（'].map((sign) => query.lastIndexOf(sign, at - 1))) + 1;
  const rest = /[\s)）]/u.exec(query.slice(at));
  const to = rest === null ? query.length : at + rest.index;
  const word = query.slice(from, at);
  const sign = /^[-－]/u.test(word) ? word.slice(0, 1) : '';
  const colon = word.search(/[:：]/u);
  const field = colon < 0 ? null : fieldNamed(word.slice(sign.length, colon));
  const { locale } = readSettings(library.db);
  if (field !== null) {
    const name = word.slice(0, colon + 1);
    const typed = word.slice(colon + 1).replace(/^["“]/u, '');
    const found = valuesOf(library, initials, field, typed, locale).slice(0, limit);
    return { from, to, suggestions: found.map((one) => ({ ...one, insert: name + quoted(one.insert) })) };
  }
  return { from, to, suggestions: [...fields(word.slice(sign.length), sign, locale), ...recent(library, query, from)].slice(0, limit) };
}

function quoted(value: string): string {
  return /[\s()（）"“]/u.test(value) ? `"${value}"` : value;
}

function fields(typed: string, sign: string, locale: Locale): Suggestion[] {
  const plain = typed.normalize('NFKC').toLowerCase();
  return FILTER_FIELDS.flatMap((field): Suggestion[] => {
    const names = FIELD_NAMES[field];
    if (!names.some((name) => name.startsWith(plain))) return [];
    const shown = names.find((name) => (locale === 'zh-CN' ? /\p{Script=Han}/u.test(name) : !/\p{Script=Han}/u.test(name))) ?? field;
    const insert = sign + shown + (locale === 'zh-CN' ? '：' : ':');
    return [{ kind: 'field', insert, label: insert, count: null }];
  });
}

/** Earlier searches that begin with the whole query; they replace all of it, so they are offered while it is one word. */
function recent({ db, folding }: Library, query: string, from: number): Suggestion[] {
  if (from > 0) return [];
  const typed = folding.foldText(query);
  return listRecent(db)
    .filter((earlier) => earlier.query !== query && folding.foldText(earlier.query).startsWith(typed))
    .map((earlier) => ({ kind: 'recent', insert: earlier.query, label: earlier.query, count: null }));
}

function valuesOf(library: Library, initials: Initials, field: FilterField, typed: string, locale: Locale): Suggestion[] {
  const { foldText } = library.folding;
  const wanted = foldText(typed);
  const fixed = (kind: Suggestion['kind'], lists: readonly (readonly string[])[]): Suggestion[] =>
    lists.flatMap((names): Suggestion[] => {
      const value = names[locale === 'zh-CN' ? 0 : 1] ?? '';
      return names.some((name) => name.startsWith(wanted)) ? [{ kind, insert: value, label: value, count: null }] : [];
    });
  switch (field) {
    case 'speaker':
      return listSpeakers(library.db)
        .filter(({ value }) => foldText(value).includes(wanted) || initials(value).some((form) => wanted !== '' && form.startsWith(wanted)))
        .map(({ value, count }) => ({ kind: 'speaker', insert: value, label: value, count }));
    case 'date':
      return speechFacets(library.db)
        .years.filter(({ value }) => value !== null && String(value).startsWith(wanted))
        .map(({ value, count }) => ({ kind: 'date', insert: String(value), label: String(value), count }));
    case 'tag':
      return suggestTags(listTags(library.db), typed, { foldText, initials, limit: 50 }).map(({ tag }) => ({
        kind: 'tag',
        insert: tag.path,
        label: tag.path,
        count: tag.passagesBelow,
      }));
    case 'colour':
      return fixed('colour', COLOUR_NAMES.map(([zh = '', , digit = '']) => [zh, digit]));
    case 'in':
      return fixed('scope', Object.values(SCOPE_NAMES));
    case 'has':
      return fixed('has', Object.values(PROPERTY_NAMES));
    default:
      return field satisfies never;
  }
}
