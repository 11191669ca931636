import { isCommon } from './common-characters';
import { LIMITS } from './limits';
import { decodeWindows1252 } from './windows-1252';

/** Encodings of Chinese text without a mark at the start, the likelier ones first: the first of equals wins. */
const CHINESE = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

/** Below this share of common characters a decoding is not Chinese prose (measured: prose 0.6-0.9, garbage < 0.1). */
const PROSE_SHARE = 0.2;

/** A western text has few letters beyond ASCII. */
const WESTERN_SHARE = 0.3;

/** More than this share of impossible characters is noise, whatever the rest looks like. */
const NOISE_SHARE = 0.05;

/** One impossible character weighs as much as this many common ones: a right decoding has almost none. */
const BAD_WEIGHT = 5;

/** The name of the encoding that a mark at the start announces, and the length of that mark in bytes; or null. */
export function markOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * The encoding of bytes without a mark at the start, or null when they are no text in any encoding known here. The
 * measure of `facts` 4.1: decode in every way and count the commonest characters, against those that cannot be.
 */
export function detectEncoding(bytes: Uint8Array): string | null {
  const wide = wideAscii(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, LIMITS.sniffBytes);
  let best = { encoding: '', score: -Infinity, common: 0, bad: 1 };
  for (const encoding of CHINESE) {
    const found = weigh(new TextDecoder(encoding).decode(sample, { stream: true }));
    const score = found.common - BAD_WEIGHT * found.bad;
    if (score > best.score) best = { encoding, score, ...found };
  }
  if (best.common >= PROSE_SHARE && best.bad <= NOISE_SHARE) return best.encoding;
  if (isWestern(sample)) return 'windows-1252';
  return best.bad <= NOISE_SHARE && isNarrow(best.encoding) ? best.encoding : damagedUtf8(sample);
}

/**
 * Every encoding of text without a mark that is known here, the likeliest for these bytes first. The order is that of
 * `detectEncoding`'s measure; its own first choice may differ, as it also knows what is certain.
 */
export function rankEncodings(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, LIMITS.sniffBytes);
  const weighed: { encoding: string; score: number }[] = [
    ...CHINESE.map((encoding) => ({ encoding, score: scoreOf(new TextDecoder(encoding).decode(sample, { stream: true })) })),
    { encoding: 'windows-1252', score: scoreOf(decodeWindows1252(sample)) },
  ];
  return weighed.toSorted((a, b) => b.score - a.score).map(({ encoding }) => encoding);
}

function scoreOf(text: string): number {
  const { common, bad } = weigh(text);
  return common - BAD_WEIGHT * bad;
}

/** Strict UTF-8, the whole file. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 that holds so much ASCII that every other byte is NUL; it would pass for UTF-8 otherwise. */
function wideAscii(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, LIMITS.sniffBytes);
  const nul = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) nul[index % 2] = (nul[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nul;
  const half = sample.length / 2;
  if (odd > half * 0.3 && even === 0) return 'utf-16le';
  if (even > half * 0.3 && odd === 0) return 'utf-16be';
  return null;
}

/** Random bytes are valid UTF-16 half of the time, so a weak guess may not fall on it. */
function isNarrow(encoding: string): boolean {
  return encoding === 'gb18030' || encoding === 'utf-8';
}

/** UTF-8 with some broken sequences but mostly right: better shown with marks than refused. */
function damagedUtf8(sample: Uint8Array): string | null {
  return weigh(new TextDecoder('utf-8').decode(sample, { stream: true })).bad < 0.2 ? 'utf-8' : null;
}

function isWestern(sample: Uint8Array): boolean {
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high += 1;
  return high / sample.length < WESTERN_SHARE && weigh(decodeWindows1252(sample)).bad === 0;
}

/**
 * Shares of common characters (among those that are neither ASCII nor punctuation) and of impossible ones (among all):
 * U+FFFD, private use, controls, noncharacters.
 */
function weigh(text: string): { common: number; bad: number } {
  let letters = 0;
  let common = 0;
  let bad = 0;
  let all = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    all += 1;
    if (isImpossible(code)) bad += 1;
    else if (code >= 0x80 && !isPunctuation(code)) {
      letters += 1;
      if (isCommon(character)) common += 1;
    }
  }
  return { common: letters === 0 ? 0 : common / letters, bad: all === 0 ? 1 : bad / all };
}

function isPunctuation(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff65);
}

function isImpossible(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  if (code >= 0x7f && code <= 0x9f) return true;
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code & 0xfffe) === 0xfffe || code >= 0xf0000;
}
