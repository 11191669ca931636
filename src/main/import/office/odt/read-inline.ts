import { readTime, type Comment } from '../draft-marks';
import type { Look } from '../look';
import { childOf, elementsOf, innerText, type XmlElement } from '../xml';
import type { Writer } from '../writer';
import type { OdtStyles } from './styles';

/** What goes on from paragraph to paragraph while the text is read. */
export type OdtState = {
  writer: Writer;
  styles: OdtStyles;
  /** What tracked changes deleted, by the id of the change. */
  deletions: Map<string, XmlElement>;
  comments: Comment[];
  boxes: XmlElement[];
  notes: { body: XmlElement; label: string }[];
  images: number;
  embedded: number;
  /** Whether the last sign written was a blank, or nothing yet: blanks in the file count as one. */
  blank: boolean;
};

type Context = { look: Look; deleted: boolean };

/** Marks that stand in the text but say nothing themselves, and text that no reader sees. */
const SILENT: ReadonlySet<string> = new Set([
  'text:hidden-text', 'text:hidden-paragraph', 'text:ruby-text', 'text:script', 'text:number', 'text:note-citation', 'text:tracked-changes',
]);

const MOST_BLANKS = 1000;

/** Writes what stands in a paragraph, direct formatting included. */
export function readOdtInline(state: OdtState, parent: XmlElement, context: Context): void {
  for (const child of parent.children) {
    if (typeof child === 'string') writeText(state, child, context);
    else readElement(state, child, context);
  }
}

/** Any row of blanks and line ends is one blank, and none at the start (OpenDocument 1.3, 6.1.2). */
function writeText(state: OdtState, written: string, context: Context): void {
  let text = written.replaceAll(/[ \t\r\n]+/gu, ' ');
  if (state.blank && text.startsWith(' ')) text = text.slice(1);
  if (text === '') return;
  state.blank = text.endsWith(' ');
  write(state, text, context);
}

function write(state: OdtState, text: string, { look, deleted }: Context): void {
  if (deleted) state.writer.deleted(text, look);
  else state.writer.text(text, look);
}

function readElement(state: OdtState, element: XmlElement, context: Context): void {
  const { writer } = state;
  switch (element.name) {
    case 'text:span':
      return readOdtInline(state, element, { ...context, look: state.styles.span(element.attributes.get('text:style-name'), context.look) });
    case 'text:a':
      return readOdtInline(state, element, { ...context, look: { ...context.look, red: false } });
    case 'text:s':
      state.blank = false;
      return write(state, ' '.repeat(blanksIn(element)), context);
    case 'text:tab':
      state.blank = false;
      return write(state, '\t', context);
    case 'text:line-break':
      state.blank = true;
      return context.deleted ? undefined : writer.lineBreak();
    case 'text:note':
      return readNote(state, element, context);
    case 'office:annotation':
      return readAnnotation(state, element);
    case 'office:annotation-end':
      return writer.comment(element.attributes.get('office:name') ?? '', 'end');
    case 'text:change':
      return readDeletion(state, element, context);
    case 'draw:frame':
    case 'draw:custom-shape':
    case 'draw:g':
      return readFrame(state, element);
    default:
      if (!SILENT.has(element.name) && /^(?:text|loext):/u.test(element.name)) readOdtInline(state, element, context);
  }
}

function blanksIn(element: XmlElement): number {
  const count = Number(element.attributes.get('text:c') ?? '1');
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_BLANKS) : 1;
}

/** A mark in the text as Chinese print has it, ［1］; the note itself follows after the text. */
function readNote(state: OdtState, element: XmlElement, context: Context): void {
  const body = childOf(element, 'text:note-body');
  if (!body || context.deleted) return;
  const label = `［${innerText(childOf(element, 'text:note-citation') ?? body).trim().slice(0, 12)}］`;
  state.notes.push({ body, label });
  state.blank = false;
  state.writer.text(label, { ...context.look, bold: false, italic: false });
}

function readAnnotation(state: OdtState, element: XmlElement): void {
  const id = element.attributes.get('office:name') ?? `unnamed ${state.comments.length}`;
  const paragraphs = elementsOf(element).filter((child) => child.name === 'text:p' || child.name === 'text:list');
  state.comments.push({
    id,
    author: innerText(childOf(element, 'dc:creator') ?? EMPTY).trim(),
    date: readTime(innerText(childOf(element, 'dc:date') ?? EMPTY)),
    text: paragraphs.map((paragraph) => innerText(paragraph)).join('\n').trim(),
    parent: element.attributes.get('loext:parent-name') ?? element.attributes.get('office:parent-name') ?? null,
  });
  state.writer.comment(id, element.attributes.has('office:name') ? 'start' : 'point');
}

const EMPTY: XmlElement = { name: '', attributes: new Map(), children: [] };

function readDeletion(state: OdtState, element: XmlElement, context: Context): void {
  const id = element.attributes.get('text:change-id') ?? '';
  const deletion = state.deletions.get(id);
  if (!deletion || context.deleted) return;
  state.deletions.delete(id);
  const { blank } = state;
  for (const paragraph of elementsOf(deletion)) readOdtInline(state, paragraph, { ...context, deleted: true });
  state.blank = blank;
}

/** Text boxes come after the paragraph; pictures and objects are counted and left out. */
function readFrame(state: OdtState, frame: XmlElement): void {
  const children = elementsOf(frame);
  const box = children.find((child) => child.name === 'draw:text-box');
  if (box) state.boxes.push(box);
  else if (children.some((child) => child.name === 'draw:object' || child.name === 'draw:object-ole')) state.embedded += 1;
  else if (children.some((child) => child.name === 'draw:image')) state.images += 1;
  else if (frame.name === 'draw:g') children.forEach((child) => readFrame(state, child));
  else if (children.some((child) => child.name === 'text:p' || child.name === 'text:list')) state.boxes.push(frame);
}
