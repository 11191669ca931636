import { GRAM_UNITS } from './grams';

/**
 * Sketches find texts that are nearly the same among thousands without comparing any two: one-permutation MinHash
 * (Li, Owen, Zhang 2012) over four-unit grams, its values taken in bands (locality-sensitive hashing). Two texts share a
 * band with the square of the share of grams they have in common.
 */
const BINS = 64;
const VALUES_PER_BAND = 2;

/** Values in a sketch; two versions of a speech share several, two unrelated speeches rarely one. */
export const SKETCH_BANDS = BINS / VALUES_PER_BAND;

const EMPTY = 0xffff_ffff;

/** The sketch of a text: for each band a whole number below 2^53. White space is passed over, since formats treat it freely. */
export function sketchOf(text: string): number[] {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) units[length++] = unit;
  }
  const grams = Math.max(1, length - GRAM_UNITS + 1);
  for (let at = 0; at < grams; at += 1) {
    let hash = 0x811c_9dc5;
    for (let unit = at; unit < at + GRAM_UNITS; unit += 1) hash = Math.imul(hash ^ (units[unit] ?? 0), 0x0100_0193);
    hash = mixed(hash);
    const bin = hash >>> 26;
    const rest = hash & 0x03ff_ffff;
    if (rest < (bins[bin] ?? EMPTY)) bins[bin] = rest;
  }
  return bandsOf(filled(bins));
}

/** Spreads what differs in any bit over all of them (finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2_ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Bins that got no gram, as in short texts, take the value of the next that did, told apart by the distance. */
function filled(bins: Uint32Array): number[] {
  return Array.from(bins, (_, at) => {
    let step = 0;
    while (step < BINS - 1 && bins[(at + step) % BINS] === EMPTY) step += 1;
    return mixed((bins[(at + step) % BINS] ?? EMPTY) + Math.imul(step, 0x9e37_79b1)) & 0x00ff_ffff;
  });
}

function bandsOf(values: readonly number[]): number[] {
  return Array.from({ length: SKETCH_BANDS }, (_, band) => {
    const [first = 0, second = 0] = [values[band * VALUES_PER_BAND], values[band * VALUES_PER_BAND + 1]];
    return band * 2 ** 48 + first * 2 ** 24 + second;
  });
}
