/** Sentences and clauses of Chinese text by its punctuation, and the selection rule built on them. */
import { arePair, isCloser, unpairedMarks } from './paired-marks';

/** UTF-16 offsets, the end exclusive. */
export type TextRange = { start: number; end: number };

/** Offsets of all word boundaries of a paragraph, ascending, 0 and its length included. */
export type WordBreaks = (paragraph: string) => number[];

/** Selections shorter than this (units) mean words, longer ones clauses: a judgement, not measured. */
const CLAUSE_SELECTION = 12;
/** How far (units) an end may be from a clause end: within 3 hits 80-98 % of intended spans after slips of 1 to 3. */
const CLAUSE_REACH = 3;
/** One snap may make the next one possible; it settles in two or three. */
const MAX_ROUNDS = 8;

/** The boundaries found by the platform's dictionary (`Intl.Segmenter`), for `snapRange`. */
export function wordBreaksOf(paragraph: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(paragraph);
  return [...Array.from(words, (word) => word.index), paragraph.length];
}

/**
 * The sentences of a paragraph without the spaces around them. They end at 。！？ or an ellipsis and take the closing
 * quotes and brackets that follow; an opening bracket begins the next one, and decimals (3.5) do not end one.
 */
export function sentencesOf(paragraph: string): TextRange[] {
  return piecesOf(paragraph, isSentenceEnd);
}

/** The clauses of a paragraph: as `sentencesOf`, ending at ，、；： as well. Each has its punctuation at its end. */
export function clausesOf(paragraph: string): TextRange[] {
  return piecesOf(paragraph, (text, at) => isSentenceEnd(text, at) || isClauseEnd(text, at));
}

/**
 * What a person meant by a selection: from 12 units on, ends move to a clause end within 3 units, else (and always when
 * shorter) to a word boundary. Spaces and ，、；： at the edges are dropped, 。 too unless whole sentences were taken, and
 * brackets stay in pairs. Each end stays in its own paragraph, so a triple click spilling into the next one is cut back.
 * Selections of spaces or punctuation alone, and carets, come back as they were, on whole characters.
 */
export function snapRange(text: string, start: number, end: number, words: WordBreaks = wordBreaksOf): TextRange {
  const raw = wholeCharacters(text, { start: Math.max(0, start), end: Math.min(text.length, end) });
  let range = trimSpaces(text, raw);
  if (isBlank(text, range)) return raw;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = snapOnce(text, range, words);
    if (next.start === range.start && next.end === range.end) break;
    range = next;
  }
  return range;
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/** Half-width punctuation counts beside Han, not between digits (10:30, 3,000) and not in Latin text. */
function isBesideHan(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return isHan(before) || (isHan(after) && !/\d/.test(before));
}

function isSentenceEnd(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (/[。！？｡]/.test(unit)) return true;
  if (unit === '…') return !/[，、；：]/.test(text.charAt(at + 1));
  const after = text.charAt(at + 1);
  if (/[!?]/.test(unit)) return isBesideHan(text, at) || after === '' || /\s/.test(after);
  if (!/[.．]/.test(unit)) return false;
  const before = text.charAt(at - 1);
  return (isHan(before) && !/[\d０-９.]/.test(after)) || (/[a-z]/.test(before) && /^(\s|$)/.test(after));
}

function isClauseEnd(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return /[，、；：]/.test(unit) || (/[,;:]/.test(unit) && isBesideHan(text, at));
}

function piecesOf(paragraph: string, endsAt: (text: string, at: number) => boolean): TextRange[] {
  const pieces: TextRange[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = trimSpaces(paragraph, { start, end });
    if (piece.start < piece.end) pieces.push(piece);
    start = end;
  };
  for (let at = 0; at < paragraph.length; at += 1) {
    if (!endsAt(paragraph, at)) continue;
    while (at + 1 < paragraph.length && (isCloser(paragraph.charAt(at + 1)) || endsAt(paragraph, at + 1))) at += 1;
    push(at + 1);
  }
  push(paragraph.length);
  return pieces;
}

function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  const cuts = (at: number): boolean => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
  return { start: start > 0 && cuts(start) ? start - 1 : start, end: end > 0 && cuts(end) ? end + 1 : end };
}

