/**
 * Approximate string comparison by Myers' bit-vector algorithm in blocks of 32 rows (G. Myers, "A fast bit-vector
 * algorithm for approximate string matching", J. ACM 46, 1999): time is pattern × text ÷ 32.
 */
import type { Range } from './grams';

const WORD_BITS = 32;

export type Alignment = Range & { errors: number };

/** Per character of the pattern, a bit for each row where it stands, in blocks of 32 rows. */
function rowMasks(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let row = 0; row < pattern.length; row += 1) {
    const unit = pattern.charCodeAt(row);
    const rows = masks.get(unit) ?? new Int32Array(blocks);
    rows[row >>> 5] = (rows[row >>> 5] ?? 0) | (1 << (row & 31));
    masks.set(unit, rows);
  }
  return masks;
}

/**
 * The edit distances of the whole pattern to pieces of `text` that end after 0, 1, 2 … units. With `anchored` the
 * pieces begin at the first unit of the text, otherwise anywhere.
 */
function distances(pattern: string, text: string, anchored: boolean): Int32Array {
  const blocks = Math.ceil(pattern.length / WORD_BITS);
  const masks = rowMasks(pattern, blocks);
  const absent = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) & 31);
  const errors = new Int32Array(text.length + 1);
  let score = pattern.length;
  errors[0] = score;
  for (let column = 0; column < text.length; column += 1) {
    const rows = masks.get(text.charCodeAt(column)) ?? absent;
    let carry = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const down = plus[block] ?? 0;
      const up = minus[block] ?? 0;
      const negative = carry < 0 ? 1 : 0;
      const equal = (rows[block] ?? 0) | negative;
      const vertical = equal | up;
      const horizontal = (((equal & down) + down) ^ down) | equal;
      let right = up | ~(horizontal | down);
      let left = down & horizontal;
      const row = block === blocks - 1 ? lastRow : 1 << 31;
      const out = (right & row ? 1 : 0) - (left & row ? 1 : 0);
      right = (right << 1) | (carry > 0 ? 1 : 0);
      left = (left << 1) | negative;
      plus[block] = left | ~(vertical | right);
      minus[block] = right & vertical;
      carry = out;
    }
    score += carry;
    errors[column + 1] = score;
  }
  return errors;
}

function reversed(text: string): string {
  let backwards = '';
  for (let at = text.length - 1; at >= 0; at -= 1) backwards += text.charAt(at);
  return backwards;
}

/** 1 for equal texts, 0 for texts without anything in common: 1 − edit distance ÷ the longer length. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (a === b) return 1;
  let head = 0;
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  const restA = a.slice(head, a.length - tail);
  const restB = b.slice(head, b.length - tail);
  if (restA === '' || restB === '') return 1 - Math.max(restA.length, restB.length) / longest;
  return 1 - (distances(restA, restB, true)[restB.length] ?? longest) / longest;
}

/**
 * Where the quote stands with the fewest errors inside `window`, at most `limit` places (several when equally good),
 * none when more than `maxErrors` are needed. Offsets count from the start of the text.
 */
export function alignQuote(text: string, window: Range, quote: string, maxErrors: number, limit: number): Alignment[] {
  const piece = text.slice(window.start, window.end);
  if (quote === '' || piece === '') return [];
  const ends = distances(quote, piece, false);
  const errors = ends.reduce((least, value) => Math.min(least, value), quote.length);
  if (errors > maxErrors) return [];
  const backwards = reversed(quote);
  const found: Alignment[] = [];
  for (let end = 1; end <= piece.length && found.length < limit; end += 1) {
    if (ends[end] !== errors) continue;
    const reach = Math.max(0, end - quote.length - errors);
    const starts = distances(backwards, reversed(piece.slice(reach, end)), true);
    let length = 0;
    for (let units = 1; units < starts.length; units += 1) {
      const closer = Math.abs(units - quote.length) < Math.abs(length - quote.length);
      if (starts[units] === errors && closer) length = units;
    }
    if (length > 0) found.push({ start: window.start + end - length, end: window.start + end, errors });
  }
  return found;
}
