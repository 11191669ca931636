import { decodeWindows1252 } from '../windows-1252';
import { entryAt, positionsIn, type WordFile } from './fib';

/** A stretch of text that stands in one place of the main stream. */
export type Piece = { start: number; end: number; /** Byte of its first character. */ place: number; /** Bytes a character. */ width: 1 | 2; modifiers: DataView };

const COMPRESSED = 0x4000_0000;
const PLACE = 0x3fff_ffff;
const NO_MODIFIERS = new DataView(new ArrayBuffer(0));

/** The pieces of a file in the order of the text. Throws `RangeError` when they cannot be those of a Word file. */
export function readPieces(file: WordFile): Piece[] {
  const table = file.part('pieces');
  const lists: DataView[] = [];
  let at = 0;
  while (table.getUint8(at) === 1) {
    const length = table.getUint16(at + 1, true);
    lists.push(new DataView(table.buffer, table.byteOffset + at + 3, length));
    at += 3 + length;
  }
  if (table.getUint8(at) !== 2) throw new RangeError('no piece table');
  const plc = new DataView(table.buffer, table.byteOffset + at + 5, table.getUint32(at + 1, true));
  const positions = positionsIn(plc, 8);
  const count = positions.length - 1;
  let characters = 0;
  return positions.slice(0, -1).map((start, index) => {
    const entry = entryAt(count, 8, index);
    const written = plc.getUint32(entry + 2, true);
    const width = (written & COMPRESSED) === 0 ? 2 : 1;
    const place = width === 1 ? (written & PLACE) >> 1 : written & PLACE;
    const end = positions[index + 1] ?? start;
    characters += end - start;
    // every character of a sound file stands in it once
    if (end < start || characters > file.main.byteLength) throw new RangeError('pieces out of order');
    const modifier = plc.getUint16(entry + 6, true);
    const modifiers = (modifier & 1) === 0 ? NO_MODIFIERS : (lists[modifier >> 1] ?? NO_MODIFIERS);
    return { start, end, place, width, modifiers };
  });
}

/** The text of a piece between two positions. */
export function textIn(main: DataView, piece: Piece, from: number, to: number): string {
  const start = piece.place + (from - piece.start) * piece.width;
  const length = Math.max(0, Math.min((to - from) * piece.width, main.byteLength - start));
  if (start > main.byteLength) return '';
  const bytes = new Uint8Array(main.buffer, main.byteOffset + start, length - (length % piece.width));
  return piece.width === 1 ? decodeWindows1252(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}
