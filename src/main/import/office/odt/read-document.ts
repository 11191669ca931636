import { childOf, elementsOf, type XmlElement } from '../xml';
import type { Comment } from '../draft-marks';
import { createWriter, type Frame, type Written } from '../writer';
import type { EntryNumber, OdtLists, OpenList } from './lists';
import { readOdtInline, type OdtState } from './read-inline';
import type { OdtStyles } from './styles';

export type OdtReading = { written: Written; comments: Comment[]; counts: { images: number; changes: number; embedded: number } };

/** Reads the children of `office:text` one by one; `finish` adds the notes and gives what was written. */
export type OdtReader = { block(element: XmlElement): void; finish(): OdtReading };

type Place = {
  list: OpenList | null;
  /** Number of the entry that begins here; told to its first paragraph only. */
  entry: { number: EntryNumber | null } | null;
  note: string | null;
};

const NOWHERE: Place = { list: null, entry: null, note: null };

/** Things of the line that may stand between paragraphs. Indexes and tables of contents are left out: nobody wrote them. */
const ON_ITS_OWN = /^(?:text:change$|draw:|office:annotation)/u;

/** A reader for an OpenDocument text, as it is read when all tracked changes are accepted. */
export function createOdtReader(styles: OdtStyles, lists: OdtLists): OdtReader {
  const writer = createWriter();
  const state: OdtState = {
    writer, styles, deletions: new Map(), comments: [], boxes: [], notes: [], images: 0, embedded: 0, blank: true,
  };
  let changes = 0;
  let pendingBreak = false;

  const paragraph = (element: XmlElement, place: Place) => {
    const styleName = element.attributes.get('text:style-name');
    const style = styles.paragraph(styleName);
    if (pendingBreak || style.breakBefore) writer.pageBreak();
    pendingBreak = style.breakAfter;
    const frame = frameOf(element, place, style);
    state.blank = true;
    readOdtInline(state, element, { look: styles.paragraphLook(styleName), deleted: false });
    writer.endParagraph(frame);
    if (!writer.inTable()) readBoxes();
  };

  const frameOf = (element: XmlElement, place: Place, style: { title: boolean; quote: boolean }): Frame => {
    if (place.note !== null) return { kind: 'footnote', label: place.note, number: '', title: false };
    const outline = element.name === 'text:h' ? Math.max(1, wholeOf(element, 'text:outline-level') ?? 1) : 0;
    const level = outline === 0 && style.title ? 1 : outline;
    const title = style.title || level === 1;
    const number = numberOf(element, place, outline);
    const written = number === null || number.bullet ? '' : spaced(number.text);
    if (level > 0) return { kind: 'heading', level: Math.min(level, 6), number: written, title };
    if (number?.structural === true) return { kind: 'paragraph', number: written, title };
    if (place.list && place.entry) {
      return { kind: 'entry', level: place.list.depth, label: number?.text ?? '', number: '', title };
    }
    return { kind: style.quote ? 'quote' : 'paragraph', number: '', title };
  };

  const numberOf = (element: XmlElement, place: Place, outline: number): EntryNumber | null => {
    if (place.list) return place.entry?.number ?? null;
    if (outline === 0 || element.attributes.get('text:is-list-header') === 'true') return null;
    const restarts = element.attributes.get('text:restart-numbering') === 'true';
    return lists.heading(outline, restarts ? (wholeOf(element, 'text:start-value') ?? 1) : null);
  };

  const readBoxes = () => {
    const boxes = state.boxes;
    state.boxes = [];
    for (const box of boxes) blocks(box, NOWHERE);
  };

  const list = (element: XmlElement, place: Place) => {
    const open = lists.open(element, place.list);
    for (const entry of elementsOf(element)) {
      const start = wholeOf(entry, 'text:start-value');
      let first = entry.name === 'text:list-item';
      for (const child of elementsOf(entry)) {
        const isText = child.name === 'text:p' || child.name === 'text:h';
        const number = first && isText ? lists.next(open, start) : null;
        block(child, { ...place, list: open, entry: first && isText ? { number } : null });
        if (isText) first = false;
      }
    }
  };

  const table = (element: XmlElement, place: Place) => {
    const rows = rowsOf(element);
    const cells = rows.length === 1 && rows[0] ? cellsOf(rows[0]) : [];
    if (cells.length === 1 && cells[0] && !writer.inTable()) return blocks(cells[0], place);
    writer.openTable();
    for (const row of rows) {
      writer.openRow();
      for (const cell of cellsOf(row)) {
        writer.openCell();
        blocks(cell, NOWHERE);
      }
    }
    writer.closeTable();
    if (!writer.inTable()) readBoxes();
  };

  const block = (element: XmlElement, place: Place) => {
    if (element.name === 'text:p' || element.name === 'text:h') paragraph(element, place);
    else if (element.name === 'text:list') list(element, place);
    else if (element.name === 'table:table') table(element, place);
    else if (element.name === 'text:section') {
      if (element.attributes.get('text:display') !== 'none') blocks(element, place);
    } else if (element.name === 'text:numbered-paragraph') blocks(element, place);
    else if (element.name === 'text:tracked-changes') addChanges(element);
    else if (ON_ITS_OWN.test(element.name)) {
      const look = styles.paragraphLook(undefined);
      readOdtInline(state, { name: '', attributes: new Map(), children: [element] }, { look, deleted: false });
    }
  };

  const addChanges = (element: XmlElement) => {
    for (const region of elementsOf(element)) {
      const id = region.attributes.get('text:id') ?? region.attributes.get('xml:id');
      const deletion = childOf(region, 'text:deletion');
      if (deletion && id !== undefined) state.deletions.set(id, deletion);
      if (deletion || childOf(region, 'text:insertion')) changes += 1;
    }
  };

  const blocks = (parent: XmlElement, place: Place) => {
    let { note } = place;
    for (const child of elementsOf(parent)) {
      block(child, { ...place, note });
      if (note !== null && child.name === 'text:p') note = '';
    }
  };

  return {
    block: (element) => block(element, NOWHERE),
    finish() {
      writer.endParagraph({ kind: 'paragraph', number: '', title: false });
      for (const { body, label } of state.notes) blocks(body, { ...NOWHERE, note: label });
      const { images, embedded, comments } = state;
      return { written: writer.finish(), comments, counts: { images, changes, embedded } };
    },
  };
}

function wholeOf(element: XmlElement, name: string): number | null {
  const value = element.attributes.get(name) ?? '';
  return /^\d{1,6}$/u.test(value) ? Number(value) : null;
}

/** A number that ends in a western sign or digit stands apart from the text; 、 and ） bring their own room. */
function spaced(number: string): string {
  return /[\u0021-\u007e]$/u.test(number) ? `${number} ` : number;
}

const ROW_GROUPS: ReadonlySet<string> = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

function rowsOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return ROW_GROUPS.has(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).filter((cell) => cell.name === 'table:table-cell' || cell.name === 'table:covered-table-cell');
}
