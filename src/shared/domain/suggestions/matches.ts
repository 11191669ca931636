import type { TextRange } from '../chinese-clauses';

/** Every place of a global expression in a piece. Expressions here have bounded repeats, so that time grows with the text. */
export function* matches(piece: string, expression: RegExp): Generator<TextRange & { found: string }> {
  for (const match of piece.matchAll(expression)) {
    if (match[0] !== '') yield { start: match.index, end: match.index + match[0].length, found: match[0] };
  }
}

/** The text with full-width digits, ％ and the point between digits made half-width, unit for unit. */
function plainDigits(text: string): string {
  return text.replace(/[０-９％]|(?<=[０-９\d] ?)．(?= ?[０-９\d])/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

/**
 * Spaces that typing or scanning left in and around numbers: between single digits (1 9 9 7), at a decimal point, between
 * a number and the word before or after it (新建 42 处). Those between whole numbers part them and stay.
 */
const GAP = /(?<=(?<!\d)\d)[ \u00a0](?=\d(?!\d))|(?<=\d)[ \u00a0](?=[一-鿿%‰]|\.[ \u00a0]?\d)|(?<=\d[ \u00a0]?\.)[ \u00a0](?=\d)|(?<=[一-鿿])[ \u00a0](?=\d)/gu;

/** Every place of a global expression about numbers in a piece, whatever width its digits have and however they are spaced. */
export function* numberMatches(piece: string, expression: RegExp): Generator<TextRange> {
  const plain = plainDigits(piece);
  const gaps = [...plain.matchAll(GAP)].map(({ index }) => index);
  if (gaps.length === 0) return yield* matches(plain, expression);
  /** Where each unit of the closed-up text stands in the piece. */
  const places: number[] = [];
  const isGap = new Set(gaps);
  for (let at = 0; at < plain.length; at += 1) if (!isGap.has(at)) places.push(at);
  const closedUp = plain.replace(GAP, '');
  for (const { start, end } of matches(closedUp, expression)) yield { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
}

/** What tells that a sentence looks back. */
const PAST = /以来|年来|过去|去年|上年|前年|曾经|曾于|当时|此前|回顾/u;
/** 了 and 已 say that it is done; 为了, 除了, 不了, 了解 and 而已 do not. */
const DONE = /(?<![为除不少得到受免完])了(?!解|结|如|然)|(?<![而不])已(?!然)/u;

/** Whether a clause tells what is done already. */
export function isDone(clause: string): boolean {
  return DONE.test(clause);
}

/** Whether a sentence tells of the past. */
export function looksBack(sentence: string): boolean {
  return PAST.test(sentence);
}

/** A number in digits, with its thousands and decimals. */
export const DIGITS = String.raw`(?<![\d.,])\d{1,13}(?:,\d{3}){0,4}(?:\.\d{1,4})?`;
/** A number in Han digits. */
export const HAN_DIGITS = '[〇零一二两三四五六七八九十百千万亿]';
