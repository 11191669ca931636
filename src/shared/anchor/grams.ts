/**
 * Four-unit substrings ("grams") of a text in a chained hash table of plain integers: 100,000 units are indexed in a
 * few milliseconds, and a looked-up gram is always compared unit by unit, so hash collisions cost time only.
 */

/** Units (UTF-16) in a gram: long enough to be rare in Chinese prose, short enough to survive between two edits. */
export const GRAM_UNITS = 4;

export type Range = { start: number; end: number };

export type GramIndex = { text: string; heads: Int32Array; next: Int32Array };

function hashAt(text: string, at: number, mask: number): number {
  let hash = 0;
  for (let unit = at; unit < at + GRAM_UNITS; unit += 1) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x9e3779b1);
  return ((hash >>> 15) ^ hash) & mask;
}

function sameGram(a: string, atA: number, b: string, atB: number): boolean {
  for (let unit = 0; unit < GRAM_UNITS; unit += 1) {
    if (a.charCodeAt(atA + unit) !== b.charCodeAt(atB + unit)) return false;
  }
  return true;
}

/** The index of every gram lying wholly inside one of the ranges (by default the whole text). */
export function indexGrams(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): GramIndex {
  const units = ranges.reduce((sum, range) => sum + range.end - range.start, 0);
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, units * 2)));
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(text.length);
  for (const range of ranges.toReversed()) {
    for (let at = range.end - GRAM_UNITS; at >= range.start; at -= 1) {
      const slot = hashAt(text, at, size - 1);
      next[at] = heads[slot] ?? -1;
      heads[slot] = at;
    }
  }
  return { text, heads, next };
}

/** The offsets, ascending and at most `limit`, where the gram at `at` of `source` stands in the indexed text. */
export function placesOfGram(index: GramIndex, source: string, at: number, limit: number): number[] {
  const places: number[] = [];
  let place = index.heads[hashAt(source, at, index.heads.length - 1)] ?? -1;
  while (place >= 0 && places.length < limit) {
    if (sameGram(index.text, place, source, at)) places.push(place);
    place = index.next[place] ?? -1;
  }
  return places;
}

/**
 * The share (0 to 1) of the shorter text's grams that stand somewhere in the longer one. Two versions of a speech share
 * most; two unrelated reports share about .05. Texts too short to have a gram share everything.
 */
export function sharedGrams(a: string, b: string): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const grams = shorter.length - GRAM_UNITS + 1;
  if (grams <= 0) return 1;
  const index = indexGrams(longer);
  let shared = 0;
  for (let at = 0; at < grams; at += 1) shared += placesOfGram(index, shorter, at, 1).length;
  return shared / grams;
}
