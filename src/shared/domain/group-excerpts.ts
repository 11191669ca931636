import { dateInText } from './citation';
import type { Excerpt, ExcerptFilter } from './excerpt';
import type { Grouping } from './sheet';
import type { Tag } from './tag';
import { say, type Locale } from '../i18n/locale';

export type GroupInput = {
  excerpts: readonly Excerpt[];
  filter: ExcerptFilter;
  /** The whole tag tree in display order. */
  tags: readonly Tag[];
  group: Grouping;
  locale: Locale;
};

/** `heading` is empty when nothing is grouped. */
export type ExcerptGroup = { heading: string; excerpts: Excerpt[] };

/**
 * The excerpts in the groups and the order in which they are shown and exported. By tag, an excerpt stands under each of
 * its tags; when the filter names tags, only under those and the tags below them.
 */
export function groupExcerpts(input: GroupInput): ExcerptGroup[] {
  const excerpts = input.excerpts.toSorted(compareExcerpts);
  switch (input.group) {
    case 'tag':
      return groupsByTag(input, excerpts);
    case 'speech':
      return groupsBySpeech(input.locale, excerpts);
    case 'none':
      return excerpts.length === 0 ? [] : [{ heading: '', excerpts }];
    default:
      return input.group satisfies never;
  }
}

function groupsByTag({ filter, tags, locale }: GroupInput, excerpts: readonly Excerpt[]): ExcerptGroup[] {
  const named = namedTags(filter, tags);
  const wanted = named.length === 0 ? null : new Set(withTagsBelow(named, tags));
  const byTag = new Map<number, Excerpt[]>();
  const untagged: Excerpt[] = [];
  for (const excerpt of excerpts) {
    const under = excerpt.tags.filter(({ id }) => wanted === null || wanted.has(id));
    if (under.length === 0) untagged.push(excerpt);
    for (const { id } of under) {
      const group = byTag.get(id);
      if (group === undefined) byTag.set(id, [excerpt]);
      else group.push(excerpt);
    }
  }
  const groups = tags.flatMap((tag) => {
    const under = byTag.get(tag.id);
    return under === undefined ? [] : [{ heading: tagHeading(tag, named), excerpts: under }];
  });
  if (untagged.length > 0) groups.push({ heading: say(locale, 'sheet-untagged'), excerpts: untagged });
  return groups;
}

/** The path of a tag; below the one tag that was asked for, only what follows it. */
function tagHeading(tag: Tag, named: readonly Tag[]): string {
  const [only] = named.length === 1 ? named : [];
  if (only === undefined) return tag.path.replaceAll('/', ' / ');
  const rest = tag.id === only.id ? only.name : tag.path.slice(only.path.length + 1);
  return rest.replaceAll('/', ' / ');
}

function groupsBySpeech(locale: Locale, excerpts: readonly Excerpt[]): ExcerptGroup[] {
  const bySpeech = new Map<number, ExcerptGroup>();
  for (const excerpt of excerpts) {
    const group = bySpeech.get(excerpt.speech);
    if (group === undefined) bySpeech.set(excerpt.speech, { heading: speechHeading(excerpt, locale), excerpts: [excerpt] });
    else group.excerpts.push(excerpt);
  }
  return [...bySpeech.values()];
}

/** A speech as a heading: `《标题》 周明远 2017年2月24日`. What is not known is left out. */
export function speechHeading(source: Pick<Excerpt, 'speechTitle' | 'speaker' | 'date'>, locale: Locale): string {
  const title = locale === 'zh-CN' ? `《${source.speechTitle}》` : `“${source.speechTitle}”`;
  const date = source.date === null ? '' : dateInText(source.date, locale);
  return [title, source.speaker, date].filter((part) => part !== '').join(' ');
}

/** The tags a filter asks for. */
export function namedTags(filter: ExcerptFilter, tags: readonly Tag[]): Tag[] {
  const ids = new Set([...(filter.allTags ?? []), ...(filter.anyTags ?? [])]);
  return tags.filter(({ id }) => ids.has(id));
}

/** The numbers of these tags and of all tags below them. `tags` lists a parent before its children. */
export function withTagsBelow(named: readonly Tag[], tags: readonly Tag[]): number[] {
  const found = new Set(named.map(({ id }) => id));
  for (const { id, parent } of tags) if (parent !== null && found.has(parent)) found.add(id);
  return [...found];
}

/** Newest speech first (undated ones last), inside a speech in reading order, the longer of two at one place first. */
export function compareExcerpts(a: Excerpt, b: Excerpt): number {
  return (
    compareDates(b.date, a.date) ||
    a.speech - b.speech ||
    a.start - b.start ||
    b.quote.length - a.quote.length ||
    a.passage - b.passage
  );
}

function compareDates(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
