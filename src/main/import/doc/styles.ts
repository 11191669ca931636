import type { WordFile } from './fib';
import { readProperties, type Properties } from './sprms';

/** What a paragraph or character style says, what it is based on included. */
export type DocStyle = { name: string; heading: number; title: boolean; contents: boolean; quote: boolean; paragraph: Properties; characters: Properties };

const MOST_STYLES = 4096;
const DEEPEST = 64;
const NO_STYLE = 0x0fff;
/** Numbers of styles that every Word has ([MS-DOC] 2.9.271). */
const HEADINGS = 9;
const CONTENTS = [19, 27] as const;
const TITLE = 62;

const HEADING_NAME = /^(?:heading|标题|標題)\s*([1-9])(?:\s|$)/iu;
const TITLE_NAME = /^(?:title|标题|標題|文档标题|公文标题)$/iu;
const QUOTE_NAME = /^(?:(?:intense )?quote|block text|引用|明显引用)$/iu;
const CONTENTS_NAME = /^(?:toc|目录|目錄)\s*[1-9]$/iu;

type Written = { built: number; kind: number; base: number; name: string; lists: DataView[] };

/** The styles of a file by their number; one that is not there says nothing. */
export function readStyles(file: WordFile): (style: number) => DocStyle {
  const written = readWritten(file.part('styles'));
  const known = new Map<number, DocStyle>();
  return (style) => {
    const ready = known.get(style);
    if (ready) return ready;
    const found = resolve(written, style);
    known.set(style, found);
    return found;
  };
}

function resolve(written: ReadonlyMap<number, Written>, style: number): DocStyle {
  const chain: Written[] = [];
  for (let at: number = style; chain.length < DEEPEST; ) {
    const one = written.get(at);
    if (!one) break;
    chain.push(one);
    if (one.base === at) break;
    at = one.base;
  }
  // a character style has one list only, of characters
  const lists = (index: number) => chain.toReversed().flatMap((one) => (one.kind === 2 ? (index === 1 ? one.lists.slice(0, 1) : []) : one.lists.slice(index, index + 1)));
  const named = chain.find(({ built, name }) => (built >= 1 && built <= HEADINGS) || HEADING_NAME.test(name));
  return {
    name: chain[0]?.name ?? '',
    heading: named === undefined ? 0 : named.built >= 1 && named.built <= HEADINGS ? named.built : Number(HEADING_NAME.exec(named.name)?.[1] ?? 0),
    title: chain.some(({ built, name }) => built === TITLE || TITLE_NAME.test(name)),
    contents: chain.slice(0, 1).some(({ built, name }) => (built >= CONTENTS[0] && built <= CONTENTS[1]) || CONTENTS_NAME.test(name)),
    quote: chain.some(({ name }) => QUOTE_NAME.test(name)),
    paragraph: readProperties(...lists(0)),
    characters: readProperties(...lists(1)),
  };
}

function readWritten(sheet: DataView): Map<number, Written> {
  const written = new Map<number, Written>();
  if (sheet.byteLength < 8) return written;
  const base = sheet.getUint16(4, true);
  const count = Math.min(MOST_STYLES, sheet.getUint16(2, true));
  let at = 2 + sheet.getUint16(0, true);
  for (let style = 0; style < count && at + 2 <= sheet.byteLength; style += 1) {
    const length = sheet.getUint16(at, true);
    at += 2;
    if (length >= base + 4 && at + length <= sheet.byteLength) written.set(style, readStyle(new DataView(sheet.buffer, sheet.byteOffset + at, length), base));
    at += length;
  }
  return written;
}

function readStyle(style: DataView, base: number): Written {
  const kinds = style.getUint16(2, true);
  const letters = style.getUint16(base, true);
  const name = Array.from({ length: Math.min(letters, 255, (style.byteLength - base - 2) >> 1) }, (_, index) => String.fromCharCode(style.getUint16(base + 2 + index * 2, true))).join('');
  const kind = kinds & 0xf;
  const lists: DataView[] = [];
  let at = base + 2 + (letters + 1) * 2;
  for (let list = 0; list < (style.getUint16(4, true) & 0xf) && at + 2 <= style.byteLength; list += 1) {
    const length = Math.min(style.getUint16(at, true), style.byteLength - at - 2);
    const skip = kind === 1 && list === 0 ? Math.min(2, length) : 0; // its own number stands before the list of a paragraph
    lists.push(new DataView(style.buffer, style.byteOffset + at + 2 + skip, length - skip));
    at += 2 + length + (length % 2);
  }
  const parent = kinds >> 4;
  return { built: style.getUint16(0, true) & 0x0fff, kind, base: parent === NO_STYLE ? -1 : parent, name, lists };
}
