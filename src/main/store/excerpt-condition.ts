import type { ExcerptFilter } from '@shared/domain/excerpt';
import { afterAll } from '@shared/domain/query-filters';
import { withTagsBelow, type TagTree } from './tags';

/** The passages that notes outside the recycle bin use. */
export const USED_IN_NOTES = 'SELECT u.value FROM note n, json_each(n.passages) u WHERE n.trashed_at IS NULL';

export type ExcerptCondition = { sql: string; values: Record<string, unknown> };

/**
 * An excerpt filter as SQL over `passage p JOIN speech s`. `among` names the passages that text and position conditions,
 * which SQL cannot judge, have left; null when there are none of those.
 */
export function excerptCondition(filter: ExcerptFilter, tree: TagTree, left: readonly number[] | null): ExcerptCondition {
  const parts = ['s.trashed_at IS NULL'];
  const values: Record<string, unknown> = {};
  const put = (value: unknown): string => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return `@${name}`;
  };
  const list = (all: readonly unknown[]) => `(SELECT value FROM json_each(${put(JSON.stringify(all))}))`;
  const among = (expression: string, all: readonly unknown[] | undefined) => {
    if (all && all.length > 0) parts.push(`${expression} IN ${list(all)}`);
  };
  const tagged = (tags: readonly number[]) =>
    `EXISTS (SELECT 1 FROM passage_tag u WHERE u.passage = p.id AND u.tag IN ${list(withTagsBelow(tree, tags))})`;
  for (const tag of filter.allTags ?? []) parts.push(tagged([tag]));
  if (filter.anyTags && filter.anyTags.length > 0) parts.push(tagged(filter.anyTags));
  if (filter.noTags && filter.noTags.length > 0) parts.push(`NOT ${tagged(filter.noTags)}`);
  among('p.speech', filter.speeches);
  among('p.id', filter.passages);
  among('p.colour', filter.colours);
  among('s.speaker', filter.speakers);
  among('p.author', filter.authors);
  among('CAST(substr(s.spoken_on, 1, 4) AS INTEGER)', filter.years);
  if (filter.from !== undefined) parts.push(`s.spoken_on >= ${put(filter.from)}`);
  if (filter.to !== undefined) parts.push(`s.spoken_on < ${put(afterAll(filter.to))}`);
  if (filter.collections && filter.collections.length > 0) {
    parts.push(`s.id IN (SELECT speech FROM collection_speech WHERE collection IN ${list(filter.collections)})`);
  }
  if (filter.withNote !== undefined) parts.push(filter.withNote ? `p.note <> ''` : `p.note = ''`);
  if (filter.inNote !== undefined) parts.push(`p.id ${filter.inNote ? '' : 'NOT '}IN (${USED_IN_NOTES})`);
  if (left !== null) parts.push(`p.id IN ${list(left)}`);
  return { sql: parts.join(' AND '), values };
}
