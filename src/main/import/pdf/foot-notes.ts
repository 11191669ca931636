import { noteLabel } from '../office/docx/note-label';
import type { Glyph, Line, Page } from './glyph';

export type FootNote = { label: string; lines: Line[] };

/** Letters of a note are this much smaller than those of the text. */
const SMALLER = 0.92;

/** A mark in the text is smaller than this share of its line and raised by the other one. */
const MARK_SIZE = 0.8;
const MARK_RAISE = 0.12;

/** Notes stand in the lower part of a page. */
const FOOT = 0.6;

/**
 * The notes at the foot of a page: from the first line that begins with a number to the bottom. Either all of them are
 * smaller than the text, or the number is raised and stands raised in the text above too.
 */
export function takeNotes(page: Page, body: number): { page: Page; notes: FootNote[] } {
  const start = page.lines
    .filter((line) => line.base - page.bottom < page.height * FOOT && startsNotes(line, page, body))
    .reduce<Line | null>((highest, line) => (highest === null || line.base > highest.base ? line : highest), null);
  if (start === null) return { page, notes: [] };
  const below = page.lines.filter((line) => line.base <= start.base);
  const notes: FootNote[] = [];
  for (const line of below) {
    const number = line.size <= body * SMALLER || isRaised(line.glyphs, line) ? numberAt(line.glyphs) : null;
    if (number !== null) notes.push({ label: noteLabel('decimal', number.value), lines: [{ ...line, glyphs: line.glyphs.slice(number.length) }] });
    else notes.at(-1)?.lines.push(line);
  }
  const labels = new Set(notes.map(({ label }) => label));
  const lines = page.lines.filter((line) => !below.includes(line)).map((line) => ({ ...line, glyphs: markNotes(line, labels) }));
  return { page: { ...page, lines }, notes };
}

function startsNotes(line: Line, page: Page, body: number): boolean {
  const number = numberAt(line.glyphs);
  if (number === null) return false;
  const below = page.lines.filter((one) => one.base <= line.base);
  if (below.every((one) => one.size <= body * SMALLER)) return true;
  const label = noteLabel('decimal', number.value);
  const isMarked = (one: Line) => one.base > line.base && markNotes(one, new Set([label])).some((glyph) => glyph.text === label);
  return isRaised(line.glyphs, line) && page.lines.some(isMarked);
}

function isRaised([first]: readonly Glyph[], line: Line): boolean {
  return first !== undefined && first.size < line.size * MARK_SIZE && first.base > line.base + line.size * MARK_RAISE;
}

/** The number at the head of a note, perhaps in brackets, and how many glyphs it takes. */
function numberAt(glyphs: readonly Glyph[]): { value: number; length: number } | null {
  const head = glyphs.slice(0, 8).map((glyph) => glyph.text).join('');
  const found = /^\s*[［[(（]?(\d{1,3})[］\])）]?\s*(?![\d年月日.．%％])/u.exec(head);
  return found ? { value: Number(found[1]), length: Array.from(found[0]).length } : null;
}

/** Raised digits that number a note of this page become its mark. */
function markNotes(line: Line, labels: ReadonlySet<string>): Glyph[] {
  const marked: Glyph[] = [];
  let digits: Glyph[] = [];
  const settle = () => {
    const label = noteLabel('decimal', Number(digits.map((glyph) => glyph.text).join('')));
    const [first] = digits;
    const last = digits.at(-1);
    if (first && last && labels.has(label)) marked.push({ ...first, text: label, right: last.right });
    else marked.push(...digits);
    digits = [];
  };
  for (const glyph of line.glyphs) {
    if (isRaised([glyph], line) && /^\d$/u.test(glyph.text)) digits.push(glyph);
    else {
      if (digits.length > 0) settle();
      marked.push(glyph);
    }
  }
  if (digits.length > 0) settle();
  return marked;
}
