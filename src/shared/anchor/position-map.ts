import DiffMatchPatch from 'diff-match-patch';
import type { Range } from './grams';

/** A stretch that stands in both texts. */
type Kept = { old: number; new: number; length: number };

export type PositionMap = {
  /** Stretches kept, ascending in both texts. */
  kept: readonly Kept[];
  /** Ranges of the new text that the diff calls inserted; a moved passage is in one of them. */
  inserted: readonly Range[];
};

/** Units between a telling stretch and a short one that may still belong to it. */
const EDGE_GAP = 8;

type Edit = [kind: number, piece: string];

/** How many different sentences fit into the code units that stand for them. */
const MAX_SENTENCES = 65_000;
/** Kept stretches shorter than this (units) between edits prove nothing: common characters meet by chance. */
const TELLING_STRETCH = 3;
/** A gap wider than the passage itself, and than this many units, tears it apart. */
const TEARING_GAP = 40;

/**
 * The map between two texts by a diff of whole sentences, then of characters where sentences were replaced. `seconds`
 * bounds each of the two: when it is up the rest counts as replaced (a coarser map, never a wrong one), so the result may
 * depend on the machine only for huge rewrites.
 */
export function mapPositions(oldText: string, newText: string, seconds: number): PositionMap {
  const kept: Kept[] = [];
  const inserted: Range[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const [kind, piece] of diffTexts(oldText, newText, seconds)) {
    const { length } = piece;
    if (kind === 0) kept.push({ old: oldAt, new: newAt, length });
    if (kind === 1) inserted.push({ start: newAt, end: newAt + length });
    if (kind <= 0) oldAt += length;
    if (kind >= 0) newAt += length;
  }
  return { kept, inserted };
}

function diffTexts(oldText: string, newText: string, seconds: number): Edit[] {
  const diff = new DiffMatchPatch();
  diff.Diff_Timeout = seconds;
  const codes = new Map<string, string>();
  const encode = (text: string): string =>
    sentencesIn(text).map((sentence) => {
      const code = codes.get(sentence) ?? String.fromCharCode(codes.size);
      codes.set(sentence, code);
      return code;
    }).join('');
  const oldCodes = encode(oldText);
  const newCodes = encode(newText);
  if (codes.size > MAX_SENTENCES) return diff.diff_main(oldText, newText, true);
  const sentences = [...codes.keys()];
  const decode = (code: string): string => code.split('').map((unit) => sentences[unit.charCodeAt(0)] ?? '').join('');
  const coarse = diff.diff_main(oldCodes, newCodes, false).map(([kind, code]): Edit => [kind, decode(code)]);
  diff.diff_cleanupSemantic(coarse);
  return refine(diff, coarse, seconds);
}

/** Sentences with their end, and line breaks for themselves; joined they are the text. */
function sentencesIn(text: string): string[] {
  return text.match(/[^。！？；\n]+[。！？；]?|[。！？；\n]/g) ?? [];
}

/** Where sentences were both deleted and inserted, the characters they have in common; each gets its share of the time. */
function refine(diff: DiffMatchPatch, coarse: readonly Edit[], seconds: number): Edit[] {
  const changed = coarse.reduce((sum, [kind, piece]) => sum + (kind === 0 ? 0 : piece.length), 0);
  const edits: Edit[] = [];
  let deleted = '';
  let added = '';
  const flush = (): void => {
    if (deleted !== '' && added !== '') {
      diff.Diff_Timeout = (seconds * (deleted.length + added.length)) / changed;
      const fine = diff.diff_main(deleted, added, false);
      diff.diff_cleanupSemantic(fine);
      edits.push(...fine);
    } else if (deleted !== '') edits.push([-1, deleted]);
    else if (added !== '') edits.push([1, added]);
    deleted = '';
    added = '';
  };
  for (const [kind, piece] of coarse) {
    if (kind === -1) deleted += piece;
    else if (kind === 1) added += piece;
    else {
      flush();
      edits.push([0, piece]);
    }
  }
  flush();
  return edits;
}

/**
 * The range of the new text that holds what is left of a range of the old one, and how many of its units are left.
 * Words replaced at an edge belong to it; of a passage torn apart it is the larger part. Null when nothing telling is
 * left.
 */
export function mapRange(map: PositionMap, range: Range): (Range & { left: number }) | null {
  const pieces = piecesIn(map.kept, range);
  const group = largestGroup(pieces, Math.min(TELLING_STRETCH, range.end - range.start), Math.max(TEARING_GAP, range.end - range.start));
  if (group === null) return null;
  let { first, last } = group;
  while (first > 0 && isNear(pieces[first - 1], pieces[first])) first -= 1;
  while (last < pieces.length - 1 && isNear(pieces[last], pieces[last + 1])) last += 1;
  const head = pieces[first];
  const tail = pieces[last];
  if (head === undefined || tail === undefined) return null;
  const left = pieces.slice(first, last + 1).reduce((sum, piece) => sum + piece.length, 0);
  const before = first === 0 ? map.kept[firstAfter(map.kept, head.old) - 1] : undefined;
  const after = last === pieces.length - 1 ? map.kept[firstAfter(map.kept, tail.old) + 1] : undefined;
  const grownStart = before !== undefined && endOf(before).old === range.start ? endOf(before).new : head.new;
  const grownEnd = after !== undefined && after.old === range.end ? after.new : endOf(tail).new;
  return {
    start: replaces(head.new - grownStart, head.old - range.start) ? grownStart : head.new,
    end: replaces(grownEnd - endOf(tail).new, range.end - endOf(tail).old) ? grownEnd : endOf(tail).new,
    left,
  };
}

/** Whether so many inserted units can be the new wording of so many deleted ones. */
function replaces(inserted: number, deleted: number): boolean {
  return deleted > 0 && inserted <= 2 * deleted + EDGE_GAP;
}

function endOf(piece: Kept): { old: number; new: number } {
  return { old: piece.old + piece.length, new: piece.new + piece.length };
}

/** The kept stretches inside a range of the old text, cut to it. */
function piecesIn(kept: readonly Kept[], range: Range): Kept[] {
  const pieces: Kept[] = [];
  for (let at = firstAfter(kept, range.start); at < kept.length; at += 1) {
    const piece = kept[at];
    if (piece === undefined || piece.old >= range.end) break;
    const skipped = Math.max(0, range.start - piece.old);
    const length = Math.min(endOf(piece).old, range.end) - piece.old - skipped;
    pieces.push({ old: piece.old + skipped, new: piece.new + skipped, length });
  }
  return pieces;
}

type Group = { first: number; last: number; units: number; end: number };

/** First and last index of the telling stretches that stayed together with the most units. */
function largestGroup(pieces: readonly Kept[], telling: number, reach: number): Group | null {
  let best: Group | null = null;
  let group: Group | null = null;
  for (const [at, piece] of pieces.entries()) {
    if (piece.length < telling) continue;
    const end = endOf(piece).new;
    if (group !== null && piece.new - group.end <= reach) group = { first: group.first, last: at, units: group.units + piece.length, end };
    else group = { first: at, last: at, units: piece.length, end };
    if (best === null || group.units > best.units) best = group;
  }
  return best;
}

function isNear(piece: Kept | undefined, next: Kept | undefined): boolean {
  return piece !== undefined && next !== undefined && next.new - endOf(piece).new <= EDGE_GAP;
}

/** Index of the first kept piece that ends after an offset of the old text. */
function firstAfter(kept: readonly Kept[], offset: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = kept[middle];
    if (piece !== undefined && piece.old + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
