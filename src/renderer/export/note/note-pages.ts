import type { NotePart, NoteSheet, NoteSheetBlock } from '@shared/domain/note-sheet';
import { breakLines, widthOf } from '../line-breaks';
import { footnoteSign } from '../page-layout';
import { CELL, FOOTNOTE, IMPRINT, lookOf, PAPERS, type Look, type Paper } from './note-looks';

/** A stretch of text with one look; `lead` is the word before names, `raised` the sign of a footnote or the number of a source. */
export type NoteRun = Pick<NotePart, 'text' | 'bold' | 'italic' | 'underline'> & { lead?: true; raised?: true; footnote?: string; endnote?: number };

/** What stands on a page, top to bottom; `before` and `after` are points of empty space. */
export type PageItem =
  | { kind: 'line'; of: NoteSheetBlock['kind']; look: Look; runs: NoteRun[]; first: boolean; last: boolean; before: number; after: number }
  | { kind: 'issuer'; look: Look; left: string; right: string }
  | { kind: 'row'; head: boolean; cells: NoteRun[][] };

export type NotePage = { items: PageItem[]; footnotes: { sign: string; text: string }[]; imprint: Extract<NoteSheetBlock, { kind: 'imprint' }> | null };

type Placed = { item: PageItem; height: number };

/**
 * The pages a note fills, near enough for a preview and exactly what is printed: the words are those of the Word file, the
 * breaks may differ by a line from what Word makes with its fonts.
 */
export function notePages(sheet: NoteSheet): NotePage[] {
  const paper = PAPERS[sheet.layout];
  const pages: NotePage[] = [];
  let page: NotePage = { items: [], footnotes: [], imprint: null };
  let used = 0;
  const turn = () => {
    const carried = orphaned(page.items);
    pages.push(page);
    page = { items: carried, footnotes: [], imprint: null };
    used = carried.reduce((sum, item) => sum + (item.kind === 'line' ? item.look.line : 0), 0);
  };
  for (const block of sheet.blocks) {
    if (block.kind === 'imprint') {
      if (used + imprintHeight(block, paper) > paper.height) turn();
      page.imprint = block;
      continue;
    }
    for (const { item, height } of placedOf(block, sheet, paper)) {
      const notes = footnotesOf(item);
      if (page.items.length > 0 && used + height + footnoteHeight(notes, page, paper) > paper.height) turn();
      used += height + footnoteHeight(notes, page, paper);
      page.items.push(signed(item, page));
    }
  }
  if (page.items.length > 0 || page.imprint !== null) pages.push(page);
  return pages;
}

/** Headings at the end of a page go over to the next, as Word keeps them with what follows. */
function orphaned(items: PageItem[]): PageItem[] {
  let from = items.length;
  const isHeading = (item: PageItem | undefined) => item?.kind === 'line' && (item.of === 'heading' || item.of === 'endnote-head') && !item.runs.some(({ raised }) => raised);
  while (from > 1 && isHeading(items[from - 1])) from -= 1;
  return items.splice(from);
}

function placedOf(block: Exclude<NoteSheetBlock, { kind: 'imprint' }>, sheet: NoteSheet, paper: Paper): Placed[] {
  if (block.kind === 'table') return rowsOf(block, paper);
  const look = lookOf(block, sheet.layout);
  if (block.kind === 'issuer') return [{ item: { kind: 'issuer', look, left: block.left, right: block.right }, height: look.line + look.after + 5 }];
  const present = block.kind === 'attendance' && sheet.blocks[sheet.blocks.indexOf(block) - 1]?.kind !== 'attendance';
  const before = present ? look.line : look.before;
  const across = Math.floor((2 * paper.width) / (look.size + look.spacing)) / 2;
  const lines = breakLines(runsOf(block), { first: across - look.first, rest: across - look.rest });
  return lines.map((runs, index): Placed => {
    const [first, last] = [index === 0, index === lines.length - 1];
    const space = { before: first ? before : 0, after: last ? look.after : 0 };
    return { item: { kind: 'line', of: block.kind, look, runs, first, last, ...space }, height: look.line + space.before + space.after };
  });
}

