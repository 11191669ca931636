import { runsText, textOf, type Block, type Doc } from '@shared/domain/document';
import { outlineOf } from '@shared/domain/outline';
import { headMarker } from '@shared/domain/outline-markers';

/** A numbered sentence among headings is a heading up to this length: two lines of a page at most. */
const LONGEST_SENTENCE = 45;

/**
 * A document whose numbered lines that head a part of the outline are headings, for files that do not say what a
 * heading is; so is a longer line of one sentence whose number stands between those of such headings. The text stays as
 * it is.
 */
export function promoteOutline(doc: Doc): Doc {
  const parts = new Map(outlineOf(doc).flatMap((entry) => (entry.kind === 'part' ? [[entry.start, entry] as const] : [])));
  let start = 0;
  const blocks = doc.blocks.map((block): Block => {
    const text = textOf({ blocks: [block] });
    const part = parts.get(start + text.length - text.trimStart().length);
    start += text.length + 1;
    if (block.kind !== 'paragraph' || part?.title !== runsText(block.runs).trim()) return block;
    return { kind: 'heading', id: block.id, level: Math.min(part.level + 1, 6), runs: block.runs };
  });
  return { blocks: blocks.map((block, index) => (block.kind === 'paragraph' ? asSibling(block, blocks, index) : block)) };
}

function asSibling(block: Extract<Block, { kind: 'paragraph' }>, blocks: readonly Block[], index: number): Block {
  const text = runsText(block.runs).trim();
  const marker = text.length > LONGEST_SENTENCE || /[。！？；].*[^\s]$/u.test(text.slice(0, -1)) ? null : headMarker(text);
  if (marker === null) return block;
  const siblings = (list: readonly Block[]) => list.flatMap((other) => {
    const found = other.kind === 'heading' ? headMarker(runsText(other.runs).trim()) : null;
    return found?.kind === marker.kind && other.kind === 'heading' ? [{ number: found.number, level: other.level }] : [];
  });
  const before = siblings(blocks.slice(0, index)).at(-1);
  const [after] = siblings(blocks.slice(index + 1));
  const fits = (before !== undefined && before.number === marker.number - 1) || (after !== undefined && after.number === marker.number + 1);
  return fits ? { kind: 'heading', id: block.id, level: (before ?? after)?.level ?? 6, runs: block.runs } : block;
}
