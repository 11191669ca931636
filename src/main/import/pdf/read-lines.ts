import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { isWide, lineOf, type Glyph, type Line } from './glyph';

/** Widths of letters in a common western font, as shares of the height; only their ratio matters. */
function weight(character: string): number {
  if (isWide(character)) return 1;
  if (/[ijltfrI1.,:;'|!()[\] -]/u.test(character)) return 0.3;
  return /[mwMW@%—]/u.test(character) ? 0.8 : 0.52;
}

/** A baseline may differ by this share of the height and still be the same row: raised note marks, mixed fonts. */
const SAME_ROW = 0.55;

/** A gap as wide as this many characters separates cells or columns. */
const CELL_GAP = 2.5;

/** Letters drawn twice at one place, a little apart, are bold ones. */
const DRAWN_TWICE = 0.1;

/** Upright text only: turned stamps and watermarks are left out. */
function isUpright([a = 0, b = 0]: readonly number[]): boolean {
  return a > 0 && Math.abs(b) < a * 0.2;
}

/**
 * The lines of a page in the order the file draws its rows, which is the order of reading in files of word processors.
 * Inside a row the order is that of the page: programs draw the letters of one font first and those of another later.
 */
export function readLines(page: number, items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let row: Glyph[] = [];
  for (const item of items) {
    // pdf.js declares the matrix as any[]; it is six numbers
    const matrix = item.transform as number[];
    if (item.str === '' || !isUpright(matrix)) continue;
    const glyphs = glyphsOf(item, matrix);
    if (!sameRow(row, glyphs)) {
      lines.push(...linesOfRow(page, row));
      row = [];
    }
    row.push(...glyphs);
  }
  return [...lines, ...linesOfRow(page, row)];
}

function sameRow(row: readonly Glyph[], next: readonly Glyph[]): boolean {
  const [first] = next;
  const tallest = row.reduce<Glyph | null>((best, glyph) => (best === null || glyph.size > best.size ? glyph : best), null);
  if (!first || tallest === null || tallest.size === 0) return true;
  return Math.abs(tallest.base - first.base) <= Math.max(tallest.size, first.size) * SAME_ROW;
}

function linesOfRow(page: number, row: readonly Glyph[]): Line[] {
  const lines: Line[] = [];
  let open: Glyph[] = [];
  let last: Glyph | null = null;
  for (const glyph of row.toSorted((a, b) => a.left - b.left)) {
    const filled = glyph.text.trim() !== '';
    if (filled && last && glyph.text === last.text && glyph.left - last.left < glyph.size * DRAWN_TWICE) continue;
    if (filled && last && glyph.left - last.right > glyph.size * CELL_GAP) {
      lines.push(lineOf(page, open));
      open = [];
    }
    open.push(glyph);
    if (filled) last = glyph;
  }
  return last === null ? [] : [...lines, lineOf(page, open)];
}

/**
 * The characters of an item with the room each takes: Chinese ones are as wide as high when there is so much room, the
 * others share the rest by how wide they usually are.
 */
function glyphsOf(item: TextItem, [, , , , left = 0, base = 0]: readonly number[]): Glyph[] {
  const characters = Array.from(item.str);
  const wide = characters.filter(isWide).length;
  const narrow = characters.reduce((sum, character) => sum + (isWide(character) ? 0 : weight(character)), 0);
  const square = wide > 0 && narrow > 0 && wide * item.height < item.width ? item.height : item.width / (wide + narrow);
  const unit = narrow === 0 ? 0 : (item.width - wide * square) / narrow;
  let at = left;
  return characters.map((text) => {
    const width = isWide(text) ? square : unit * weight(text);
    const glyph = { text, left: at, right: at + width, base, size: item.height };
    at += width;
    return glyph;
  });
}
