import type { OutlineEntry } from '@shared/domain/outline-entry';
import { firstWhere } from '../passages/intervals';
import type { ShownPassage } from '../passages/shown-passage';

/** One line of the outline pane. `hasBelow` when it can be folded; passages that begin before `end` stand on it. */
export type OutlineRow = { entry: OutlineEntry; index: number; hasBelow: boolean; end: number };

/**
 * The lines of the outline. A passage belongs to the last entry at or before its start; rows under a folded entry are
 * left out, and their passages stand on the folded one.
 */
export function outlineRows(outline: readonly OutlineEntry[], folded: ReadonlySet<number>): OutlineRow[] {
  const homes = visibleHomes(outline, folded);
  const rows = outline.flatMap((entry, index): OutlineRow[] => {
    if (homes[index] !== index) return [];
    const next = outline[index + 1];
    return [{ entry, index, hasBelow: next !== undefined && next.level > entry.level, end: Number.POSITIVE_INFINITY }];
  });
  return rows.map((row, index) => ({ ...row, end: rows[index + 1]?.entry.start ?? row.end }));
}

/** The passages that stand on a line, in reading order. Takes attached passages in reading order. */
export function marksOn(row: OutlineRow, passages: readonly ShownPassage[]): readonly ShownPassage[] {
  const first = firstWhere(passages, (passage) => passage.start >= row.entry.start);
  const after = row.end === Number.POSITIVE_INFINITY ? passages.length : firstWhere(passages, (passage) => passage.start >= row.end);
  return passages.slice(first, after);
}

/** For each entry the entry that stands for it: itself, or the folded one above it. */
function visibleHomes(outline: readonly OutlineEntry[], folded: ReadonlySet<number>): number[] {
  const homes: number[] = [];
  let over: { index: number; level: number } | null = null;
  outline.forEach((entry, index) => {
    if (over && entry.level <= over.level) over = null;
    homes.push(over ? over.index : index);
    if (!over && folded.has(index)) over = { index, level: entry.level };
  });
  return homes;
}

/** The index of the entry an offset stands in, −1 before the first one. */
export function entryAt(outline: readonly OutlineEntry[], offset: number): number {
  return firstWhere(outline, (entry) => entry.start > offset) - 1;
}
