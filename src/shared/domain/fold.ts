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
const SILENT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/gu;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

const UNKNOWN = 0;
const NOT_ONE_UNIT = 0xffff;
const CHUNK = 8192;

/**
 * Makes a folding with its own table, filled as units are met. A character with its combining marks becomes its NFKC form
 * in lower case, each unit simplified; white space but the line feed becomes a space; what is silent goes; a lone half of
 * a surrogate pair becomes U+FFFD. Folding a text is folding its characters one by one.
 */
export function createFolding(): Folding {
  const simplified = new Map(Array.from(TRADITIONAL, (from, index) => [from, SIMPLIFIED.charAt(index)]));
  const table = new Uint16Array(0x1_0000);

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

  /** Unit by unit, or null for a text in which some unit does not become exactly one. */
  function foldUnits(text: string): string | null {
    const units = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      const known = table[unit] ?? UNKNOWN;
      const folded = known === UNKNOWN ? learn(unit) : known;
      if (folded === NOT_ONE_UNIT) return null;
      units[index] = folded;
    }
    let result = '';
    for (let at = 0; at < units.length; at += CHUNK) result += String.fromCharCode(...units.subarray(at, at + CHUNK));
    return result;
  }

  function foldClusters(text: string): Folded {
    const starts: number[] = [];
    let folded = '';
    for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
      const unit = cluster.length === 1 ? (table[cluster.charCodeAt(0)] ?? UNKNOWN) : NOT_ONE_UNIT;
      const made = unit === UNKNOWN || unit === NOT_ONE_UNIT ? foldCluster(cluster) : String.fromCharCode(unit);
      for (let count = made.length; count > 0; count -= 1) starts.push(index);
      folded += made;
    }
    starts.push(text.length);
    return {
      text: folded,
      rawRange(start, end) {
        const last = starts[Math.max(start, end - 1)];
        let after = end;
        while (after < folded.length && starts[after] === last) after += 1; // the rest of a character that became several
        return [starts[start] ?? text.length, starts[after] ?? text.length];
      },
    };
  }

  return {
    fold(text) {
      const units = foldUnits(text);
      return units === null ? foldClusters(text) : { text: units, rawRange: (start, end) => [start, end] };
    },
    foldText: (text) => foldUnits(text) ?? foldClusters(text).text,
  };
}
