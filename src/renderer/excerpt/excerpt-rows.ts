import type { Excerpt } from '@shared/domain/excerpt';
import type { ExcerptGroup } from '@shared/domain/group-excerpts';

/** A line of the list: the heading of a group, or one excerpt under it. An excerpt with two tags has two rows. */
export type ExcerptRow =
  | { kind: 'group'; key: string; heading: string; count: number; folded: boolean }
  | { kind: 'excerpt'; key: string; heading: string; excerpt: Excerpt };

/** The groups as one list of rows; groups that are folded show their heading only. */
export function rowsOf(groups: readonly ExcerptGroup[], folded: ReadonlySet<string>): ExcerptRow[] {
  const rows: ExcerptRow[] = [];
  groups.forEach(({ heading, excerpts }, index) => {
    const closed = heading !== '' && folded.has(heading);
    if (heading !== '') rows.push({ kind: 'group', key: `group-${index}`, heading, count: excerpts.length, folded: closed });
    if (closed) return;
    for (const excerpt of excerpts) rows.push({ kind: 'excerpt', key: `${index}-${excerpt.passage}`, heading, excerpt });
  });
  return rows;
}

/** The place of the excerpt row that is `steps` further down (or up, when negative); the last one when there is none. */
export function excerptRowFrom(rows: readonly ExcerptRow[], at: number, steps: number): number {
  const direction = steps < 0 ? -1 : 1;
  let found = at;
  let left = Math.abs(steps);
  for (let index = at + direction; left > 0 && index >= 0 && index < rows.length; index += direction) {
    if (rows[index]?.kind !== 'excerpt') continue;
    found = index;
    left -= 1;
  }
  return found;
}

/** The passages between two rows, both included, each once. */
export function passagesBetween(rows: readonly ExcerptRow[], from: number, to: number): number[] {
  const part = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return [...new Set(part.flatMap((row) => (row.kind === 'excerpt' ? [row.excerpt.passage] : [])))];
}

/** The row to stand on: the one with that key, else the nearest excerpt row to where it was, or -1 in an empty list. */
export function settledRow(rows: readonly ExcerptRow[], key: string, index: number): number {
  const same = rows.findIndex((row) => row.key === key);
  if (same >= 0) return same;
  for (let away = 0; away < rows.length; away += 1) {
    if (rows[index + away]?.kind === 'excerpt') return index + away;
    if (rows[index - away]?.kind === 'excerpt') return index - away;
  }
  return -1;
}
