import type { Tag } from '@shared/domain/tag';

export type Suggestion = { path: string; uses: number; isNew: boolean };

const MOST = 8;

/** The names of a path as it is stored: trimmed, full-width slashes read as slashes, empty levels left out. */
export function tidyPath(typed: string): string {
  return typed.replaceAll('／', '/').split('/').map((name) => name.trim()).filter((name) => name !== '').join('/');
}

/**
 * What to offer for a typed text: tags whose path contains it (a name that begins with it first, then by use), and last
 * a new tag of exactly this path when there is none. `taken` paths are not offered again.
 */
export function suggestTags(tags: readonly Tag[], typed: string, taken: readonly string[]): Suggestion[] {
  const path = tidyPath(typed);
  const wanted = path.toLowerCase();
  const rank = (tag: Tag) => (tag.path.toLowerCase() === wanted ? 0 : tag.name.toLowerCase().startsWith(wanted) ? 1 : 2);
  const found = tags
    .filter((tag) => !taken.includes(tag.path) && tag.path.toLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b) || b.passages - a.passages)
    .slice(0, MOST)
    .map((tag): Suggestion => ({ path: tag.path, uses: tag.passages, isNew: false }));
  const exists = tags.some((tag) => tag.path === path) || taken.includes(path);
  return path === '' || exists ? found : [...found, { path, uses: 0, isNew: true }];
}
