import type { Excerpt, ExcerptFilter } from './excerpt';
import { groupExcerpts, namedTags } from './group-excerpts';
import type { Sheet, SheetChoices, SheetExcerpt } from './sheet';
import type { Tag } from './tag';
import { say, type Locale } from '../i18n/locale';

type Input = {
  excerpts: readonly Excerpt[];
  filter: ExcerptFilter;
  /** The whole tag tree in display order. */
  tags: readonly Tag[];
  choices: SheetChoices;
  locale: Locale;
};

/** The document a person gets for these excerpts: grouped, ordered and titled as chosen, before any format. */
export function excerptSheet(input: Input): Sheet {
  const { excerpts, choices, locale } = input;
  const speeches = new Set(excerpts.map(({ speech }) => speech));
  const groups = groupExcerpts({ ...input, group: choices.group });
  return {
    title: choices.title.trim() === '' ? proposedTitle(input, speeches.size) : choices.title.trim(),
    subtitle: say(locale, 'sheet-count', { excerpts: excerpts.length, speeches: speeches.size }),
    groups: groups.map((group) => ({ heading: group.heading, excerpts: group.excerpts.map(sheetExcerpt) })),
    excerpts: excerpts.length,
    choices,
    locale,
  };
}

function sheetExcerpt(excerpt: Excerpt): SheetExcerpt {
  const { quote, before, after, citation, note, colour, tags } = excerpt;
  return { quote, before, after, citation, note, colour, tags: tags.map(({ path }) => path) };
}

function proposedTitle({ excerpts, filter, tags, locale }: Input, speeches: number): string {
  const [tag, second] = namedTags(filter, tags);
  if (tag !== undefined && second === undefined) return say(locale, 'sheet-title-tag', { tag: tag.name });
  const [first] = excerpts;
  if (tag === undefined && speeches === 1 && first !== undefined) {
    return say(locale, 'sheet-title-speech', { title: first.speechTitle });
  }
  return say(locale, 'sheet-title-all');
}
