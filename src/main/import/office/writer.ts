import type { Block, Run } from '@shared/domain/document';
import { linesOf, type Line, type LineMark, type Piece } from './line';
import { plainLook, type Look } from './look';

/** What a paragraph turns out to be when it ends. `number` is printed before the text and becomes part of it. */
export type Frame = { number: string; title: boolean } & (
  | { kind: 'paragraph' | 'quote' }
  | { kind: 'heading'; level: number }
  | { kind: 'entry'; level: number; label: string }
  | { kind: 'footnote'; label: string }
);

export type Place = { start: number | null; end: number | null; point: number | null };

/** What was written: blocks, and everything that has an offset in their text. */
export type Written = {
  blocks: Block[];
  highlights: LineMark[];
  /** Text that tracked changes deleted, where it stood; with the colour it was marked in. */
  deletions: { at: number; text: string; colour: LineMark['colour'] | null }[];
  places: ReadonlyMap<string, Place>;
  /** Indexes of blocks that begin a page of their own. */
  afterBreak: ReadonlySet<number>;
  /** Indexes of blocks in the style of a title. */
  titles: ReadonlySet<number>;
  hidden: number;
};

/** Builds the document while a file is read from front to back. Blank paragraphs are dropped. */
export type Writer = {
  text(text: string, look: Look): void;
  /** Text that a tracked change deleted: not part of the document, but marks may have stood on it. */
  deleted(text: string, look: Look): void;
  lineBreak(): void;
  pageBreak(): void;
  comment(id: string, side: 'start' | 'end' | 'point'): void;
  endParagraph(frame: Frame): void;
  /** Opens a table; one inside another becomes lines of the cell it is in. */
  openTable(): void;
  openRow(): void;
  openCell(): void;
  closeTable(): void;
  /** Whether a table is open. */
  inTable(): boolean;
  finish(): Written;
};

type Table = { rows: Run[][][]; start: number; filled: boolean; cells: number };

/** A writer with nothing written yet. */
export function createWriter(): Writer {
  const blocks: Block[] = [];
  const highlights: LineMark[] = [];
  const deletions: Written['deletions'] = [];
  const places = new Map<string, Place>();
  const afterBreak = new Set<number>();
  const titles = new Set<number>();
  let pieces: Piece[] = [];
  let length = 0;
  let hidden = 0;
  let broken = false;
  let table: Table | null = null;
  let depth = 0;

  const nextStart = () => (blocks.length === 0 ? 0 : length + 1);

  const settle = (line: Line, start: number) => {
    for (const mark of line.marks) highlights.push({ ...mark, start: mark.start + start, end: mark.end + start });
    for (const one of line.deleted) deletions.push({ ...one, at: start + one.at });
    for (const { comment, side, at } of line.places) {
      const place = places.get(comment) ?? { start: null, end: null, point: null };
      places.set(comment, { ...place, [side]: place[side] ?? start + at });
    }
  };

  const addLine = (line: Line, frame: Frame) => {
    const start = nextStart();
    settle(line, start);
    if (line.text.trim() === '') return;
    if (broken) afterBreak.add(blocks.length);
    broken = false;
    if (frame.title) titles.add(blocks.length);
    blocks.push(blockOf(`b${blocks.length}`, frame, line.runs));
    length = start + line.text.length;
  };

  const addToCell = (line: Line, open: Table) => {
    const cell = open.rows.at(-1)?.at(-1);
    const joins = cell !== undefined && cell.length > 0 && line.text.trim() !== '';
    const start = length + (joins ? 1 : 0);
    settle(line, start);
    if (!cell || line.text.trim() === '') return;
    if (joins) cell.push({ text: '\n' });
    cell.push(...line.runs);
    open.filled = true;
    length = start + line.text.length;
  };

  return {
    text(text, look) {
      if (look.hidden) hidden += text.trim().length;
      else if (text !== '') pieces.push({ kind: 'text', text, look });
    },
    deleted(text, look) {
      if (text !== '') pieces.push({ kind: 'deleted', text, look });
    },
    lineBreak() {
      pieces.push({ kind: 'break' });
    },
    pageBreak() {
      broken = true;
    },
    comment(comment, side) {
      pieces.push({ kind: 'place', comment, side });
    },
    endParagraph(frame) {
      if (frame.number !== '' && pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '')) {
        pieces.unshift({ kind: 'text', text: frame.number, look: plainLook() });
      }
      const heading = frame.kind === 'heading';
      const wording = { emphasis: !heading, joinLines: heading, trimStart: frame.kind === 'footnote' };
      const lines = linesOf(pieces, wording);
      pieces = [];
      const rest = continued(frame);
      for (const [index, line] of lines.entries()) {
        if (table) addToCell(line, table);
        else addLine(line, index === 0 ? frame : rest);
      }
    },
    openTable() {
      depth += 1;
      if (depth > 1) return;
      table = { rows: [], start: length, filled: false, cells: 0 };
      length = nextStart();
    },
    openRow() {
      if (depth === 1) table?.rows.push([]);
    },
    openCell() {
      if (depth !== 1 || !table) return;
      if (table.cells > 0) length += 1;
      table.cells += 1;
      table.rows.at(-1)?.push([]);
    },
    closeTable() {
      depth -= 1;
      if (depth > 0 || !table) return;
      const rows = table.rows.filter((row) => row.length > 0);
      if (table.filled) blocks.push({ kind: 'table', id: `b${blocks.length}`, rows });
      else length = table.start;
      table = null;
    },
    inTable: () => table !== null,
    finish: () => ({ blocks, highlights, deletions, places, afterBreak, titles, hidden }),
  };
}

/** What follows a line break: the same, without the number or label that stands once. */
function continued(frame: Frame): Frame {
  if (frame.kind === 'quote' || frame.kind === 'heading') return { ...frame, number: '' };
  if (frame.kind === 'footnote') return { ...frame, label: '' };
  return { kind: 'paragraph', number: '', title: frame.title };
}

const LONGEST_LABEL = 16;

function blockOf(id: string, frame: Frame, runs: Run[]): Block {
  switch (frame.kind) {
    case 'heading':
      return { kind: 'heading', id, level: frame.level, runs };
    case 'entry':
      return { kind: 'entry', id, level: frame.level, label: frame.label.slice(0, LONGEST_LABEL), runs };
    case 'footnote':
      return { kind: 'footnote', id, label: frame.label.slice(0, LONGEST_LABEL), runs };
    default:
      return { kind: frame.kind, id, runs };
  }
}
