import type { Tag } from '@shared/domain/tag';

/** One visible line of the tag tree. */
export type TagLine = { tag: Tag; depth: number; hasChildren: boolean };

/**
 * The lines of the tag tree that are to be seen: the children of a tag in `closed` are left out. `tags` come in display
 * order, a parent before its children.
 */
export function tagLines(tags: readonly Tag[], closed: ReadonlySet<number>): TagLine[] {
  const parents = new Set(tags.map((tag) => tag.parent));
  const shown = new Map<number, number>();
  const lines: TagLine[] = [];
  for (const tag of tags) {
    const above = tag.parent === null ? -1 : shown.get(tag.parent);
    if (above === undefined) continue;
    const depth = above + 1;
    if (!closed.has(tag.id)) shown.set(tag.id, depth);
    lines.push({ tag, depth, hasChildren: parents.has(tag.id) });
  }
  return lines;
}
