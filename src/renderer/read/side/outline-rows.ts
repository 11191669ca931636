import type { OutlineEntry } from '@shared/domain/outline-entry';
import { firstAtLeast } from '../passages/intervals';
import type { ShownPassage } from '../passages/shown-passage';

/** One line of the outline pane. `hasBelow` when it can be folded. */
export type OutlineRow = { entry: OutlineEntry; index: number; hasBelow: boolean; marks: readonly ShownPassage[] };

/**
 * The lines of the outline with the passages that begin under each: a passage belongs to the last entry at or before its
 * start. Rows under a folded entry are left out, and their passages stand on the folded one.
 */
export function outlineRows(outline: readonly OutlineEntry[], passages: readonly ShownPassage[], folded: ReadonlySet<number>): OutlineRow[] {
  const starts = outline.map((entry) => entry.start);
  const marks: ShownPassage[][] = outline.map(() => []);
  const home = visibleHomes(outline, folded);
  for (const passage of passages) {
    if (passage.state === 'orphan') continue;
    const index = firstAtLeast(starts, passage.start + 1) - 1;
    if (index >= 0) marks[home[index] ?? index]?.push(passage);
  }
  return outline.flatMap((entry, index) => {
    if (home[index] !== index) return [];
    const next = outline[index + 1];
    return [{ entry, index, hasBelow: next !== undefined && next.level > entry.level, marks: marks[index] ?? [] }];
  });
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
  return firstAtLeast(outline.map((entry) => entry.start), offset + 1) - 1;
}
