import type { Tag } from '@shared/domain/tag';

/** A tag with the tags right below it. */
export type TagNode = { tag: Tag; children: TagNode[] };

/** The tag tree. `tags` come in display order, a parent before its children. */
export function tagNodes(tags: readonly Tag[]): TagNode[] {
  const nodes = new Map<number, TagNode>();
  const roots: TagNode[] = [];
  for (const tag of tags) {
    const node: TagNode = { tag, children: [] };
    nodes.set(tag.id, node);
    const above = tag.parent === null ? undefined : nodes.get(tag.parent);
    (above?.children ?? roots).push(node);
  }
  return roots;
}

/** A tag and all tags below it. */
export function withBelow(tags: readonly Tag[], id: number): Set<number> {
  const found = new Set([id]);
  for (const tag of tags) if (tag.parent !== null && found.has(tag.parent)) found.add(tag.id);
  return found;
}

/** Where a tag dropped on or beside another goes: below the first, or to the second's parent. Null is the top level. */
export function dropParent(tags: readonly Tag[], target: number, position: 'on' | 'before' | 'after'): number | null {
  return position === 'on' ? target : (tags.find(({ id }) => id === target)?.parent ?? null);
}
