import { entryAt, positionsIn, type WordFile } from './fib';

/** How the bytes of a stretch of the main stream are formatted: `end` is the byte after it. */
export type Stretch = { end: number; list: DataView; /** The paragraph style, for paragraphs. */ style: number };

const PAGE = 512;
const NONE = new DataView(new ArrayBuffer(0));
const CHARACTER_ENTRY = 1;
const PARAGRAPH_ENTRY = 13;

/** Finds the formatting of a byte of the main stream, in the pages of formatting ([MS-DOC] 2.9.30 and 2.9.174). */
export function createFormatting(file: WordFile, kind: 'characters' | 'paragraphs'): (place: number) => Stretch {
  const { main } = file;
  const plc = file.part(kind);
  const starts = positionsIn(plc, 4);
  const pages = starts.slice(0, -1).map((_, index) => (plc.getUint32(entryAt(starts.length - 1, 4, index), true) & 0x3f_ffff) * PAGE);
  const size = kind === 'characters' ? CHARACTER_ENTRY : PARAGRAPH_ENTRY;

  return (place) => {
    const index = lastAtMost(starts.length - 1, (at) => starts[at] ?? 0, place);
    const page = pages[index];
    const missing: Stretch = { end: starts[index + 1] ?? Number.MAX_SAFE_INTEGER, list: NONE, style: 0 };
    if (page === undefined || page + PAGE > main.byteLength) return missing;
    const count = main.getUint8(page + PAGE - 1);
    if ((count + 1) * 4 + count * size > PAGE - 1) return missing;
    const run = lastAtMost(count, (at) => main.getUint32(page + at * 4, true), place);
    if (run < 0) return missing;
    const end = main.getUint32(page + (run + 1) * 4, true);
    const offset = main.getUint8(page + (count + 1) * 4 + run * size) * 2;
    if (end <= place) return missing;
    return { end, ...(offset === 0 ? { list: NONE, style: 0 } : listAt(page, offset)) };
  };

  function listAt(page: number, offset: number): { list: DataView; style: number } {
    let at = page + offset;
    let length = main.getUint8(at);
    at += 1;
    if (kind === 'characters') return { list: within(at, length, page), style: 0 };
    if (length === 0) {
      length = 2 * main.getUint8(at);
      at += 1;
    } else length = 2 * length - 1;
    if (length < 2) return { list: NONE, style: 0 };
    return { list: within(at + 2, length - 2, page), style: main.getUint16(at, true) };
  }

  function within(start: number, length: number, page: number): DataView {
    return new DataView(main.buffer, main.byteOffset + start, Math.max(0, Math.min(length, page + PAGE - 1 - start)));
  }
}

/** The last of `count` ascending values that is not above `wanted`; -1 when all are. */
function lastAtMost(count: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
