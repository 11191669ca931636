import { AppError } from '@shared/domain/failure';
import { LIMITS } from '../limits';
import type { Comment } from '../office/draft-marks';
import { noteLabel } from '../office/docx/note-label';
import { markOf, type Look } from '../office/look';
import { isRed } from '../office/colours';
import type { Written } from '../office/writer';
import { createBody, type Aside } from './body';
import { decodeBytes } from './code-pages';
import { destinationOf } from './destinations';
import { frameOf } from './frame';
import { firstGroup, groupWord, innerGroup, type Group } from './group';
import { lettersWord } from './letters';
import { createRemarks } from './remarks';
import { addColour, addStyle, emptyTables, readFontWord } from './tables';
import { tokensOf } from './tokens';

export type RtfReading = {
  written: Written;
  comments: Comment[];
  title: string;
  keywords: string;
  images: number;
  changes: number;
  embedded: number;
};

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'], ['emdash', '—'], ['endash', '–'], ['bullet', '•'], ['lquote', '‘'], ['rquote', '’'], ['ldblquote', '“'],
  ['rdblquote', '”'], ['emspace', '\u2003'], ['enspace', '\u2002'], ['qmspace', '\u2005'],
]);

/** The text of an RTF file. Throws `file-complex` when nested too deeply. */
export function readRtf(name: string, bytes: Uint8Array): RtfReading {
  const body = createBody();
  const tables = emptyTables();
  const remarks = createRemarks();
  const groups: Group[] = [firstGroup()];
  const properties = { title: '', keywords: '' };
  const counts = { images: 0, changes: 0, embedded: 0 };
  const colour = new Map<string, number>();
  const numbers = { footnote: 0, endnote: 0 };
  let note: (Aside & { own: boolean; atEnd: boolean }) | null = null;
  let aside: Aside | null = null;
  let label = '';
  let filePage = 1252;
  let defaultFont = 0;
  let pending = '';
  let toSkip = 0;
  let style = { place: 0, outline: null as number | null };
  let head = true;

  const current = (): Group => groups.at(-1) ?? firstGroup();

  const lookOf = ({ letters }: Group): Look => ({
    bold: letters.bold,
    italic: letters.italic,
    hidden: letters.hidden,
    mark: markOf(tables.colours[letters.behind] ?? null, letters.wavy, letters.struck),
    red: isRed(tables.colours[letters.ink] ?? ''),
  });

  const write = (text: string) => {
    const group = current();
    if (text === '' || group.destination === 'skip') return;
    if (group.destination === 'body') body.text(text, lookOf(group), group.letters.deleted);
    else if (aside && (group.destination === 'footnote' || group.destination === 'box')) {
      if (!group.letters.deleted) aside.lines.at(-1)?.push({ text, look: lookOf(group) });
    } else if (group.destination === 'colours') takeColours(text);
    else group.sink.text += text;
  };

  const takeColours = (text: string) => {
    for (const character of text) {
      if (character !== ';') continue;
      addColour(tables, colour);
      colour.clear();
    }
  };

  const flush = () => {
    if (pending === '') return;
    const { font } = current().letters;
    const text = decodeBytes(pending, tables.fontPages.get(font === -1 ? defaultFont : font) ?? null, filePage);
    pending = '';
    write(text);
  };

  const takeText = (text: string) => {
    const skipped = Math.min(toSkip, text.length);
    toSkip -= skipped;
    pending += text.slice(skipped);
  };

  const endParagraph = () => {
    const group = current();
    if (group.destination === 'comment') group.sink.text += '\n';
    else if (aside && (group.destination === 'footnote' || group.destination === 'box')) aside.lines.push([]);
    else if (group.destination === 'body') {
      body.endParagraph(frameOf(group.paragraph, tables, label), group.paragraph.inTable);
      label = '';
    }
  };

  const openDestination = (group: Group, word: string) => {
    const outer = groups.at(-2);
    if (word === 'ud' && outer?.twice === true) group.destination = outer.destination;
    const destination = group.destination === 'skip' ? null : destinationOf(word, group.starred);
    if (word === 'pict' && group.destination !== 'skip') counts.images += 1;
    if (word === 'object' && group.destination !== 'skip') counts.embedded += 1;
    if (destination === null) return false;
    if (aside !== null && (destination === 'footnote' || destination === 'box')) group.destination = 'skip';
    else group.destination = destination;
    group.opened = true;
    group.sink = { text: '' };
    if (group.destination === 'footnote') {
      note = { label: '', lines: [[]], own: false, atEnd: false };
      aside = note;
    }
    if (group.destination === 'box') aside = { label: '', lines: [[]] };
    return true;
  };

  const close = (group: Group) => {
    const text = group.sink.text;
    const parent = current();
    switch (group.destination) {
      case 'title':
      case 'keywords':
        properties[group.destination] = text.trim();
        break;
      case 'label':
        label = text.trim();
        break;
      case 'instruction':
        parent.contents = /^\s*TOC\b/u.test(text);
        break;
      case 'footnote':
        if (note !== null) endNote(note);
        note = null;
        aside = null;
        break;
      case 'box':
        if (aside !== null) body.addBox(aside);
        aside = null;
        break;
      case 'comment-start':
      case 'comment-end':
        body.comment(text.trim(), group.destination === 'comment-start' ? 'start' : 'end');
        break;
      case 'comment-author':
      case 'comment-date':
      case 'comment-ref':
      case 'comment-parent':
        remarks.take(group.destination, text);
        break;
      case 'comment':
        body.comment(remarks.finish(text.trim()), 'point');
        break;
      default:
    }
  };

  const endNote = (one: NonNullable<typeof note>) => {
    if (one.own) {
      const kind = one.atEnd ? 'endnote' : 'footnote';
      numbers[kind] += 1;
      one.label = noteLabel(one.atEnd ? 'lowerRoman' : 'decimal', numbers[kind]);
      body.text(one.label, { bold: false, italic: false, hidden: false, mark: null, red: false }, false);
    }
    body.addNote(one);
  };

  const takeWord = (word: string, value: number | null) => {
    const group = current();
    const first = head;
    head = false;
    if (first && groups.length > 1 && openDestination(group, word)) return;
    if (group.destination === 'fonts') {
      readFontWord(tables, word, value ?? 0, group.letters.font);
      if (word === 'f') group.letters.font = value ?? 0;
      return;
    }
    if (group.destination === 'colours') return void colour.set(word, value ?? 0);
    if (group.destination === 'styles') {
      if (word === 's') style = { place: value ?? 0, outline: null };
      else if (word === 'outlinelevel') style.outline = value ?? 0;
      return;
    }
    const sign = SIGNS.get(word);
    if (sign !== undefined) return write(sign);
    if (lettersWord(group.letters, word, value) || groupWord(group, word, value, defaultFont)) return;
    takeOther(group, word, value);
  };

  const takeOther = (group: Group, word: string, value: number | null) => {
    switch (word) {
      case 'u': {
        const code = value ?? 0;
        if (code >= -0x8000 && code <= 0x10ffff) write(code < 0 || code <= 0xffff ? String.fromCharCode(code & 0xffff) : String.fromCodePoint(code));
        toSkip = group.unicodeSkip;
        break;
      }
      case 'ansicpg':
        filePage = value ?? 1252;
        break;
      case 'deff':
        defaultFont = value ?? 0;
        break;
      case 'upr':
        group.twice = true;
        break;
      case 'fldrslt':
        if (groups.at(-2)?.contents === true) group.destination = 'skip';
        break;
      case 'chftn':
        if (note !== null && group.destination === 'footnote') note.own = true;
        break;
      case 'ftnalt':
        if (note !== null) note.atEnd = true;
        break;
      case 'par':
      case 'sect':
        endParagraph();
        if (word === 'sect' && group.destination === 'body') body.pageBreak();
        break;
      case 'line':
        if (group.destination === 'body') body.lineBreak();
        else if (aside) aside.lines.push([]);
        else write('\n');
        break;
      case 'page':
      case 'pagebb':
        if (group.destination === 'body') body.pageBreak();
        break;
      case 'cell':
        if (group.destination === 'body') body.endCell();
        label = '';
        break;
      case 'nestcell':
        endParagraph();
        break;
      case 'row':
        if (group.destination === 'body') body.endRow();
        break;
      case 'revised':
        if (value !== 0) counts.changes += 1;
        break;
      default:
    }
  };

  for (const token of tokensOf(bytes)) {
    if (token.kind === 'text') {
      head = false;
      takeText(token.text);
      continue;
    }
    flush();
    if (token.kind === 'word' && toSkip > 0 && token.word !== 'u') {
      toSkip -= 1;
      if (SIGNS.has(token.word)) continue;
      toSkip = 0;
    }
    if (token.kind === 'open') {
      if (groups.length > LIMITS.rtfDepth) throw new AppError('unreadable-file', 'file-complex', { name });
      groups.push(innerGroup(current()));
      if (current().destination === 'styles') style = { place: 0, outline: null };
      toSkip = 0;
      head = true;
    } else if (token.kind === 'close') {
      toSkip = 0;
      head = false;
      const group = groups.length > 1 ? groups.pop() : undefined;
      if (group?.opened === true) close(group);
      if (group?.destination === 'styles' && !group.opened) addStyle(tables, style.place, style.outline, group.sink.text);
      if (group?.destination === 'styles') group.sink.text = '';
    } else if (token.kind === 'starred') current().starred = true;
    else if (token.kind === 'word') takeWord(token.word, token.value);
    else if (token.symbol === '~') write('\u00a0');
    else if (token.symbol === '_') write('\u2011');
    else if (token.symbol === '\n' || token.symbol === '\r') endParagraph();
  }
  flush();
  if (note !== null) endNote(note);
  body.endParagraph(frameOf(current().paragraph, tables, label), current().paragraph.inTable);
  return { written: body.finish(), comments: remarks.all, ...properties, ...counts };
}
