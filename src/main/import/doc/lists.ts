import { countNumbers, type Abstract, type Instance, type Level, type Numbering } from '../office/docx/numbering';
import type { WordFile } from './fib';

/** Number formats by their code (MSONFC), named as in OOXML. */
const FORMATS: readonly string[] = [
  'decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText', 'hex', 'chicago', 'ideographDigital',
  'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand', 'decimalEnclosedCircle',
  'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung', 'decimalEnclosedFullstop', 'decimalEnclosedParen',
  'decimalEnclosedCircleChinese', 'ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting',
  'ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified', 'chineseCountingThousand',
];
const NO_NUMBER = 255;
const LIST = 28;
const LEVEL = 28;
const USE = 16;
const LEVELS = 9;
const MOST_LISTS = 10_000;
const LONGEST_TEXT = 64;

/** The automatic numbers of a Word 97 file ([MS-DOC] 2.9.131 and on), counted while its text is read. Lists are known by their place, from 1. */
export function readLists(file: WordFile): Numbering {
  const abstracts = readAbstracts(file.part('lists'), file.after('lists'));
  return countNumbers(abstracts, readUses(file.part('listUses')), () => null);
}

function readAbstracts(lists: DataView, levels: DataView): Map<string, Abstract> {
  const abstracts = new Map<string, Abstract>();
  const count = lists.byteLength < 2 ? 0 : Math.min(MOST_LISTS, lists.getUint16(0, true));
  let at = 0;
  for (let list = 0; list < count && 2 + (list + 1) * LIST <= lists.byteLength; list += 1) {
    const start = 2 + list * LIST;
    const id = String(lists.getInt32(start, true));
    const simple = (lists.getUint8(start + 26) & 1) !== 0;
    const abstract: Abstract = { id, levels: new Map(), link: undefined };
    for (let level = 0; level < (simple ? 1 : LEVELS); level += 1) {
      const read = readLevel(levels, at);
      if (read === null) return abstracts;
      abstract.levels.set(level, read.level);
      at = read.end;
    }
    abstracts.set(id, abstract);
  }
  return abstracts;
}

function readLevel(view: DataView, at: number): { level: Level; end: number } | null {
  if (at + LEVEL > view.byteLength) return null;
  const format = view.getUint8(at + 4);
  const flags = view.getUint8(at + 5);
  const text = at + LEVEL + view.getUint8(at + 24) + view.getUint8(at + 25);
  if (text + 2 > view.byteLength) return null;
  const letters = view.getUint16(text, true);
  const end = text + 2 + letters * 2;
  if (end > view.byteLength) return null;
  const written = Array.from({ length: Math.min(letters, LONGEST_TEXT) }, (_, index) => {
    const code = view.getUint16(text + 2 + index * 2, true);
    return code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }).join('');
  const level: Level = {
    format: format === NO_NUMBER ? 'none' : (FORMATS[format] ?? 'decimal'),
    text: written,
    start: Math.max(0, view.getInt32(at, true)),
    restart: (flags & 0x08) === 0 ? null : view.getUint8(at + 26),
    decimal: (flags & 0x04) !== 0,
    style: undefined,
  };
  return { level, end };
}

function readUses(view: DataView): Map<string, Instance> {
  const uses = new Map<string, Instance>();
  const count = view.byteLength < 4 ? 0 : Math.min(MOST_LISTS, view.getUint32(0, true));
  let at = 4 + count * USE;
  for (let use = 0; use < count && 4 + (use + 1) * USE <= view.byteLength; use += 1) {
    const start = 4 + use * USE;
    const instance: Instance = { abstract: String(view.getInt32(start, true)), levels: new Map(), starts: new Map() };
    uses.set(String(use + 1), instance);
    at += 4;
    for (let change = 0; change < view.getUint8(start + 12) && at + 8 <= view.byteLength; change += 1) {
      const flags = view.getUint32(at + 4, true);
      const level = flags & 0xf;
      const isWhole = (flags & 0x20) !== 0;
      if ((flags & 0x10) !== 0 && !isWhole) instance.starts.set(level, Math.max(0, view.getInt32(at, true)));
      at += 8;
      const read = isWhole ? readLevel(view, at) : null;
      if (read === null) continue;
      instance.levels.set(level, read.level);
      if ((flags & 0x10) !== 0) instance.starts.set(level, read.level.start);
      at = read.end;
    }
  }
  return uses;
}
