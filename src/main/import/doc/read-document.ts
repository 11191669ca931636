/** The text of a Word 97 file with its headings, lists, tables, notes and the places of its comments. */
import { noteLabel } from '../office/docx/note-label';
import { symbolOf } from '../office/docx/symbols';
import { createWriter, type Frame, type Written } from '../office/writer';
import { readDocComments, type PlacedComment } from './comments';
import { entryAt, positionsIn, type PartName, type SubText, type WordFile } from './fib';
import { createFormatting } from './formatted';
import { readLists } from './lists';
import { lookOf } from './look';
import { readPieces, textIn, type Piece } from './pieces';
import { readProperties, type Properties } from './sprms';
import { readStyles, type DocStyle } from './styles';

export type DocReading = { written: Written; comments: PlacedComment[]; images: number; changes: number };

const DELETED = 0x0800;
const INSERTED = 0x0801;
const SPECIAL = 0x0855;
const SYMBOL = 0x6a09;
const LIST = 0x460b;
const LIST_LEVEL = 0x260a;
const OUTLINE = 0x2640;
const BREAK_BEFORE = 0x2407;
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const BODY_TEXT = 9;

const PICTURE = 0x01;
const NOTE = 0x02;
const CELL = '\u0007';
const DRAWING = 0x08;

// what ends a paragraph: its mark, that of a cell or row, a page or section break
const PARAGRAPH_ENDS = /[\r\u0007\f]/u;

type Run = { text: string; start: number; own: Properties };
type Paragraph = { runs: Run[]; end: string; style: DocStyle; own: Properties };

