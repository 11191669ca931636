import { plainLook, type Look } from '../look';
import { childOf, countElements, elementsOf, innerText, type XmlElement } from '../xml';
import type { Writer } from '../writer';
import { noteLabel } from './note-label';
import { lookOf } from './run-look';
import type { Styles } from './styles';
import { symbolOf } from './symbols';

export type NoteReference = { kind: 'footnotes' | 'endnotes'; id: string; label: string };

/** What goes on from paragraph to paragraph while the text is read. */
export type InlineState = {
  writer: Writer;
  styles: Styles;
  /** Open fields, outermost first: only their results are text. */
  fields: ('code' | 'result')[];
  /** Contents of text boxes met in the paragraph. */
  boxes: XmlElement[];
  /** Notes referred to, by kind and id, in the order of their first reference. */
  notes: Map<string, NoteReference>;
  noteCounts: Record<NoteReference['kind'], number>;
  images: number;
  changes: number;
};

type Context = { deleted: boolean; link: boolean };

const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:smartTag', 'w:sdtContent', 'w:customXml', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:rubyBase', 'mc:Choice', 'mc:Fallback',
]);
const PICTURES: ReadonlySet<string> = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds']);

/** Writes what stands in a paragraph: accepted text, line breaks, marks of notes, places of comments. */
export function readInline(state: InlineState, parent: XmlElement, context: Context = { deleted: false, link: false }): void {
  for (const child of elementsOf(parent)) readChild(state, child, context);
}

function readChild(state: InlineState, element: XmlElement, context: Context): void {
  const { writer } = state;
  switch (element.name) {
    case 'w:r':
      return readRun(state, element, context);
    case 'w:hyperlink':
      return readInline(state, element, { ...context, link: true });
    case 'w:ins':
    case 'w:moveTo':
      state.changes += 1;
      return readInline(state, element, context);
    case 'w:del':
    case 'w:moveFrom':
      state.changes += 1;
      return readInline(state, element, { ...context, deleted: true });
    case 'w:sdt':
      return readInline(state, childOf(element, 'w:sdtContent') ?? NOTHING, context);
    case 'mc:AlternateContent':
      return readInline(state, chosen(element) ?? NOTHING, context);
    case 'm:oMath':
    case 'm:oMathPara':
      return writer.text(mathText(element), plainLook());
    case 'w:commentRangeStart':
      return writer.comment(element.attributes.get('w:id') ?? '', 'start');
    case 'w:commentRangeEnd':
      return writer.comment(element.attributes.get('w:id') ?? '', 'end');
    default:
      if (TRANSPARENT.has(element.name)) readInline(state, element, context);
  }
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

function chosen(element: XmlElement): XmlElement | null {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
}

function readRun(state: InlineState, run: XmlElement, context: Context): void {
  const properties = childOf(run, 'w:rPr');
  const look = lookOf(properties, state.styles);
  if (context.link) look.red = false;
  for (const child of elementsOf(run)) readRunChild(state, child, look, context);
}

function readRunChild(state: InlineState, element: XmlElement, look: Look, context: Context): void {
  const { writer } = state;
  if (element.name === 'w:fldChar') return readField(state, element.attributes.get('w:fldCharType'));
  if (state.fields.includes('code')) return;
  const write = (text: string) => (context.deleted ? writer.deleted(text, look) : writer.text(text, look));
  switch (element.name) {
    case 'w:t':
      return write(innerText(element).replaceAll(/[\r\n]+/gu, ' '));
    case 'w:delText':
      return writer.deleted(innerText(element), look);
    case 'w:tab':
    case 'w:ptab':
      return write('\t');
    case 'w:noBreakHyphen':
      return write('-');
    case 'w:sym':
      return write(symbolOf(element.attributes.get('w:font') ?? '', element.attributes.get('w:char') ?? ''));
    case 'w:cr':
      return context.deleted ? undefined : writer.lineBreak();
    case 'w:br':
      return context.deleted ? undefined : readBreak(writer, element.attributes.get('w:type'));
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return readNote(state, element, look, context);
    case 'w:commentReference':
      return writer.comment(element.attributes.get('w:id') ?? '', 'point');
    case 'w:ruby':
      return readInline(state, childOf(element, 'w:rubyBase') ?? NOTHING, context);
    case 'mc:AlternateContent':
      for (const child of elementsOf(chosen(element) ?? NOTHING)) readRunChild(state, child, look, context);
      return;
    case 'w:drawing':
    case 'w:pict':
      if (!context.deleted) readDrawing(state, element);
  }
}

/** Everything between the begin of a field and its separator is an instruction: it is never text and never run. */
function readField(state: InlineState, type: string | undefined): void {
  if (type === 'begin') state.fields.push('code');
  else if (type === 'end') state.fields.pop();
  else if (type === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = 'result';
}

function readBreak(writer: Writer, type: string | undefined): void {
  if (type === 'page') writer.pageBreak();
  writer.lineBreak();
}

/** A mark in the text as Chinese print has it, ［1］, unless the author wrote a sign of his own behind the reference. */
function readNote(state: InlineState, element: XmlElement, look: Look, context: Context): void {
  const id = element.attributes.get('w:id');
  if (context.deleted || id === undefined) return;
  const kind = element.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
  const own = ['1', 'true', 'on'].includes(element.attributes.get('w:customMarkFollows') ?? '0');
  const label = state.notes.get(`${kind} ${id}`)?.label ?? (own ? '' : nextLabel(state, kind));
  // a note that is referred to again is not written again
  state.notes.set(`${kind} ${id}`, { kind, id, label });
  if (label !== '') state.writer.text(label, { ...look, bold: false, italic: false });
}

function nextLabel(state: InlineState, kind: NoteReference['kind']): string {
  state.noteCounts[kind] += 1;
  return noteLabel(kind === 'footnotes' ? 'decimal' : 'lowerRoman', state.noteCounts[kind]);
}

/** Pictures are counted and left out; text in boxes is kept for after the paragraph. */
function readDrawing(state: InlineState, element: XmlElement): void {
  const boxes = contentsOfBoxes(element);
  state.boxes.push(...boxes);
  if (boxes.length === 0) state.images += Math.min(1, countElements(element, PICTURES));
}

function contentsOfBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') return contentsOfBoxes(chosen(element) ?? NOTHING);
  return elementsOf(element).flatMap(contentsOfBoxes);
}

/** The letters of a formula in their order; its layout is lost. */
function mathText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === 'm:t' ? innerText(child) : mathText(child)))
    .join('');
}
