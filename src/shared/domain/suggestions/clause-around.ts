import type { TextRange } from '../chinese-clauses';
import { arePair, closerOf, isCloser } from '../paired-marks';

/** A clause is looked for so far (units) to each side: longer ones are not excerpts but paragraphs. */
const REACH = 72;
/** Where a longer clause may be cut instead. */
const SOFT_STOPS = '、 \u3000\t';

const STOPS = '，。；：！？!?;…\n\t｡—';
const SENTENCE_STOPS = '。！？!?…\n｡';

/** A marker of a running point or a dash in front of a clause, which is no part of what it says. */
const LEADING = /^(?:[\s、—•·●▪]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．.](?!\d)|第?[一二三四五六七八九十]{1,3}(?:是|、)|(?:同时|此外|另外|其中|因此|所以|但是|而且|并且)(?=.{6}))/u;

/** Whether the clause ends at this unit. Half-width commas and colons between digits (1,000 and 10:30) do not end one. */
export function isClauseStop(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (unit === ',' || unit === ':') return !(/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1)));
  return unit !== '' && STOPS.includes(unit);
}

/** Whether the sentence ends at this unit. */
export function isSentenceStop(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit !== '' && SENTENCE_STOPS.includes(unit);
}

/** The clause around a cue, its markers and punctuation left off. Stops inside quotes and brackets do not end it. */
export function clauseAround(text: string, cue: TextRange): TextRange {
  return trimmed(text, { start: clauseStart(text, cue.start), end: clauseEnd(text, cue.end) }, cue);
}

/** Where the clause that holds `from` begins. */
export function clauseStart(text: string, from: number): number {
  let soft = from;
  for (let at = from; at > 0; at -= 1) {
    if (from - at >= REACH) return soft;
    const unit = text.charAt(at - 1);
    if (isCloser(unit)) {
      const opener = openerBefore(text, at - 1);
      if (opener !== null) { at = opener + 1; continue; }
    }
    if (closerOf(unit) !== undefined || isClauseStop(text, at - 1)) return at;
    if (SOFT_STOPS.includes(unit) && from - at < REACH / 2) soft = at;
  }
  return 0;
}

/** Where the clause that holds `from` ends, its punctuation left off. */
export function clauseEnd(text: string, from: number): number {
  let soft = from;
  for (let at = from; at < text.length; at += 1) {
    if (at - from >= REACH) return soft;
    const unit = text.charAt(at);
    if (closerOf(unit) !== undefined) {
      const closer = closerAfter(text, at);
      if (closer !== null) { at = closer; continue; }
    }
    if (isCloser(unit) || isClauseStop(text, at)) return at;
    if (SOFT_STOPS.includes(unit)) soft = at;
  }
  return text.length;
}

/** The offset of the mark that closes the one at `at`, not farther than a clause reaches, or null. */
export function closerAfter(text: string, at: number): number | null {
  return matching(text, at, 1);
}

function openerBefore(text: string, at: number): number | null {
  return matching(text, at, -1);
}

function matching(text: string, at: number, way: 1 | -1): number | null {
  const mine = text.charAt(at);
  let depth = 0;
  for (let seek = at + way; Math.abs(seek - at) <= REACH && seek >= 0 && seek < text.length; seek += way) {
    const unit = text.charAt(seek);
    if (unit === '\n') return null;
    if (unit === mine) depth += 1;
    else if (way > 0 ? arePair(mine, unit) : arePair(unit, mine)) {
      if (depth === 0) return seek;
      depth -= 1;
    }
  }
  return null;
}

/** The range without white space and markers at its start and 、 at its end; the cue stays in it. */
function trimmed(text: string, range: TextRange, cue: TextRange): TextRange {
  let { start, end } = range;
  for (;;) {
    const marker = LEADING.exec(text.slice(start, start + 12))?.[0].length ?? 0;
    if (marker === 0 || start + marker > cue.start) break;
    start += marker;
  }
  while (end > cue.end && /[\s、—]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The sentence around a range, as text, not farther than 160 units to each side. */
export function sentenceAround(text: string, { start, end }: TextRange): string {
  let [from, to] = [start, end];
  while (from > 0 && start - from < 160 && !isSentenceStop(text, from - 1)) from -= 1;
  while (to < text.length && to - end < 160 && !isSentenceStop(text, to)) to += 1;
  return text.slice(from, to);
}