function runsOf(block: Exclude<NoteSheetBlock, { kind: 'table' | 'imprint' | 'issuer' }>): NoteRun[] {
  switch (block.kind) {
    case 'sign':
    case 'issue':
    case 'title':
    case 'endnote-head':
      return [{ text: block.text }];
    case 'field':
      return [{ text: `${block.name}：${block.value}` }];
    case 'attendance':
      return [{ text: `${block.name}：`, lead: true }, { text: block.value }];
    case 'heading':
    case 'body':
    case 'quote':
    case 'excerpt':
      return block.parts.flatMap(runOf);
    case 'entry':
      return [{ text: `${block.label} ` }, ...block.parts.flatMap(runOf)];
    case 'duty':
      return [...block.parts.flatMap(runOf), ...(block.detail === '' ? [] : [{ text: block.detail }])];
    case 'endnote':
      return [{ text: `${block.number}. ${block.text}` }];
    default:
      return block satisfies never;
  }
}

/** A sign takes the room of half a character and never begins a line: a full stop stands in for it while lines are broken. */
function runOf({ text, footnote, endnote, ...look }: NotePart): NoteRun[] {
  return [
    ...(text === '' ? [] : [{ text, ...look }]),
    ...(footnote === undefined ? [] : [{ text: '.', raised: true as const, footnote }]),
    ...(endnote === undefined ? [] : [{ text: '.', raised: true as const, endnote }]),
  ];
}

/** The rows of a table, all columns of one width. */
function rowsOf({ rows, header }: Extract<NoteSheetBlock, { kind: 'table' }>, paper: Paper): Placed[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const across = Math.max(1, Math.floor((2 * (paper.width / columns - 2 * CELL.padding)) / CELL.size) / 2);
  return rows.map((row, index): Placed => {
    const cells = Array.from({ length: columns }, (_, column) => (row[column] ?? []).flatMap(runOf));
    const lines = cells.map((runs) => breakLines(runs, { first: across, rest: across }).length);
    return { item: { kind: 'row', head: header && index === 0, cells }, height: Math.max(1, ...lines) * CELL.line + CELL.rule };
  });
}

function footnotesOf(item: PageItem): string[] {
  return runsIn(item).flatMap(({ footnote }) => (footnote === undefined ? [] : [footnote]));
}

function runsIn(item: PageItem): NoteRun[] {
  return item.kind === 'line' ? item.runs : item.kind === 'row' ? item.cells.flat() : [];
}

function footnoteHeight(notes: readonly string[], page: NotePage, paper: Paper): number {
  if (notes.length === 0) return 0;
  const across = paper.width / FOOTNOTE.size - 3;
  const lines = notes.reduce((sum, note) => sum + Math.ceil(widthOf(note) / across), 0);
  return lines * FOOTNOTE.line + (page.footnotes.length === 0 ? FOOTNOTE.rule : 0);
}

function imprintHeight({ name, copies }: NonNullable<NotePage['imprint']>, paper: Paper): number {
  const lines = Math.ceil(widthOf(`${name}：${copies}`) / (paper.width / IMPRINT.size - 2));
  return (lines + 1) * IMPRINT.line + 3;
}

/** The item with the signs its footnotes have on this page; the footnotes go to its foot. */
function signed(item: PageItem, page: NotePage): PageItem {
  const sign = (run: NoteRun): NoteRun => {
    if (run.endnote !== undefined) return { ...run, text: `[${run.endnote}]` };
    if (run.footnote === undefined) return run;
    const text = footnoteSign(page.footnotes.length + 1);
    page.footnotes.push({ sign: text, text: run.footnote });
    return { ...run, text };
  };
  if (item.kind === 'line') return { ...item, runs: item.runs.map(sign) };
  return item.kind === 'row' ? { ...item, cells: item.cells.map((cell) => cell.map(sign)) } : item;
}
