import type { Look } from '../office/look';
import { createWriter, type Frame, type Written } from '../office/writer';

type Line = { text: string; look: Look }[];

/** What stands apart from the text and comes after it: a note, or the text box of a paragraph. */
export type Aside = { label: string; lines: Line[] };

/** The text of a file as it is written: paragraphs, cells and what hangs on them. */
export type Body = {
  text(text: string, look: Look, deleted: boolean): void;
  lineBreak(): void;
  pageBreak(): void;
  comment(id: string, side: 'start' | 'end' | 'point'): void;
  /** Ends a paragraph; `inTable` keeps the cell it stands in open. */
  endParagraph(frame: Frame, inTable: boolean): void;
  endCell(): void;
  endRow(): void;
  /** Keeps a text box until the paragraph it hangs on has ended. */
  addBox(box: Aside): void;
  addNote(note: Aside): void;
  finish(): Written;
};

const PLAIN: Frame = { kind: 'paragraph', number: '', title: false };

/** A body with nothing in it. RTF marks the ends of cells and rows only, so tables open when their first text ends. */
export function createBody(): Body {
  const writer = createWriter();
  const notes: Aside[] = [];
  let boxes: Aside[] = [];
  let rowOpen = false;
  let cellOpen = false;

  const openCell = () => {
    if (!writer.inTable()) writer.openTable();
    if (!rowOpen) writer.openRow();
    if (!cellOpen) writer.openCell();
    rowOpen = true;
    cellOpen = true;
  };
  const closeTable = () => {
    if (writer.inTable()) writer.closeTable();
    rowOpen = false;
    cellOpen = false;
  };
  const writeAside = ({ label, lines }: Aside, kind: 'paragraph' | 'footnote') => {
    let first = label;
    for (const line of lines.filter((one) => one.some(({ text }) => text.trim() !== ''))) {
      for (const { text, look } of line) writer.text(text, look);
      writer.endParagraph(kind === 'paragraph' ? PLAIN : { kind, label: first, number: '', title: false });
      first = '';
    }
  };
  const writeBoxes = () => {
    if (writer.inTable()) return;
    for (const box of boxes) writeAside(box, 'paragraph');
    boxes = [];
  };

  return {
    text(text, look, deleted) {
      if (deleted) writer.deleted(text, look);
      else writer.text(text, look);
    },
    lineBreak: () => writer.lineBreak(),
    pageBreak: () => writer.pageBreak(),
    comment: (id, side) => writer.comment(id, side),
    endParagraph(frame, inTable) {
      if (inTable) openCell();
      else closeTable();
      writer.endParagraph(frame);
      writeBoxes();
    },
    endCell() {
      openCell();
      writer.endParagraph(PLAIN);
      cellOpen = false;
    },
    endRow() {
      rowOpen = false;
      cellOpen = false;
    },
    addBox: (box) => void boxes.push(box),
    addNote: (note) => void notes.push(note),
    finish() {
      closeTable();
      writer.endParagraph(PLAIN);
      writeBoxes();
      for (const note of notes) writeAside(note, 'footnote');
      return writer.finish();
    },
  };
}
