import { AppError } from '@shared/domain/failure';

const HEADER = 512;
const ENTRY = 128;
/** Links of the allocation table below this are sectors; the others are marks (end, free). */
const LAST_SECTOR = 0xfffffff9;
const ROOT = 5;
const STREAM = 2;
const NONE = 0xffffffff;

/** The streams of a compound file by name. `read` gives null for one that is not there. */
export type CompoundFile = { has(stream: string): boolean; read(stream: string): Uint8Array | null };

/**
 * Opens a compound file (OLE, [MS-CFB]). Everything that could send a reader round in circles is looked at first: chains
 * of sectors and the tree of entries. Throws `file-damaged`.
 */
export function openCompoundFile(name: string, bytes: Uint8Array): CompoundFile {
  const damaged = () => new AppError('unreadable-file', 'file-damaged', { name });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER * 3 || view.getUint16(28, true) !== 0xfffe) throw damaged();
  const shift = view.getUint16(30, true);
  const shortShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || shortShift !== 6) throw damaged();
  const size = 1 << shift;
  const sectors = Math.ceil((bytes.length - size) / size);
  const tables = view.getUint32(44, true);
  // more tables than the file has room for, or tables listed beyond the header: 109 of them cover 7 MB or more
  if (tables > sectors || view.getUint32(72, true) > sectors || view.getUint32(64, true) > sectors) throw damaged();
  const next = linksOf(view, size, sectors, tablePlaces(view, size, tables));
  if (next === null) throw damaged();
  const directory = chainOf(next, view.getUint32(48, true));
  const short = chainOf(next, view.getUint32(60, true));
  if (directory === null || directory.length === 0 || short === null) throw damaged();
  const shortNext = linksOf(view, size, short.length * (size / 4), short);
  const entries = directory.flatMap((sector) => {
    const start = (sector + 1) * size;
    return Array.from({ length: size / ENTRY }, (_, at) => start + at * ENTRY).filter((at) => at + ENTRY <= bytes.length);
  });
  if (shortNext === null || !isSound(view, entries, next, shortNext)) throw damaged();
  const places = new Map(entries.filter((at) => bytes[at + 66] === STREAM).map((at) => [nameAt(view, at), at]));
  const root = entries.find((at) => bytes[at + 66] === ROOT) ?? 0;
  const sectorsOf = (start: number) => joined(bytes, (chainOf(next, start) ?? []).map((sector) => (sector + 1) * size), size);
  return {
    has: (stream) => places.has(stream),
    read(stream) {
      const at = places.get(stream);
      if (at === undefined) return null;
      const length = view.getUint32(at + 120, true);
      const start = view.getUint32(at + 116, true);
      if (length >= view.getUint32(56, true)) return sectorsOf(start).subarray(0, length);
      const shorts = (chainOf(shortNext, start) ?? []).map((sector) => sector << shortShift);
      return joined(sectorsOf(view.getUint32(root + 116, true)), shorts, 1 << shortShift).subarray(0, length);
    },
  };
}

/** Pieces of some bytes, one after the other; what lies outside is left out. */
function joined(bytes: Uint8Array, starts: readonly number[], size: number): Uint8Array {
  const whole = new Uint8Array(starts.length * size);
  starts.forEach((start, index) => whole.set(bytes.subarray(start, start + size), index * size));
  return whole;
}

function tablePlaces(view: DataView, size: number, tables: number): number[] {
  const places: number[] = [];
  for (let at = 76; at < HEADER && places.length < tables; at += 4) places.push(view.getUint32(at, true));
  let more = view.getUint32(68, true);
  for (let round = 0; round < tables && more <= LAST_SECTOR && places.length < tables; round += 1) {
    const start = (more + 1) * size;
    if (start + size > view.byteLength) return places;
    for (let at = start; at < start + size - 4 && places.length < tables; at += 4) places.push(view.getUint32(at, true));
    more = view.getUint32(start + size - 4, true);
  }
  return places;
}

/** The link of each sector, from the sectors that hold the table; null when one of them is outside of the file. */
function linksOf(view: DataView, size: number, count: number, places: readonly number[]): number[] | null {
  const next: number[] = [];
  for (const place of places) {
    const start = (place + 1) * size;
    if (start + size > view.byteLength) return null;
    for (let at = start; at < start + size && next.length < count; at += 4) next.push(view.getUint32(at, true));
  }
  return next;
}

/** A chain of sectors from its first; null when it never ends. */
function chainOf(next: readonly number[], first: number): number[] | null {
  const chain: number[] = [];
  for (let at = first; at <= LAST_SECTOR && at < next.length; at = next[at] ?? NONE) {
    chain.push(at);
    if (chain.length > next.length) return null;
  }
  return chain;
}

/** Whether every entry can be reached in one way at most, and every stream ends. */
function isSound(view: DataView, entries: readonly number[], next: readonly number[], shortNext: readonly number[]): boolean {
  const reached = new Set<number>();
  const cutoff = view.getUint32(56, true);
  for (const at of entries) {
    const kind = view.getUint8(at + 66);
    if (kind === 0) continue;
    for (const field of [68, 72, 76]) {
      const other = view.getUint32(at + field, true);
      if (other === NONE) continue;
      if (other >= entries.length || reached.has(other)) return false;
      reached.add(other);
    }
    const table = kind === STREAM && view.getUint32(at + 120, true) < cutoff ? shortNext : next;
    if ((kind === STREAM || kind === ROOT) && chainOf(table, view.getUint32(at + 116, true)) === null) return false;
  }
  return isTree(view, entries);
}

/** Whether no entry is above itself. With one way to each entry, that is so when the root is reached by none. */
function isTree(view: DataView, entries: readonly number[]): boolean {
  const root = entries.findIndex((at) => view.getUint8(at + 66) === ROOT);
  if (root === -1) return false;
  return entries.every((at) => [68, 72, 76].every((field) => view.getUint8(at + 66) === 0 || view.getUint32(at + field, true) !== root));
}

function nameAt(view: DataView, at: number): string {
  const units = Math.min(32, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
  return Array.from({ length: units }, (_, index) => String.fromCharCode(view.getUint16(at + index * 2, true))).join('');
}
