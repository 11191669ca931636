import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { isWide, lineOf, type Glyph, type Line } from './glyph';

/** Widths of letters in a common western font, as shares of the height; only their ratio matters. */
function weight(character: string): number {
  if (isWide(character)) return 1;
  if (/[ijltfrI1.,:;'|!()[\] -]/u.test(character)) return 0.3;
  return /[mwMW@%—]/u.test(character) ? 0.8 : 0.52;
}

/** A baseline may differ by this share of the height and still be the same line: raised note marks, mixed fonts. */
const SAME_LINE = 0.55;

/** A gap as wide as this many characters separates cells or columns. */
const CELL_GAP = 3;

/** Shifted letters of upright text only: rotated stamps and watermarks are left out. */
function isUpright([a = 0, b = 0]: readonly number[]): boolean {
  return a > 0 && Math.abs(b) < a * 0.2;
}

/** The lines of a page in the order the file draws them, which is the order of reading in files of word processors. */
export function readLines(page: number, items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let open: Glyph[] = [];
  const end = () => {
    if (open.some((glyph) => glyph.text.trim() !== '')) lines.push(lineOf(page, open));
    open = [];
  };
  for (const item of items) {
    if (item.str !== '' && isUpright(item.transform as number[])) {
      const glyphs = glyphsOf(item);
      if (!continues(open, glyphs)) end();
      open.push(...glyphs);
    }
    if (item.hasEOL) end();
  }
  end();
  return lines;
}

function continues(open: readonly Glyph[], next: readonly Glyph[]): boolean {
  const last = open.findLast((glyph) => glyph.text.trim() !== '');
  const first = next[0];
  if (!last || !first) return true;
  const size = Math.max(last.size, first.size);
  if (Math.abs(last.base - first.base) > size * SAME_LINE) return false;
  return first.left > last.right - size * 2 && first.left - last.right < size * CELL_GAP;
}

/** The characters of an item with the room each takes: the item's width, shared out by how wide letters usually are. */
function glyphsOf(item: TextItem): Glyph[] {
  // pdf.js declares the matrix as any[]; it is six numbers
  const [, , , , left = 0, base = 0] = item.transform as number[];
  const characters = Array.from(item.str);
  const whole = characters.reduce((sum, character) => sum + weight(character), 0);
  let at = left;
  return characters.map((text) => {
    const width = (item.width * weight(text)) / whole;
    const glyph = { text, left: at, right: at + width, base, size: item.height };
    at += width;
    return glyph;
  });
}
