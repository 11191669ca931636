/** A character on a page, in PDF units (1/72 inch) from the lower left corner. */
export type Glyph = {
  text: string;
  left: number;
  right: number;
  /** Of the line the letters stand on. */
  base: number;
  /** Height of the font. */
  size: number;
};

/** Characters beside each other on one page, from left to right. */
export type Line = {
  page: number;
  glyphs: Glyph[];
  left: number;
  right: number;
  base: number;
  size: number;
};

/** What is needed of a page. */
export type Page = { number: number; bottom: number; height: number; lines: Line[] };

const WIDE = /[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uac00-\ud7af\uff01-\uff60“”‘’…—]/u;

/** Whether a character is as wide as it is high: Chinese letters and punctuation. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

/** The text of a line as it stands. */
export function lineText(line: Line): string {
  return line.glyphs.map((glyph) => glyph.text).join('');
}

/** A line of the glyphs, in their order. */
export function lineOf(page: number, glyphs: Glyph[]): Line {
  const filled = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const sizes = filled.map((glyph) => glyph.size).toSorted((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const main = filled.find((glyph) => glyph.size === size);
  return {
    page,
    glyphs,
    left: Math.min(...filled.map((glyph) => glyph.left)),
    right: Math.max(...filled.map((glyph) => glyph.right)),
    base: main?.base ?? 0,
    size,
  };
}
