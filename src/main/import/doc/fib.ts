/** The head of the main stream of a Word file: where everything else is ([MS-DOC] 2.5). */

/** Parts of the table stream by their number in FibRgFcLcb97 and later. */
const PARTS = {
  styles: 1, footnoteMarks: 2, footnotes: 3, commentMarks: 4, comments: 5, characters: 12, paragraphs: 13, pieces: 33, authors: 36, commentTags: 37,
  commentStarts: 42, commentEnds: 43, endnoteMarks: 46, endnotes: 47, lists: 73, listUses: 74, commentExtras: 112,
} as const;

export type PartName = keyof typeof PARTS;

/** The texts of a file stand one behind the other; `start` and `end` count characters. */
export type SubText = { start: number; end: number };

export type WordFile = {
  main: DataView;
  /** A part of the table stream; empty when the file has none. */
  part(name: PartName): DataView;
  /** The bytes behind a part, where lists keep their levels. */
  after(name: PartName): DataView;
  texts: Record<'body' | 'footnotes' | 'comments' | 'endnotes' | 'boxes', SubText>;
};

const MAGIC = 0xa5ec;
/** Word 97; files of Word 6 and 95 are built otherwise. */
const FIRST_VERSION = 0x00c1;
const PAIRS = 0x9a;

export type Head = { encrypted: boolean; tableStream: '0Table' | '1Table' };

/** What the first bytes of the main stream say; null when it is not of Word 97 or later. */
export function readHead(main: DataView): Head | null {
  if (main.byteLength < PAIRS || main.getUint16(0, true) !== MAGIC || main.getUint16(2, true) < FIRST_VERSION) return null;
  const flags = main.getUint16(10, true);
  return { encrypted: (flags & 0x0100) !== 0, tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table' };
}

/** Finds the parts of a file. A part that reaches beyond the stream is cut. */
export function readFib(main: DataView, table: Uint8Array): WordFile {
  const placeOf = (name: PartName): { start: number; length: number } => {
    const at = PAIRS + 8 * PARTS[name];
    // older versions have fewer pairs, and the text begins where theirs end
    const pairs = main.getUint16(PAIRS - 2, true);
    if (PARTS[name] >= pairs || at + 8 > main.byteLength) return { start: 0, length: 0 };
    const start = Math.min(main.getUint32(at, true), table.length);
    return { start, length: Math.min(main.getUint32(at + 4, true), table.length - start) };
  };
  const view = (start: number, length: number) => new DataView(table.buffer, table.byteOffset + start, length);
  const counts = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64].map((at) => Math.max(0, main.getInt32(at, true)));
  const [body = 0, footnotes = 0, headers = 0, macros = 0, comments = 0, endnotes = 0, boxes = 0] = counts;
  let end = 0;
  const next = (count: number): SubText => ({ start: end, end: (end += count) });
  const texts = { body: next(body), footnotes: next(footnotes), headers: next(headers + macros), comments: next(comments), endnotes: next(endnotes), boxes: next(boxes) };
  return {
    main,
    part(name) {
      const { start, length } = placeOf(name);
      return view(start, length);
    },
    after(name) {
      const { start, length } = placeOf(name);
      return view(start + length, table.length - start - length);
    },
    texts,
  };
}

/** A list of positions with something of `size` bytes for each but the last (a PLC): the positions. */
export function positionsIn(plc: DataView, size: number): number[] {
  const count = Math.max(0, Math.floor((plc.byteLength - 4) / (4 + size)));
  return plc.byteLength < 4 ? [] : Array.from({ length: count + 1 }, (_, index) => plc.getUint32(index * 4, true));
}

/** Where the something of entry `index` begins in a PLC of so many entries. */
export function entryAt(count: number, size: number, index: number): number {
  return (count + 1) * 4 + index * size;
}
