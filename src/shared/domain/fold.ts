/** Folding text for comparison: 繁简, full and half width, case and compatibility forms become one. */
import { SIMPLIFIED, TRADITIONAL } from './simplified-characters';

export type Folded = {
  text: string;
  /** The raw range that a folded range came from, in UTF-16 units, widened to whole characters. */
  rawRange(start: number, end: number): [number, number];
};

export type Folding = {
  /** The folded text with the way back to the raw one. */
  fold(text: string): Folded;
  /** The folded text alone. */
  foldText(text: string): string;
};

/** Units that say nothing: zero-width spaces and joiners, soft hyphens, variation selectors, controls but the line feed. */
const SILENT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufeff]|\p{Variation_Selector}/gu;

const UNKNOWN = 0;
const NOT_ONE_UNIT = 0xffff;

/**
 * Makes a folding with its own table, filled as units are met. A character with its combining marks becomes its NFKC form
 * in lower case, each unit simplified; white space but the line feed becomes a space; what is silent goes; a lone half of
 * a surrogate pair becomes U+FFFD. Folding a text is folding its characters one by one.
 */
export function createFolding(): Folding {
  const simplified = new Map(Array.from(TRADITIONAL, (from, index) => [from, SIMPLIFIED.charAt(index)]));
  // ten times as fast as building the string from its units; every platform this runs on is little-endian
  const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
  const table = new Uint16Array(0x1_0000);
  const clusterHere = /\P{M}\p{M}*|\p{M}+/uy;

  function foldCluster(cluster: string): string {
    const plain = cluster.toWellFormed().normalize('NFKC').toLowerCase().replaceAll(SILENT, '').replaceAll(/[^\S\n]/gu, ' ');
    return Array.from(plain, (character) => simplified.get(character) ?? character).join('');
  }

  function learn(unit: number): number {
    const raw = String.fromCharCode(unit);
    const folded = foldCluster(raw);
    const isAlone = folded.length === 1 && (unit < 0xd800 || unit > 0xdfff) && !/\p{M}/u.test(raw);
    const learnt = isAlone ? folded.charCodeAt(0) : NOT_ONE_UNIT;
    table[unit] = learnt;
    return learnt;
  }

  /**
   * Folds into `out`, unit by unit, from `at` until a unit that does not become exactly one; returns its index. A letter
   * before combining marks is left to them.
   */
  function foldUnits(text: string, at: number, out: Uint16Array): number {
    let index = at;
    for (; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      const known = table[unit] ?? UNKNOWN;
      const folded = known === UNKNOWN ? learn(unit) : known;
      if (folded === NOT_ONE_UNIT) return index > at && /\p{M}/u.test(text.charAt(index)) ? index - 1 : index;
      out[index - at] = folded;
    }
    return index;
  }

  function foldAll(text: string): { text: string; stretches: Stretch[] } {
    const out = new Uint16Array(text.length);
    const stretches: Stretch[] = [];
    let folded = '';
    let at = 0;
    while (at < text.length) {
      const end = foldUnits(text, at, out);
      if (end > at) {
        stretches.push({ folded: folded.length, raw: at, isEven: true });
        folded += utf16.decode(out.subarray(0, end - at));
      }
      if (end === text.length) break;
      clusterHere.lastIndex = end;
      const cluster = clusterHere.exec(text)?.[0] ?? text.charAt(end);
      stretches.push({ folded: folded.length, raw: end, isEven: false });
      folded += foldCluster(cluster);
      at = end + cluster.length;
    }
    return { text: folded, stretches };
  }

  return {
    fold(raw) {
      const { text, stretches } = foldAll(raw);
      const isPlain = stretches.length === 1 && stretches[0]?.isEven === true;
      return { text, rawRange: isPlain ? (start, end) => [start, end] : rangesIn(stretches, raw.length) };
    },
    foldText: (text) => foldAll(text).text,
  };
}

/** A part of a text: unit for unit where it is even, else one character that became none, one or several units. */
type Stretch = { folded: number; raw: number; isEven: boolean };

function rangesIn(stretches: readonly Stretch[], length: number): Folded['rawRange'] {
  /** Index of the last stretch that starts at or before a folded offset; of those that start there, the last. */
  const at = (offset: number): number => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.folded ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return (start, end) => {
    const first = stretches[at(start)];
    const lastAt = at(Math.max(start, end - 1));
    const last = stretches[lastAt];
    const from = first === undefined ? length : first.raw + (first.isEven ? start - first.folded : 0);
    const to = last === undefined ? length : last.isEven ? last.raw + (end - last.folded) : (stretches[lastAt + 1]?.raw ?? length);
    return [from, to];
  };
}
