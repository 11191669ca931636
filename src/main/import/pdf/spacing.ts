import { isWide, type Glyph, type Line } from './glyph';

/** Programs set Chinese and western letters apart by up to a quarter of the height; what is wider, somebody typed. */
const TYPED_SPACE = 0.28;

/** Between western letters a blank is wider than this share of the height. */
const WORD_SPACE = 0.1;

const DIGIT = /[\d％%.．,]/u;

/** The glyphs of a line without the blanks that are only layout: next to Chinese letters, and at both ends. */
export function trimBlanks(line: Line): Glyph[] {
  const kept: Glyph[] = [];
  for (const [index, glyph] of line.glyphs.entries()) {
    if (glyph.text.trim() !== '') kept.push(glyph);
    else if (isTyped(line.glyphs, index, kept.at(-1))) kept.push({ ...glyph, text: ' ' });
  }
  return kept;
}

function isTyped(glyphs: readonly Glyph[], index: number, before: Glyph | undefined): boolean {
  const after = glyphs.slice(index + 1).find((glyph) => glyph.text.trim() !== '');
  if (!before || before.text === ' ' || !after) return false;
  const [left, right] = [isWide(before.text), isWide(after.text)];
  if (!left && !right) return after.left - before.right > WORD_SPACE * before.size;
  if ((left && DIGIT.test(after.text)) || (right && DIGIT.test(before.text))) return false;
  return after.left - before.right > TYPED_SPACE * before.size;
}

/** Words written with a hyphen inside a line somewhere in the text; at a line end such a hyphen stays. */
export function hyphenatedWords(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((text) => [...text.matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase())));
}

/**
 * Adds a line to the glyphs of a paragraph. Chinese lines join without a blank; a word cut at the line end is put
 * together again, without its hyphen unless the text writes it with one.
 */
export function joinLine(paragraph: Glyph[], line: readonly Glyph[], hyphenated: ReadonlySet<string>): void {
  const last = paragraph.at(-1);
  const [first] = line;
  if (last && first) {
    if (/[-\u00ad\u2010]/u.test(last.text) && /\p{Ll}/u.test(first.text) && /\p{L}/u.test(paragraph.at(-2)?.text ?? '')) {
      const word = `${wordAt(paragraph.slice(0, -1), -1)}-${wordAt(line, 1)}`.toLowerCase();
      if (!hyphenated.has(word)) paragraph.pop();
    } else if (!isWide(last.text) && !isWide(first.text) && last.text !== ' ') {
      paragraph.push({ ...last, text: ' ', left: last.right });
    }
  }
  paragraph.push(...line);
}

/** The letters at the end (-1) or the start (1) of glyphs. */
function wordAt(glyphs: readonly Glyph[], side: -1 | 1): string {
  const text = (side === 1 ? glyphs.slice(0, 40) : glyphs.slice(-40)).map((glyph) => glyph.text).join('');
  return (side === 1 ? /^\p{L}+/u : /\p{L}+$/u).exec(text)?.[0] ?? '';
}
