import { AppError } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import { detectEncoding, markOf } from './detect-encoding';
import { withHongKongCharacters } from './hong-kong-characters';
import { looksLike } from './sniff';
import { decodeWindows1252 } from './windows-1252';

export type Decoded = {
  /** Line ends are `\n`, one final line end is dropped, there are no controls but tab and line end. */
  text: string;
  /** As named by the WHATWG Encoding Standard, or `utf-32le`, `utf-32be`. */
  encoding: string;
  warnings: Notice[];
};

/** C0 and C1 controls except tab and line feed: no text, and NUL would end a text inside SQLite. */
// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * The text of a file: by its byte order mark, by the encoding asked for, else by detection. Nothing but line ends and
 * controls is changed. Throws `file-encoding` for an unknown name, `file-not-what-it-says` for the bytes of
 * another format and `file-binary` when the bytes are no text.
 */
export function decode(name: string, bytes: Uint8Array, encoding?: string): Decoded {
  const found = looksLike(bytes);
  if (found !== null) throw new AppError('unreadable-file', 'file-not-what-it-says', { name, found });
  const mark = markOf(bytes);
  const used = encoding === undefined ? (mark?.encoding ?? detectEncoding(bytes)) : encodingNamed(name, encoding);
  if (used === null) throw new AppError('unreadable-file', 'file-binary', { name });
  const skip = mark !== null && mark.encoding === used ? mark.length : 0;
  const { text: raw, cut } = decodeAs(used, bytes.subarray(skip));
  const lines = raw.replaceAll(/\r\n?/g, '\n');
  const text = lines.replaceAll(CONTROLS, '');
  const controls = lines.length - text.length;
  const replaced = count(text, '\ufffd');
  const warnings: Notice[] = [];
  if (replaced > 0) warnings.push({ reason: 'warning-replaced', params: { count: replaced } });
  if (cut) warnings.push({ reason: 'warning-cut', params: {} });
  if (controls > 0) warnings.push({ reason: 'warning-control', params: { count: controls } });
  return { text: text.endsWith('\n') ? text.slice(0, -1) : text, encoding: used, warnings };
}

/** The canonical name of an encoding a person asked for (`GBK`, `utf8`, `ansi` for GB18030). */
function encodingNamed(name: string, encoding: string): string {
  const label = encoding.trim().toLowerCase();
  if (/^utf-?32-?(le|be)$/.test(label)) return label.endsWith('be') ? 'utf-32be' : 'utf-32le';
  if (label === 'windows-1252' || label === 'latin1' || label === 'cp1252') return 'windows-1252';
  if (['ansi', 'gbk', 'gb2312', 'cp936', 'gb18030'].includes(label)) return 'gb18030';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new AppError('unreadable-file', 'file-encoding', { name, encoding });
  }
}

/** `cut` is true when the last character was not complete; it is left out then. */
function decodeAs(encoding: string, bytes: Uint8Array): { text: string; cut: boolean } {
  if (encoding === 'windows-1252') return { text: decodeWindows1252(bytes), cut: false };
  if (isWide(encoding)) return decodeUtf32(bytes, encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const plain = decoder.decode(bytes, { stream: true });
  const text = encoding === 'big5' ? withHongKongCharacters(plain) : plain;
  return { text, cut: decoder.decode() !== '' };
}

/** Whether an encoding takes four bytes a character. */
export function isWide(encoding: string): boolean {
  return encoding === 'utf-32le' || encoding === 'utf-32be';
}

/** Text of four bytes a character; what is none becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): { text: string; cut: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const valid = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    parts.push(valid ? String.fromCodePoint(code) : '\ufffd');
  }
  return { text: parts.join(''), cut: bytes.length % 4 !== 0 };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
