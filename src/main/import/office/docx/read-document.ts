import { childOf, countElements, elementsOf, type XmlElement } from '../xml';
import { createWriter, type Frame, type Written } from '../writer';
import { readInline, type InlineState } from './read-inline';
import { headingLevel, switchOf, valueOf, wholeOf, type Styles } from './styles';
import type { Numbering } from './numbering';

export type DocumentReading = Written & { images: number; changes: number; embedded: number };

export type Notes = { footnotes: ReadonlyMap<string, XmlElement>; endnotes: ReadonlyMap<string, XmlElement> };

/** Reads the children of the body one by one; `finish` adds the notes and gives what was written. */
export type DocumentReader = { block(element: XmlElement): void; finish(): DocumentReading };

const WRAPPERS: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent', 'mc:Choice', 'mc:Fallback']);

/** A reader for the text of a Word file, as it is read when all tracked changes are accepted. */
export function createDocumentReader(styles: Styles, numbering: Numbering, notes: Notes): DocumentReader {
  const writer = createWriter();
  const noteCounts = { footnotes: 0, endnotes: 0 };
  const state: InlineState = { writer, styles, fields: [], boxes: [], notes: new Map(), noteCounts, images: 0, changes: 0 };
  let embedded = 0;
  let pendingBreak = false;

  const paragraph = (element: XmlElement, note: string | null) => {
    const properties = childOf(element, 'w:pPr');
    const styleId = valueOf(properties, 'w:pStyle');
    const style = styles.of(styleId);
    if (style.contents) return;
    if (pendingBreak || (switchOf(properties, 'w:pageBreakBefore') ?? style.breakBefore)) writer.pageBreak();
    pendingBreak = false;
    readInline(state, element);
    // instructions of a field never run on into the next paragraph of a sound file; a broken one must not hide the rest
    state.fields = state.fields.filter((field) => field === 'result');
    const mark = childOf(properties, 'w:rPr');
    if (childOf(mark, 'w:ins') !== null) state.changes += 1;
    const joined = childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
    if (joined) state.changes += 1;
    else writer.endParagraph(note === null ? frameOf(properties, styleId) : noteFrame(note));
    const section = childOf(properties, 'w:sectPr');
    if (section && !['continuous', 'nextColumn'].includes(valueOf(section, 'w:type') ?? 'nextPage')) pendingBreak = true;
    if (!writer.inTable()) readBoxes();
  };

  const frameOf = (properties: XmlElement | null, styleId: string | undefined): Frame => {
    const style = styles.of(styleId);
    const list = childOf(properties, 'w:numPr');
    const id = valueOf(list, 'w:numId') ?? style.list.id;
    const number = numbering.next(id, wholeOf(list, 'w:ilvl') ?? style.list.level, styleId);
    const level = headingLevel(properties) ?? style.heading ?? (style.title ? 1 : 0);
    const spaced = number === null ? '' : spaceAfter(number.text);
    const title = style.title || level === 1;
    if (level > 0) return { kind: 'heading', level: Math.min(level, 6), number: number?.text === '•' ? '' : spaced, title };
    if (number?.structural === true) return { kind: 'paragraph', number: spaced, title };
    if (number !== null) return { kind: 'entry', level: number.level, label: number.text, number: '', title };
    return { kind: style.quote ? 'quote' : 'paragraph', number: '', title };
  };

  /** Text boxes come after the paragraph they hang on. */
  const readBoxes = () => {
    const boxes = state.boxes;
    state.boxes = [];
    for (const box of boxes) blocks(box, null);
  };

  const table = (element: XmlElement) => {
    const rows = rowsOf(element);
    const [only] = rows;
    const cells = only && rows.length === 1 ? cellsOf(only) : [];
    if (cells.length === 1 && cells[0] && !writer.inTable()) return blocks(cells[0], null);
    writer.openTable();
    for (const row of rows) {
      if (childOf(childOf(row, 'w:trPr'), 'w:del') !== null) {
        state.changes += 1;
        continue;
      }
      writer.openRow();
      for (const cell of cellsOf(row)) {
        writer.openCell();
        blocks(cell, null);
      }
    }
    writer.closeTable();
    if (!writer.inTable()) readBoxes();
  };

  const block = (element: XmlElement, note: string | null) => {
    if (element.name === 'w:p') paragraph(element, note);
    else if (element.name === 'w:tbl') table(element);
    else if (element.name === 'w:sdt') {
      if (!isContents(element)) blocks(childOf(element, 'w:sdtContent'), note);
    } else if (element.name === 'mc:AlternateContent') blocks(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'), note);
    else if (WRAPPERS.has(element.name)) blocks(element, note);
    else if (element.name === 'w:altChunk') embedded += 1;
    else if (element.name === 'w:commentRangeStart') writer.comment(element.attributes.get('w:id') ?? '', 'start');
    else if (element.name === 'w:commentRangeEnd') writer.comment(element.attributes.get('w:id') ?? '', 'end');
  };

  const blocks = (parent: XmlElement | null, note: string | null) => {
    let label = note;
    for (const child of parent ? elementsOf(parent) : []) {
      block(child, label);
      if (label !== null && child.name === 'w:p') label = '';
    }
  };

  return {
    block(element) {
      embedded += countElements(element, EMBEDDED);
      block(element, null);
    },
    finish() {
      writer.endParagraph({ kind: 'paragraph', number: '', title: false });
      for (const { kind, id, label } of state.notes.values()) blocks(notes[kind].get(id) ?? null, label);
      return { ...writer.finish(), images: state.images, changes: state.changes, embedded };
    },
  };
}

const EMBEDDED: ReadonlySet<string> = new Set(['w:object', 'w:subDoc']);

function noteFrame(label: string): Frame {
  return { kind: 'footnote', label, number: '', title: false };
}

/** A number that ends in a western sign or digit stands apart from the text; 、 and ） bring their own room. */
function spaceAfter(number: string): string {
  return /[\u0021-\u007e]$/u.test(number) ? `${number} ` : number;
}

function isContents(element: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  return gallery?.attributes.get('w:val') === 'Table of Contents';
}

function rowsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === 'w:tr' ? [child] : wrapped(child, rowsOf)));
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => (child.name === 'w:tc' ? [child] : wrapped(child, cellsOf)));
}

function wrapped(element: XmlElement, read: (parent: XmlElement) => XmlElement[]): XmlElement[] {
  return element.name === 'w:sdt' || WRAPPERS.has(element.name) ? read(element) : [];
}

/** The notes of a part by id, without the lines that separate them from the text. */
export function notesOf(part: XmlElement | null): ReadonlyMap<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of part ? elementsOf(part) : []) {
    const id = note.attributes.get('w:id');
    const type = note.attributes.get('w:type') ?? 'normal';
    if (id !== undefined && type === 'normal' && !notes.has(id)) notes.set(id, note);
  }
  return notes;
}
