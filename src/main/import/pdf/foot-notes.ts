import { noteLabel } from '../office/docx/note-label';
import type { Glyph, Line, Page } from './glyph';

export type FootNote = { label: string; lines: Line[] };

/** Letters of a note are this much smaller than those of the text. */
const SMALLER = 0.92;

/** A mark in the text is smaller than this share of its line and raised by the other one. */
const MARK_SIZE = 0.8;
const MARK_RAISE = 0.12;

/** The notes at the foot of a page: small lines below all of its text, the first of them with a number. */
export function takeNotes(page: Page, body: number): { page: Page; notes: FootNote[] } {
  const lowest = Math.min(...page.lines.filter((line) => line.size > body * SMALLER).map((line) => line.base));
  const below = page.lines.filter((line) => line.base < lowest && line.size <= body * SMALLER);
  const notes: FootNote[] = [];
  for (const line of below) {
    const number = numberAt(line.glyphs);
    if (number !== null) notes.push({ label: noteLabel('decimal', number.value), lines: [{ ...line, glyphs: line.glyphs.slice(number.length) }] });
    else if (notes.length === 0) return { page, notes: [] };
    else notes.at(-1)?.lines.push(line);
  }
  if (notes.length === 0) return { page, notes };
  const labels = new Set(notes.map(({ label }) => label));
  const lines = page.lines.filter((line) => !below.includes(line)).map((line) => ({ ...line, glyphs: markNotes(line, labels) }));
  return { page: { ...page, lines }, notes };
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
    const raised = glyph.size < line.size * MARK_SIZE && glyph.base > line.base + line.size * MARK_RAISE;
    if (raised && /^\d$/u.test(glyph.text)) digits.push(glyph);
    else {
      if (digits.length > 0) settle();
      marked.push(glyph);
    }
  }
  if (digits.length > 0) settle();
  return marked;
}
