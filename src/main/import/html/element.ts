import { isRed } from '../office/colours';
import { markOf, plainLook, type Look } from '../office/look';
import { BLOCKS, BOLD, ITALIC, SKIPPED, STRUCK, VERBATIM } from './elements';
import { isNoteMark, isWayBack, noteNumber } from './notes';
import { colourBehind, hexOf, isUnseen, readStyle, type Style } from './style';

export type List = { format: string; step: number; next: number };

export type Table = { layout: boolean; opened: boolean; row: boolean };

/** One open element: what holds for the text in it. Children begin with what their parent has. */
export type Element = {
  tag: string;
  style: Style;
  block: boolean;
  /** `header`: the head of a page, of which only the top heading is text. */
  skip: 'no' | 'header' | 'all';
  look: Look;
  deleted: boolean;
  verbatim: boolean;
  quote: boolean;
  /** Level of the heading, 0 for none. */
  heading: number;
  title: boolean;
  article: boolean;
  lists: readonly List[];
  /** Level of a paragraph in a list of Word, 0 for none. */
  wordList: number;
  /** Number of the note this is in (empty when unknown), or null. */
  note: string | null;
  /** Text that is read apart: a printed list number, the mark of a note, the link back from one. */
  apart: 'label' | 'note-mark' | 'way-back' | null;
  table: Table | null;
};

type Attributes = Readonly<Record<string, string>>;

/** What stands around the page. */
export function rootElement(): Element {
  return {
    tag: '', style: new Map(), block: true, skip: 'no', look: plainLook(), deleted: false, verbatim: false, quote: false,
    heading: 0, title: false, article: false, lists: [], wordList: 0, note: null, apart: null, table: null,
  };
}

/** An element inside another one. */
export function innerElement(parent: Element, tag: string, attributes: Attributes): Element {
  const style = readStyle(attributes['style']);
  const block = BLOCKS.has(tag);
  const note = noteNumber(attributes);
  return {
    ...parent,
    tag,
    style,
    block,
    skip: skipOf(parent, tag, attributes, style, note),
    look: lookOf(parent.look, tag, attributes, style, block),
    deleted: parent.deleted || tag === 'del',
    verbatim: parent.verbatim || VERBATIM.has(tag),
    quote: parent.quote || tag === 'blockquote',
    ...headingOf(parent, tag, attributes, style),
    article: parent.article || tag === 'article' || tag === 'main',
    wordList: block ? Number(/\blevel([1-9])\b/u.exec(style.get('mso-list') ?? '')?.[1] ?? 0) : parent.wordList,
    note: note ?? parent.note,
    apart: apartOf(parent, tag, attributes, style),
  };
}

/** Whether an element is the mark of a comment as Word saves it: `[W1]`, a link to its text at the end of the page. */
export function isCommentMark(attributes: Attributes): boolean {
  return /\b(?:MsoCommentReference|msocomanchor)\b/iu.test(attributes['class'] ?? '');
}

function skipOf(parent: Element, tag: string, attributes: Attributes, style: Style, note: string | null): Element['skip'] {
  if (parent.skip === 'all' || SKIPPED.has(tag)) return 'all';
  if (parent.skip === 'header') return tag === 'h1' ? 'no' : 'header';
  if (isCommentMark(attributes)) return 'all';
  if (/^(?:comment-list|header|footer)$/u.test(style.get('mso-element') ?? '')) return 'all';
  if (tag === 'aside' && note === null) return 'all';
  if (tag === 'footer' && !parent.article) return 'all';
  const named = /title/iu.test(`${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`);
  return tag === 'header' && !parent.article && !named ? 'header' : 'no';
}

function lookOf(look: Look, tag: string, attributes: Attributes, style: Style, block: boolean): Look {
  const weight = style.get('font-weight') ?? '';
  const slant = style.get('font-style') ?? '';
  const struck = STRUCK.has(tag) || (style.get('text-decoration') ?? '').includes('line-through');
  const wavy = (style.get('text-decoration') ?? style.get('text-underline') ?? '').includes('wav');
  const behind = block ? null : (colourBehind(style) ?? (tag === 'mark' ? 'ffff00' : null));
  const ink = style.get('color') ?? (tag === 'font' ? attributes['color'] : undefined);
  return {
    bold: weight === '' ? look.bold || BOLD.has(tag) : /^(?:bold|bolder|[6-9]00)$/u.test(weight),
    italic: slant === '' ? look.italic || ITALIC.has(tag) : slant !== 'normal',
    hidden: look.hidden || 'hidden' in attributes || isUnseen(style),
    mark: markOf(behind, wavy, struck) ?? (block ? null : look.mark),
    red: ink === undefined ? look.red : isRed(hexOf(ink.toLowerCase()) ?? ''),
  };
}

function headingOf(parent: Element, tag: string, attributes: Attributes, style: Style): { heading: number; title: boolean } {
  const level = Number(/^h([1-6])$/u.exec(tag)?.[1] ?? (tag === 'p' ? (/^[1-9]$/u.exec(style.get('mso-outline-level') ?? '')?.[0] ?? 0) : 0));
  if (/\b(?:MsoTitle|MsoTitleCxSp\w+)\b/u.test(attributes['class'] ?? '')) return { heading: 1, title: true };
  return level > 0 ? { heading: level, title: level === 1 } : { heading: parent.heading, title: parent.title };
}

function apartOf(parent: Element, tag: string, attributes: Attributes, style: Style): Element['apart'] {
  if (parent.apart !== null) return parent.apart;
  if (style.get('mso-list') === 'ignore') return 'label';
  if (tag !== 'a') return null;
  if (isWayBack(attributes)) return 'way-back';
  return isNoteMark(attributes) ? 'note-mark' : null;
}
