import type { TextRange } from '../chinese-clauses';
import { suggestionRules, type RuleId } from './rules';
import type { Finding, SuggestionKind } from './suggestion';

/** A place that could be a passage, in offsets of the whole text, and why. Nothing is marked until a person accepts it. */
export type Suggestion = TextRange & { kind: SuggestionKind; rule: RuleId; cue: TextRange };

/** Paragraphs longer than this (units) are read in parts, cut at a sentence's end where there is one. */
const LONGEST_PIECE = 4000;
/** Figures of one sentence are proposed together up to this length (units). */
const LONGEST_JOINED = 90;

/** All suggestions of a text in reading order. Those of one kind never overlap. */
export function suggestionsIn(text: string): Suggestion[] {
  return [...suggestionsByPiece(text)].flat();
}

/** The same paragraph by paragraph, so that a caller can rest between two. Together in reading order. */
export function* suggestionsByPiece(text: string): Generator<Suggestion[]> {
  for (const { start, end } of piecesOf(text)) yield suggestionsOf(text.slice(start, end), start);
}

function* piecesOf(text: string): Generator<TextRange> {
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start);
    let end = line < 0 ? text.length : line;
    if (end - start > LONGEST_PIECE) {
      const stop = text.lastIndexOf('。', start + LONGEST_PIECE - 1);
      end = stop > start ? stop + 1 : start + LONGEST_PIECE;
    }
    if (end > start) yield { start, end };
    start = text.charAt(end) === '\n' ? end + 1 : end;
  }
}

function suggestionsOf(piece: string, offset: number): Suggestion[] {
  const kept = new Map<SuggestionKind, Suggestion[]>();
  for (const { kind, id, find } of suggestionRules) {
    const list = kept.get(kind) ?? [];
    kept.set(kind, list);
    for (const found of find(piece)) {
      if (found.start < found.end) list.push({ ...placed(found), kind, rule: id });
    }
  }
  const all = [...kept.values()].flatMap((list) => withoutOverlaps(piece, list.toSorted(inOrder)));
  return all.toSorted(inOrder).map((one) => ({ ...one, ...shifted(one, offset), cue: shifted(one.cue, offset) }));
}

function placed({ start, end, cue }: Finding): TextRange & { cue: TextRange } {
  return { start, end, cue };
}

function shifted({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

const rank = new Map<RuleId, number>(suggestionRules.map(({ id }, index) => [id, index]));

function inOrder(a: Suggestion, b: Suggestion): number {
  return a.start - b.start || b.end - a.end || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0);
}

/** One of those that overlap: the first, widened to take in a second one that goes on where it ends. */
function withoutOverlaps(piece: string, sorted: readonly Suggestion[]): Suggestion[] {
  const kept: Suggestion[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) {
      if (last && isJoined(piece, last, one)) kept.splice(-1, 1, { ...last, end: one.end });
      else kept.push(one);
      continue;
    }
    const end = Math.max(last.end, one.end);
    if (end > last.end && end - last.start <= LONGEST_JOINED) kept.splice(-1, 1, { ...last, end });
  }
  return kept;
}

/** Whether two figures are told in one breath: 达到126万亿元，增长5.2%. */
function isJoined(piece: string, first: Suggestion, second: Suggestion): boolean {
  return first.kind === 'figure' && second.end - first.start <= LONGEST_JOINED && /^[，,、]\s?$/u.test(piece.slice(first.end, second.start));
}
