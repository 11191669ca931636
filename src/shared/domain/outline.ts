import { leavesOf, type Doc, type Leaf } from './document';
import type { OutlineEntry } from './outline-entry';
import { findParts, type Part } from './outline-parts';
import { findPoints } from './outline-points';

/**
 * The outline of a document in reading order: headings, numbered lines and the points that run on inside paragraphs.
 * Offsets are UTF-16 units of `textOf(doc)`. A part reaches to the next part of its level or above; a point to the next
 * point of its row, the last one to the end of its paragraph. The title at the very top is no entry.
 */
export function outlineOf(doc: Doc): OutlineEntry[] {
  const leaves = leavesOf(doc);
  const parts = withoutTitle(findParts(leaves), leaves);
  const last = leaves.at(-1);
  const length = last === undefined ? 0 : last.start + last.text.length;
  const entries: OutlineEntry[] = [];
  const addPoints = (from: number, to: number, level: number, taken: ReadonlySet<number>) => {
    for (const { depth, ...point } of findPoints(leaves.slice(from, to), taken)) {
      entries.push({ kind: 'point', level: Math.min(9, level + depth), ...point });
    }
  };
  const ends = endsOf(parts, length);
  addPoints(0, parts[0]?.leaf ?? leaves.length, 0, new Set());
  for (const [index, { leaf, ...part }] of parts.entries()) {
    entries.push({ kind: 'part', ...part, end: ends[index] ?? length });
    addPoints(leaf, parts[index + 1]?.leaf ?? leaves.length, part.level, new Set([part.start]));
  }
  return entries;
}

/** Where each part ends: the start of the next one that is not below it. One pass from the end. */
function endsOf(parts: readonly Part[], length: number): number[] {
  const ends = parts.map(() => length);
  const nextAt = Array.from({ length: 10 }, () => length);
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (!part) continue;
    ends[index] = Math.min(...nextAt.slice(1, part.level + 1));
    nextAt[part.level] = part.start;
  }
  return ends;
}

/** Leaves out the document's own title: an unnumbered top heading before everything else. */
function withoutTitle(parts: Part[], leaves: readonly Leaf[]): Part[] {
  const [first] = parts;
  if (!first || first.marker !== '') return parts;
  const leaf = leaves[first.leaf];
  if (leaf?.block.kind !== 'heading' || leaf.block.level !== 1) return parts;
  if (leaves.slice(0, first.leaf).some((before) => before.text.trim() !== '')) return parts;
  if (parts.filter((part) => part.level === 1).length === 1) {
    return parts.slice(1).map((part) => ({ ...part, level: part.level - 1 }));
  }
  return parts.slice(1);
}
