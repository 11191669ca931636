import { snapRange, type TextRange } from '@shared/domain/chinese-clauses';

/**
 * A passage with one end moved to where it was dragged: to the clause end nearby, else to a word boundary, as a selection
 * would be; `raw` takes the very character. Null when nothing would be left of it. The other end stays.
 */
export function snapEdge(text: string, passage: TextRange, edge: 'start' | 'end', to: number, raw: boolean): TextRange | null {
  const dragged = { start: passage.start, end: passage.end, [edge]: to };
  if (dragged.start >= dragged.end) return null;
  if (raw) return dragged;
  const moved = { ...dragged, [edge]: snapRange(text, dragged.start, dragged.end)[edge] };
  return moved.start < moved.end ? moved : dragged;
}
