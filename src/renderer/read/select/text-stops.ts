import { clausesOf, sentencesOf, type TextRange } from '@shared/domain/chinese-clauses';

export type Unit = 'clause' | 'sentence';

/** The clauses or sentences of the line around an offset, in offsets of the whole text; cells of a table count as lines. */
function piecesAround(text: string, offset: number, unit: Unit): { pieces: TextRange[]; start: number; end: number } {
  const isBreak = (at: number) => text.charAt(at) === '\n' || text.charAt(at) === '\t';
  let [start, end] = [offset, offset];
  while (start > 0 && !isBreak(start - 1)) start -= 1;
  while (end < text.length && !isBreak(end)) end += 1;
  const inside = (unit === 'clause' ? clausesOf : sentencesOf)(text.slice(start, end));
  return { pieces: inside.map((piece) => ({ start: piece.start + start, end: piece.end + start })), start, end };
}

/** The clause or sentence at an offset; in an empty line the next one, at the end of the text the last one, else null. */
export function pieceAt(text: string, offset: number, unit: Unit): TextRange | null {
  const { pieces, end } = piecesAround(text, offset, unit);
  const here = pieces.find((piece) => offset < piece.end) ?? pieces.at(-1);
  if (here) return here;
  return end < text.length ? pieceAt(text, end + 1, unit) : null;
}

/** The clause or sentence after (`by` 1) or before (−1) a range, across lines; null when there is none. */
export function nextPiece(text: string, range: TextRange, by: 1 | -1, unit: Unit): TextRange | null {
  let at = by > 0 ? Math.max(range.start, range.end - 1) : range.start;
  for (;;) {
    const { pieces, start, end } = piecesAround(text, at, unit);
    const found = by > 0 ? pieces.find((piece) => piece.start >= range.end) : pieces.findLast((piece) => piece.end <= range.start);
    if (found) return found;
    at = by > 0 ? end + 1 : start - 1;
    if (at < 0 || at > text.length) return null;
  }
}

/**
 * Where one end of a range goes when it is moved by a clause or sentence: to the next end (of the range's end) or the next
 * start (of its start) in that direction. Null when nothing would be left of the range, or at an edge of the text.
 */
export function movedEdge(text: string, range: TextRange, edge: 'start' | 'end', by: 1 | -1, unit: Unit): TextRange | null {
  let at = range[edge];
  const last = edge === 'start' ? at : Math.max(0, at - 1);
  for (let line = last; ;) {
    const { pieces, start, end } = piecesAround(text, line, unit);
    const stops = pieces.map((piece) => piece[edge]);
    const stop = by > 0 ? stops.find((one) => one > range[edge]) : stops.findLast((one) => one < range[edge]);
    if (stop !== undefined) { at = stop; break; }
    line = by > 0 ? end + 1 : start - 1;
    if (line < 0 || line > text.length) return null;
  }
  const moved = { ...range, [edge]: at };
  return moved.start < moved.end ? moved : null;
}
