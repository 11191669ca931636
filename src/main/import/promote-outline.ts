import { runsText, textOf, type Block, type Doc } from '@shared/domain/document';
import { outlineOf } from '@shared/domain/outline';

/**
 * A document whose numbered lines that head a part of the outline are headings, for files that do not say what a
 * heading is. The text stays as it is.
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
  return { blocks };
}
