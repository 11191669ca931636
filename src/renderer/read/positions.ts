import type { Node } from '@tiptap/pm/model';

/** One stretch of text: where it starts in the canonical text and in the editor's document, and how long it is. */
type Stretch = { offset: number; pos: number; length: number };

/**
 * The way between UTF-16 offsets of the canonical text and positions in the editor's document. Both directions are
 * logarithmic. An offset on a break between two stretches belongs to the end of the first one.
 */
export type Positions = {
  toPos(offset: number): number;
  toOffset(pos: number): number;
  /** Units in the canonical text. */
  length: number;
  /** Where each block begins in the canonical text. */
  blockStarts: readonly number[];
};

/** Reads the stretches of a document: blocks one unit apart, and in tables rows and cells one unit apart. */
export function positionsOf(doc: Node): Positions {
  const stretches: Stretch[] = [];
  const blockStarts: number[] = [];
  let offset = 0;
  const add = (pos: number, length: number) => {
    stretches.push({ offset, pos, length });
    offset += length;
  };
  doc.forEach((block, at, index) => {
    if (index > 0) offset += 1;
    blockStarts.push(offset);
    if (block.type.name !== 'table') return add(at + 1, block.content.size);
    block.forEach((row, rowAt, rowIndex) => {
      if (rowIndex > 0) offset += 1;
      row.forEach((cell, cellAt, cellIndex) => {
        if (cellIndex > 0) offset += 1;
        add(at + 1 + rowAt + 1 + cellAt + 1, cell.content.size);
      });
    });
  });
  return {
    toPos(wanted) {
      const found = lastBefore(stretches, (stretch) => stretch.offset <= wanted);
      return found ? found.pos + Math.min(Math.max(0, wanted - found.offset), found.length) : 0;
    },
    toOffset(pos) {
      const found = lastBefore(stretches, (stretch) => stretch.pos <= pos);
      return found ? found.offset + Math.min(Math.max(0, pos - found.pos), found.length) : 0;
    },
    length: offset,
    blockStarts,
  };
}

/** The last stretch for which the claim holds (it holds up to some point and not after); the first one if for none. */
function lastBefore(stretches: readonly Stretch[], claim: (stretch: Stretch) => boolean): Stretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const stretch = stretches[middle];
    if (stretch && claim(stretch)) low = middle;
    else high = middle - 1;
  }
  return stretches[low];
}