/** Reads a file whose head was checked. Throws `RangeError` when the file is not sound. */
export function readDocument(file: WordFile): DocReading {
  const pieces = readPieces(file);
  const characters = createFormatting(file, 'characters');
  const paragraphs = createFormatting(file, 'paragraphs');
  const styleOf = readStyles(file);
  const numbering = readLists(file);
  const writer = createWriter();
  let images = 0;
  let changes = 0;
  let lastChange = '';

  /** The runs of a text, each in one format. */
  function* runsOf({ start, end }: SubText): Generator<Run & { piece: Piece }> {
    for (const piece of pieces) {
      if (piece.end <= start || piece.start >= end) continue;
      const last = Math.min(piece.end, end);
      for (let at = Math.max(piece.start, start); at < last; ) {
        const place = piece.place + (at - piece.start) * piece.width;
        const format = characters(place);
        const stop = Math.min(last, at + Math.max(1, Math.ceil((format.end - place) / piece.width)));
        yield { text: textIn(file.main, piece, at, stop), start: at, own: readProperties(format.list, piece.modifiers), piece };
        at = stop;
      }
    }
  }

  function* paragraphsOf(text: SubText): Generator<Paragraph> {
    let runs: Run[] = [];
    for (const { piece, ...run } of runsOf(text)) {
      for (let from = 0; from < run.text.length; ) {
        const found = run.text.slice(from).search(PARAGRAPH_ENDS);
        const stop = found === -1 ? run.text.length : from + found;
        if (stop > from) runs.push({ ...run, text: run.text.slice(from, stop), start: run.start + from });
        if (found === -1) break;
        const format = paragraphs(piece.place + (run.start + stop - piece.start) * piece.width);
        const style = styleOf(format.style);
        yield { runs, end: run.text.charAt(stop), style, own: readProperties(format.list, piece.modifiers) };
        runs = [];
        from = stop + 1;
      }
    }
    if (runs.length > 0) yield { runs, end: '\r', style: styleOf(0), own: readProperties() };
  }

  const notes = [notesOf(file, 'footnoteMarks', 'footnotes', 'decimal'), notesOf(file, 'endnoteMarks', 'endnotes', 'lowerRoman')];
  const labels = new Map(notes.flat().map(({ at, label }) => [at, label]));
  const plainText = (start: number, end: number) => [...runsOf({ start, end })].map(({ text }) => text).join('').replaceAll('\r', '\n').replaceAll(UNSEEN, '');
  const comments = readDocComments(file, plainText);
  const places = placesOf(comments);
  const fields: ('code' | 'result')[] = [];

  function write({ text, start, own }: Run, style: DocStyle, isNote: boolean): void {
    const look = lookOf(own, style);
    const deleted = own.number(DELETED) === 1;
    const change = deleted ? 'deleted' : own.number(INSERTED) === 1 ? 'inserted' : '';
    if (change !== '' && change !== lastChange) changes += 1;
    lastChange = change;
    let plain = '';
    const flush = () => {
      if (deleted) writer.deleted(plain, look);
      else writer.text(plain, look);
      plain = '';
    };
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const here = isNote ? undefined : places.get(start + at);
      if (here !== undefined) {
        flush();
        here.forEach(({ id, side }) => writer.comment(id, side));
      }
      if (code === 0x13) fields.push('code');
      else if (code === 0x14) fields.splice(-1, 1, 'result');
      else if (code === 0x15) fields.pop();
      else if (fields.includes('code')) continue;
      else if (code === 0x0b) {
        flush();
        writer.lineBreak();
      } else if (code === 0x1e) plain += '-';
      else if (own.number(SPECIAL) === 1 && (code === PICTURE || code === DRAWING)) images += deleted ? 0 : 1;
      else if (own.number(SPECIAL) === 1 && code === NOTE) plain += isNote ? '' : (labels.get(start + at) ?? '');
      else if (own.number(SPECIAL) === 1 && own.bytes(SYMBOL) !== undefined) plain += symbolIn(own);
      else if (code === 0x09 || (code >= 0x20 && (code < 0x7f || code > 0x9f))) plain += text.charAt(at);
    }
    flush();
  }

  function frameOf({ style, own }: Paragraph): Frame {
    const list = own.number(LIST) ?? style.paragraph.number(LIST) ?? 0;
    const number = numbering.next(list === 0 ? null : String(list), own.number(LIST_LEVEL) ?? style.paragraph.number(LIST_LEVEL) ?? 0, undefined);
    const outline = own.number(OUTLINE) ?? style.paragraph.number(OUTLINE);
    const level = outline === undefined ? style.heading || (style.title ? 1 : 0) : outline >= BODY_TEXT ? 0 : outline + 1;
    const spaced = number === null ? '' : /[\u0021-\u007e]$/u.test(number.text) ? `${number.text} ` : number.text;
    const title = style.title || level === 1;
    if (level > 0) return { kind: 'heading', level: Math.min(level, 6), number: number?.text === '•' ? '' : spaced, title };
    if (number?.structural === true) return { kind: 'paragraph', number: spaced, title };
    if (number !== null) return { kind: 'entry', level: number.level, label: number.text, number: '', title };
    return { kind: style.quote ? 'quote' : 'paragraph', number: '', title };
  }

  const table = createTable(writer);

  function writeBody(text: SubText): void {
    for (const paragraph of paragraphsOf(text)) {
      const { runs, end, style, own } = paragraph;
      const inTable = own.number(IN_TABLE) === 1 || (own.number(DEPTH) ?? 0) > 0;
      if (inTable && own.number(ROW_END) === 1) {
        table.endRow();
        continue;
      }
      table.move(inTable);
      if (own.number(BREAK_BEFORE) === 1 || style.paragraph.number(BREAK_BEFORE) === 1) writer.pageBreak();
      if (style.contents) fields.length = 0;
      else for (const run of runs) write(run, style, false);
      if (!style.contents) writer.endParagraph(frameOf(paragraph));
      if (inTable && end === CELL) table.endCell();
      if (end === '\f') writer.pageBreak();
    }
    table.move(false);
  }

  writeBody(file.texts.body);
  fields.length = 0;
  writeBody(file.texts.boxes);
  for (const { label, text } of notes.flat()) {
    let first = label;
    for (const { runs, style } of paragraphsOf(text)) {
      for (const run of runs) write(run, style, true);
      writer.endParagraph({ kind: 'footnote', label: first, number: '', title: false });
      first = '';
    }
  }
  return { written: writer.finish(), comments, images, changes };
}

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** Opens and closes rows and cells when something follows in them, for the end of a row says nothing of the next. */
function createTable(writer: ReturnType<typeof createWriter>) {
  let open: 'none' | 'row' | 'cell' | 'filled' = 'none';
  return {
    move(inTable: boolean): void {
      if (!inTable) {
        if (open !== 'none') writer.closeTable();
        open = 'none';
        return;
      }
      if (open === 'none') writer.openTable();
      if (open === 'none' || open === 'row') writer.openRow();
      if (open !== 'filled') writer.openCell();
      open = 'filled';
    },
    endCell: () => { open = 'cell'; },
    endRow: () => { if (open !== 'none') open = 'row'; },
  };
}

type Side = 'start' | 'end' | 'point';

/** What begins and ends before each character. */
function placesOf(comments: readonly PlacedComment[]): Map<number, { id: string; side: Side }[]> {
  const places = new Map<number, { id: string; side: Side }[]>();
  const add = (at: number, id: string, side: Side) => places.set(at, [...(places.get(at) ?? []), { id, side }]);
  for (const { id, range, point } of comments) {
    if (range === null) add(point, id, 'point');
    else {
      add(range.start, id, 'start');
      add(range.end, id, 'end');
    }
  }
  return places;
}

function notesOf(file: WordFile, marks: PartName, texts: 'footnotes' | 'endnotes', format: string): { at: number; label: string; text: SubText }[] {
  const view = file.part(marks);
  const places = positionsIn(view, 2);
  const starts = positionsIn(file.part(texts), 0);
  const { start } = file.texts[texts];
  let counted = 0;
  return places.slice(0, -1).map((at, index) => {
    const isCounted = view.getUint16(entryAt(places.length - 1, 2, index), true) !== 0;
    if (isCounted) counted += 1;
    return { at, label: isCounted ? noteLabel(format, counted) : '', text: { start: start + (starts[index] ?? 0), end: start + (starts[index + 1] ?? 0) } };
  });
}

function symbolIn(own: Properties): string {
  const symbol = own.bytes(SYMBOL);
  return symbol === undefined || symbol.byteLength < 4 ? '' : symbolOf('', symbol.getUint16(2, true).toString(16));
}
