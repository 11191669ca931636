import type { Initials } from './pinyin-initials';
import type { Tag } from './tag';

export type TagSuggestion = { tag: Tag; by: 'name' | 'path' | 'alias' | 'initials'; matched: string };

/** Whole, beginning, middle, in this order. */
const NOT_FOUND = 3;

/**
 * Tags for what was typed so far, best first: whole names before beginnings before middles; names before paths, aliases
 * and initials; then the most used. Nothing typed gives the most used tags.
 */
export function suggestTags(tags: readonly Tag[], text: string, { foldText, initials, limit }: { foldText: (text: string) => string; initials: Initials; limit: number }): TagSuggestion[] {
  const typed = foldText(text.replaceAll('／', '/')).trim();
  const found = tags.flatMap((tag) => best(tag, typed, foldText, initials) ?? []);
  const ways = ['name', 'path', 'alias', 'initials'];
  return found
    .toSorted((a, b) => a.rank - b.rank || ways.indexOf(a.by) - ways.indexOf(b.by) || b.tag.passagesBelow - a.tag.passagesBelow)
    .slice(0, limit)
    .map(({ tag, by, matched }) => ({ tag, by, matched }));
}

function best(tag: Tag, typed: string, foldText: (text: string) => string, initials: Initials): (TagSuggestion & { rank: number }) | null {
  const ways: [TagSuggestion['by'], string, string][] = [
    ['name', tag.name, foldText(tag.name)],
    ['path', tag.path, foldText(tag.path)],
    ...tag.aliases.map((alias): [TagSuggestion['by'], string, string] => ['alias', alias, foldText(alias)]),
    ...(/^[a-z0-9]+$/u.test(typed) ? initials(tag.name).map((form): [TagSuggestion['by'], string, string] => ['initials', form, form]) : []),
  ];
  let chosen: (TagSuggestion & { rank: number }) | null = null;
  for (const [by, matched, folded] of ways) {
    const rank = rankOf(folded, typed);
    if (rank < (chosen?.rank ?? NOT_FOUND)) chosen = { tag, by, matched, rank };
  }
  return chosen;
}

function rankOf(folded: string, typed: string): number {
  if (folded === typed) return 0;
  const at = folded.indexOf(typed);
  if (at < 0) return NOT_FOUND;
  return at === 0 ? 1 : 2;
}
