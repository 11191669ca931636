import { Parser } from 'htmlparser2';
import { AppError } from '@shared/domain/failure';
import { LIMITS } from '../limits';
import { noteLabel } from '../office/docx/note-label';
import { plainLook } from '../office/look';
import type { Frame, Writer } from '../office/writer';
import { labelledFrame } from '../printed-label';
import { innerElement, isCommentMark, rootElement, type Element } from './element';
import { createFlow } from './flow';
import { nextLabel, openList } from './lists';
import { breaksPage } from './style';
import { layoutTables } from './table-shapes';

export type HtmlReading = { title: string; keywords: string; images: number; changes: number; /** Marks of comments, which stay out. */ comments: number };

type Attributes = Record<string, string>;

/**
 * Writes the text of a page and returns what it says about itself. Only text is taken: nothing is run, loaded or
 * styled. Elements are read as they come, so depth costs no stack. Throws `file-complex` past the limit of depth.
 */
export function readHtml(name: string, html: string, writer: Writer): HtmlReading {
  const flow = createFlow(writer);
  const layouts = layoutTables(html);
  const open: Element[] = [rootElement()];
  const reading: HtmlReading = { title: '', keywords: '', images: 0, changes: 0, comments: 0 };
  let tables = 0;
  let label = '';
  let wordLabel = '';
  let noteText = '';
  let labelled: string | null = null;

  const current = (): Element => open.at(-1) ?? rootElement();

  const frameOf = (element: Element): Frame => {
    if (element.note !== null) {
      const first = labelled !== element.note;
      if (flow.isFilled()) labelled = element.note;
      return { kind: 'footnote', label: first && element.note !== '' ? noteLabel('decimal', Number(element.note)) : '', number: '', title: false };
    }
    if (wordLabel.trim() !== '') return labelledFrame(element.heading, element.title, wordLabel.trim(), element.wordList);
    if (element.heading > 0 || element.lists.length === 0) {
      if (element.heading === 0 && element.quote) return { kind: 'quote', number: '', title: false };
      return labelledFrame(element.heading, element.title, '', 0);
    }
    return { kind: 'entry', level: Math.min(element.lists.length, 9), label, number: '', title: false };
  };

  const endParagraph = () => {
    const frame = frameOf(current());
    const filled = flow.isFilled();
    writer.endParagraph(frame);
    flow.begin();
    wordLabel = '';
    if (filled) label = '';
  };

  const openTag = (tag: string, attributes: Attributes) => {
    if (open.length > LIMITS.htmlDepth) throw new AppError('unreadable-file', 'file-complex', { name });
    const parent = current();
    const element = innerElement(parent, tag, attributes);
    if (element.block && parent.skip === 'no') endParagraph();
    open.push(element);
    if (element.skip === 'all' || parent.skip === 'all') return takeAside(tag, attributes, parent);
    if (breaksPage(element.style)) {
      endParagraph();
      writer.pageBreak();
    }
    if (element.note !== null && element.note !== parent.note) labelled = null;
    if (element.deleted && !parent.deleted) reading.changes += 1;
    if (tag === 'ins') reading.changes += 1;
    if (tag === 'br') flow.lineBreak();
    else if (tag === 'img' && !isPixel(attributes)) reading.images += 1;
    else if (tag === 'ol' || tag === 'ul' || tag === 'dir') element.lists = [...parent.lists, openList(tag, attributes, element.style)];
    else if (tag === 'li') takeEntry(element, attributes);
    else openTablePart(tag, element);
  };

  const takeEntry = (element: Element, attributes: Attributes) => {
    const list = element.lists.at(-1);
    if (list) label = nextLabel(list, attributes);
    else element.lists = [openList('ul', {}, element.style)];
    if (!list) label = '•';
  };

  /** What the left out elements say about the page. */
  const takeAside = (tag: string, attributes: Attributes, parent: Element) => {
    if (parent.skip === 'all') return;
    if (tag === 'svg') reading.images += 1;
    if (isCommentMark(attributes)) reading.comments += 1;
    if (tag === 'meta' && attributes['name']?.toLowerCase() === 'keywords') reading.keywords = attributes['content'] ?? '';
  };

  const openTablePart = (tag: string, element: Element) => {
    if (tag === 'table') {
      element.table = { layout: layouts[tables] ?? true, opened: false, row: false };
      tables += 1;
      return;
    }
    const { table } = element;
    if (table === null || table.layout) return;
    if (tag === 'tr' || ((tag === 'td' || tag === 'th') && !table.row)) {
      if (!table.opened) writer.openTable();
      writer.openRow();
      table.opened = true;
      table.row = true;
    }
    if (tag === 'td' || tag === 'th') writer.openCell();
  };

  const closeTag = () => {
    const element = open.length > 1 ? open.pop() : undefined;
    if (element === undefined) return;
    if (element.skip === 'no' && element.block) {
      open.push(element);
      endParagraph();
      open.pop();
    }
    if (element.tag === 'tr' && element.table) element.table.row = false;
    if (element.tag === 'table' && element.table?.opened === true) writer.closeTable();
    if (element.apart !== null && current().apart === null) endApart(element);
  };

  const endApart = (element: Element) => {
    const digits = /\d{1,5}/u.exec(noteText)?.[0];
    if (element.apart === 'note-mark') flow.text(digits === undefined ? noteText : noteLabel('decimal', Number(digits)), plainLook(), false);
    if (element.apart === 'way-back' && current().note === '' && digits !== undefined) {
      for (const one of open) if (one.note === '') one.note = digits;
    }
    noteText = '';
  };

  const takeText = (text: string) => {
    const element = current();
    if (element.tag === 'title' && open.at(-2)?.skip !== 'all') reading.title += text;
    if (element.skip !== 'no') return;
    if (element.apart === 'label') wordLabel += text;
    else if (element.apart !== null) noteText += text;
    else if (element.verbatim) flow.verbatim(text, element.look);
    else flow.text(text, element.look, element.deleted);
  };

  const parser = new Parser({ onopentag: openTag, onclosetag: closeTag, ontext: takeText }, { decodeEntities: true });
  parser.end(html);
  writer.endParagraph(labelledFrame(0, false, '', 0));
  return { ...reading, title: reading.title.replaceAll(/\s+/gu, ' ').trim() };
}

/** Pictures of one dot count visitors. */
function isPixel(attributes: Attributes): boolean {
  return attributes['width'] === '1' || attributes['height'] === '1';
}