function trimSpaces(text: string, { start, end }: TextRange): TextRange {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isBlank(text: string, { start, end }: TextRange): boolean {
  return !/[\p{L}\p{N}\p{S}\p{M}\p{C}]/u.test(text.slice(start, end).replace(/\s/g, ''));
}

function isBreak(unit: string): boolean {
  return unit === '\n' || unit === '\t';
}

/** The paragraph around an offset; cells of a table (parted by tabs) count as paragraphs. */
function paragraphAround(text: string, at: number): TextRange {
  let [start, end] = [at, at];
  while (start > 0 && !isBreak(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !isBreak(text.charAt(end))) end += 1;
  return { start, end };
}

function snapOnce(text: string, range: TextRange, words: WordBreaks): TextRange {
  const byClause = range.end - range.start >= CLAUSE_SELECTION;
  const first = breaksIn(text, paragraphAround(text, range.start), words);
  const last = breaksIn(text, paragraphAround(text, range.end - 1), words);
  const start = (byClause ? near(first.clauseStarts, range.start) : null) ?? nearestWord(first.words, range.start, -1);
  const end = (byClause ? near(last.clauseEnds, range.end) : null) ?? nearestWord(last.words, range.end, 1);
  const snapped = tidy(text, { start, end });
  if (snapped !== null) return snapped;
  const outward = { start: first.words.findLast((at) => at <= range.start) ?? range.start, end: last.words.find((at) => at >= range.end) ?? range.end };
  return tidy(text, outward) ?? range;
}

type Breaks = { words: number[]; clauseStarts: number[]; clauseEnds: number[] };

/** Boundaries of the paragraph in offsets of the whole text. A clause may end before or after its punctuation. */
function breaksIn(text: string, paragraph: TextRange, words: WordBreaks): Breaks {
  const inside = text.slice(paragraph.start, paragraph.end);
  const clauses = clausesOf(inside);
  const ends = clauses.flatMap(({ start, end }) => {
    const bare = inside.slice(start, end).replace(/[\p{P}\p{Z}]+$/u, '').length;
    return bare === 0 ? [end] : [start + bare, end];
  });
  const shift = (at: number): number => at + paragraph.start;
  return { words: words(inside).map(shift), clauseStarts: clauses.map(({ start }) => shift(start)), clauseEnds: ends.map(shift) };
}

function near(places: readonly number[], at: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    const distance = Math.abs(place - at);
    if (distance <= CLAUSE_REACH && (best === null || distance < Math.abs(best - at))) best = place;
  }
  return best;
}

/** The nearest boundary; of two as near, the one that widens the selection (`outward` −1 at its start, 1 at its end). */
function nearestWord(places: readonly number[], at: number, outward: 1 | -1): number {
  let best = places[0] ?? at;
  for (const place of places) {
    const closer = Math.abs(place - at) - Math.abs(best - at);
    if (closer < 0 || (closer === 0 && (place - at) * outward > 0)) best = place;
  }
  return best;
}

/** The range with clean edges, or null when nothing but spaces and punctuation is in it. */
function tidy(text: string, range: TextRange): TextRange | null {
  if (range.start >= range.end || isBlank(text, range)) return null;
  let { start, end } = wholeCharacters(text, range);
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    const { openers, closers } = unpairedMarks(text.slice(start, end));
    const leading = text.charAt(start);
    const trailing = text.charAt(end - 1);
    if (/[\s，、；：,;:。！？!?]/.test(leading) || closers[0] === 0) start += 1;
    else if (/[\s，、；：,;:]/.test(trailing) || openers.at(-1) === end - start - 1) end -= 1;
    else ({ start, end } = pairUp(text, { start, end }, openers, closers));
  }
  return sentenceEnd(text, { start, end });
}

/** Takes in the missing half of a pair when it touches the range. */
function pairUp(text: string, { start, end }: TextRange, openers: number[], closers: number[]): TextRange {
  const opener = openers.at(-1);
  const closer = closers[0];
  if (opener !== undefined && arePair(text.charAt(start + opener), text.charAt(end))) return { start, end: end + 1 };
  if (closer !== undefined && arePair(text.charAt(start - 1), text.charAt(start + closer))) return { start: start - 1, end };
  return { start, end };
}

/** A range from the start of a sentence to the end of one has its 。 and closing marks; any other ends before the 。 */
function sentenceEnd(text: string, { start, end }: TextRange): TextRange {
  const first = paragraphAround(text, start);
  const last = paragraphAround(text, end - 1);
  const opens = sentencesOf(text.slice(first.start, first.end)).some((sentence) => sentence.start + first.start === start);
  const marks = /[。！？…!?.．｡\p{Pe}\p{Pf}]*$/u;
  const sentence = sentencesOf(text.slice(last.start, last.end))
    .map((piece) => ({ start: piece.start + last.start, end: piece.end + last.start }))
    .find((piece) => piece.start < end && end <= piece.end);
  if (sentence === undefined) return { start, end };
  const bare = sentence.end - (marks.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0);
  if (end < bare || bare <= start) return { start, end };
  if (opens) return { start, end: sentence.end };
  const { closers, openers } = unpairedMarks(text.slice(start, end));
  const paired = openers.length === 0 && closers.length === 0 && isCloser(text.charAt(end - 1));
  return paired ? { start, end } : { start, end: bare };
}
