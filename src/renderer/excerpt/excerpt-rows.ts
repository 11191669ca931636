import type { Output } from '@shared/contract/contract';

export type ShownGroup = Pick<Output<'excerpts.groups'>['groups'][number], 'key' | 'passages'>;

/** A line of the list: the heading of a group, or one excerpt under it. An excerpt with two tags has two rows. */
export type ExcerptRow =
  | { kind: 'group'; key: string; group: string; count: number; folded: boolean; first: number }
  | { kind: 'excerpt'; key: string; group: string; passage: number };

/** The groups as one list of rows: folded groups show their heading only, empty ones nothing. `headed` is false for one plain list. */
export function rowsOf(groups: readonly ShownGroup[], folded: ReadonlySet<string>, headed: boolean): ExcerptRow[] {
  const rows: ExcerptRow[] = [];
  for (const { key: group, passages } of groups) {
    const [first] = passages;
    if (first === undefined) continue;
    const closed = headed && folded.has(group);
    if (headed) rows.push({ kind: 'group', key: `group-${group}`, group, count: passages.length, folded: closed, first });
    if (closed) continue;
    for (const passage of passages) rows.push({ kind: 'excerpt', key: `${group}-${passage}`, group, passage });
  }
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
  return [...new Set(part.flatMap((row) => (row.kind === 'excerpt' ? [row.passage] : [])))];
}

/** The row to stand on: the one with that key, else the nearest excerpt row to where it was, or -1 in an empty list. */
export function settledRow(rows: readonly ExcerptRow[], key: string, index: number): number {
  if (rows[index]?.key === key) return index;
  const same = rows.findIndex((row) => row.key === key);
  if (same >= 0) return same;
  for (let away = 0; away < rows.length; away += 1) {
    if (rows[index + away]?.kind === 'excerpt') return index + away;
    if (rows[index - away]?.kind === 'excerpt') return index - away;
  }
  return -1;
}
