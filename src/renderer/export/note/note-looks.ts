/** How the kinds of a note's blocks look on paper, in points: the same values as the styles of the Word file. */
import type { NoteSheet, NoteSheetBlock } from '@shared/domain/note-sheet';

export type Font = 'fang' | 'song' | 'hei' | 'kai';

/** `first` and `rest` are how far the first and the other lines are indented, in characters. */
export type Look = {
  font: Font;
  size: number;
  /** Added to every character. */
  spacing: number;
  line: number;
  before: number;
  after: number;
  first: number;
  rest: number;
  centred: boolean;
  bold: boolean;
  red: boolean;
};

/** The text area of a page and the margins around it. */
export type Paper = { width: number; height: number; top: number; left: number; bottom: number };

export const PAPERS: Record<NoteSheet['layout'], Paper> = {
  // 22 lines of 28 characters (GB/T 9704-2012, 5.2)
  official: { width: 441, height: 637.8, top: 104.9, left: 79.4, bottom: 99.2 },
  plain: { width: 415, height: 697.9, top: 72, left: 90.15, bottom: 72 },
};

/** Cells: their text, the room beside it, and the thickness of a rule. */
export const CELL = { size: 14, line: 20, padding: 5.4, rule: 0.5 };
/** Sources at the foot of the page. */
export const FOOTNOTE = { size: 9, line: 13, rule: 17 };
/** The foot of minutes: 14 pt, one character in from both edges. */
export const IMPRINT = { size: 14, line: 22 };

const text: Record<NoteSheet['layout'], Look> = {
  official: { font: 'fang', size: 16, spacing: -0.25, line: 28.95, before: 0, after: 0, first: 0, rest: 0, centred: false, bold: false, red: false },
  plain: { font: 'song', size: 12, spacing: 0, line: 22, before: 0, after: 3, first: 0, rest: 0, centred: false, bold: false, red: false },
};

/** The look of a block that is set in lines. */
export function lookOf(block: Exclude<NoteSheetBlock, { kind: 'table' | 'imprint' }>, layout: NoteSheet['layout']): Look {
  const plain = text[layout];
  const official = layout === 'official';
  switch (block.kind) {
    case 'sign':
      return { ...plain, font: 'song', size: 36, spacing: 0, line: 50, before: 90.25, after: 12, centred: true, red: true };
    case 'issue':
      return { ...plain, after: 12, centred: true };
    case 'issuer':
      return { ...plain, after: 24 };
    case 'title':
      return official
        ? { ...plain, font: 'song', size: 22, spacing: 0, line: 32, after: plain.line, centred: true }
        : { ...plain, font: 'hei', size: 18, line: 28, after: 12, centred: true };
    case 'field':
      return { ...plain, rest: block.name.length + 1 };
    case 'attendance':
      return { ...plain, first: 2, rest: block.name.length + 3 };
    case 'heading':
      return headingLook(block.level, plain, official);
    case 'endnote-head':
      return headingLook(1, plain, official);
    case 'entry':
      return { ...plain, first: 2 * block.level, rest: 2 * (block.level - 1) };
    case 'quote':
    case 'excerpt':
      return { ...plain, font: 'kai', first: 2 };
    case 'body':
    case 'duty':
      return { ...plain, first: 2 };
    case 'endnote':
      return { ...plain, font: 'song', size: 12, line: 20, rest: 2 };
    default:
      return block satisfies never;
  }
}

function headingLook(level: number, plain: Look, official: boolean): Look {
  if (level === 1) return official ? { ...plain, font: 'hei', first: 2 } : { ...plain, font: 'hei', size: 14, before: 8 };
  return { ...plain, first: 2, ...(level === 2 ? { font: 'kai' as const } : {}), bold: level === 3 };
}
