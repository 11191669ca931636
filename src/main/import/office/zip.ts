import { Inflate } from 'fflate';
import { AppError } from '@shared/domain/failure';
import { LIMITS, megabytes } from '../limits';
import { crc32 } from './crc32';

/** A zip opened for reading. Parts are inflated on demand, in memory, under the limits of one file. */
export type Archive = {
  has(path: string): boolean;
  /** The bytes of a part, or null when there is none. Throws `file-damaged`, `file-password` or `file-inflated`. */
  read(path: string): Uint8Array | null;
};

type Entry = { flags: number; method: number; crc: number; packed: number; size: number; offset: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** Value of a 32-bit field whose true value stands in the zip64 extra field. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const STORED = 0;
const DEFLATED = 8;
/** Deflate packs 1032 to 1 at best, so one step inflates to 4 MB at most before the size is looked at. */
const STEP_BYTES = 4096;

/**
 * Opens a zip by its directory. Where two entries have one name the first counts; names that point outside the archive
 * are left out. Throws `file-damaged` without a directory and `file-entries` for too many entries.
 */
export function openArchive(name: string, bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(name, bytes, view);
  let left: number = LIMITS.inflatedBytes;
  return {
    has: (path) => entries.has(path),
    read(path) {
      const entry = entries.get(path);
      if (!entry) return null;
      const part = unpack(name, bytes, view, entry, Math.min(left, LIMITS.inflatedPartBytes));
      left -= part.length;
      return part;
    },
  };
}

function damaged(name: string): AppError {
  return new AppError('unreadable-file', 'file-damaged', { name });
}

function directory(name: string, bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOfDirectory(view);
  if (end === null) throw damaged(name);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let count = 0;
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    count += 1;
    if (count > LIMITS.zipEntries) throw new AppError('unreadable-file', 'file-entries', { name, limit: LIMITS.zipEntries });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw damaged(name);
    const path = safePath(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    if (path !== null && !entries.has(path)) entries.set(path, entryAt(view, at, at + 46 + nameLength, extraLength));
    at = next;
  }
  if (count === 0) throw damaged(name);
  return entries;
}

/** Where the end record of the directory stands, searched from the end of the file. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** The name of an entry with slashes, or null when it is a folder or points outside of the archive. */
function safePath(written: string): string | null {
  const path = written.replaceAll('\\', '/');
  if (path === '' || path.endsWith('/') || path.startsWith('/') || path.includes(':') || path.includes('\u0000')) return null;
  return path.split('/').includes('..') ? null : path;
}

function entryAt(view: DataView, at: number, extra: number, extraLength: number): Entry {
  const entry = {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === ZIP64_FIELD) readZip64(view, entry, field + 4, extra + extraLength);
  }
  return entry;
}

/** The long fields stand in this order, each only when its short field says so. */
function readZip64(view: DataView, entry: Entry, start: number, end: number): void {
  let at = start;
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (entry[key] !== ELSEWHERE || at + 8 > end) continue;
    entry[key] = Number(view.getBigUint64(at, true));
    at += 8;
  }
}

function unpack(name: string, bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  if ((entry.flags & 1) !== 0) throw new AppError('unreadable-file', 'file-password', { name });
  if (entry.size > limit) throw inflated(name);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL) throw damaged(name);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged(name);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(name);
  const part = entry.method === STORED ? packed : inflate(name, packed, limit);
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged(name);
  return part;
}

function inflated(name: string): AppError {
  return new AppError('unreadable-file', 'file-inflated', { name, limit: megabytes(LIMITS.inflatedPartBytes) });
}

/** Inflates step by step and stops as soon as the limit is passed, whatever the directory says about the size. */
function inflate(name: string, packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    const last = at + STEP_BYTES >= packed.length;
    try {
      stream.push(packed.subarray(at, at + STEP_BYTES), last);
    } catch {
      throw damaged(name);
    }
    if (size > limit) throw inflated(name);
  }
  const part = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    part.set(chunk, at);
    at += chunk.length;
  }
  return part;
}
