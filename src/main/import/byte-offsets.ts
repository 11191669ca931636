import { decodeUtf32, isWide } from './decode';
import { withHongKongCharacters } from './hong-kong-characters';
import { decodeWindows1252 } from './windows-1252';

/** A decoded text and, for each of its UTF-16 units, the offset of the first byte it was made of. */
export type Traced = { text: string; offsets: Uint32Array };

/**
 * A text decoded byte by byte, so that a place in it can be found again in another decoding of the same bytes. Line ends
 * become `\n` and controls are left out, as `decode` does it.
 */
export function traceDecoding(encoding: string, bytes: Uint8Array, skip: number): Traced {
  const pieces: string[] = [];
  const offsets = new Uint32Array(2 * bytes.length + 2);
  let length = 0;
  let afterReturn = false;
  let from = skip;
  const emit = (text: string, offset: number): void => {
    for (const character of text) {
      const isFeed = character === '\n';
      if (isFeed && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = character === '\r';
      const kept = afterReturn ? '\n' : character;
      if (isControl(kept)) continue;
      pieces.push(kept);
      for (let unit = 0; unit < kept.length; unit += 1) offsets[length++] = offset;
    }
  };
  const decodeByte = byteDecoder(encoding);
  for (let at = skip; at < bytes.length; at += 1) {
    const text = decodeByte(bytes.subarray(at, at + 1));
    if (text === '') continue;
    emit(text, from);
    from = at + 1;
  }
  return { text: pieces.join(''), offsets: offsets.subarray(0, length) };
}

function byteDecoder(encoding: string): (byte: Uint8Array) => string {
  if (encoding === 'windows-1252') return decodeWindows1252;
  if (isWide(encoding)) {
    let held: number[] = [];
    return (byte) => {
      held.push(byte[0] ?? 0);
      if (held.length < 4) return '';
      const { text } = decodeUtf32(Uint8Array.from(held), encoding === 'utf-32le');
      held = [];
      return text;
    };
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (byte) => {
    const text = decoder.decode(byte, { stream: true });
    return encoding === 'big5' && text !== '' ? withHongKongCharacters(text) : text;
  };
}

function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code < 0x20 && code !== 0x09 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f);
}
