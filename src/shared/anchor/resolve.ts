import type { Anchor } from '../domain/passage';
import type { Range } from './grams';
import { occurrences } from './match-quote';

export type Resolved = Range & { how: 'position' | 'quote' };

/** More twins than this and the quote is a common word: only its stored position is trusted. */
const MAX_TWINS = 1000;
/** A quote that stands once and is this long (units) needs no context; shorter ones could be there by chance. */
const TELLING_QUOTE = 12;
/** Units of touching context that make a short quote its own. */
const TELLING_CONTEXT = 4;

/**
 * Where an anchor stands in a text that should be the one it was made in: its stored position when the words are
 * there, else the only place with exactly these words whose context agrees best. Null is an orphan: nothing is
 * guessed here (see `matchQuote` for suggestions).
 */
export function resolveAnchor(text: string, anchor: Anchor): Resolved | null {
  const { start, exact } = anchor;
  const inPlace = exact !== '' && text.startsWith(exact, start);
  if (inPlace && agreement(text, start, anchor) === anchor.prefix.length + anchor.suffix.length) {
    return { start, end: start + exact.length, how: 'position' };
  }
  const best = bestExact(text, anchor);
  if (inPlace && (best === null || agreement(text, best, anchor) <= agreement(text, start, anchor))) {
    return { start, end: start + exact.length, how: 'position' };
  }
  return best === null ? null : { start: best, end: best + exact.length, how: 'quote' };
}

function bestExact(text: string, anchor: Anchor): number | null {
  if (anchor.exact.trim() === '') return null;
  const places = occurrences(text, anchor.exact, MAX_TWINS);
  if (places.length === MAX_TWINS) return null;
  const ranked = places
    .map((start) => ({ start, agreed: agreement(text, start, anchor) }))
    .toSorted((a, b) => b.agreed - a.agreed);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second.agreed === first.agreed)) return null;
  const alone = second === undefined && anchor.exact.length >= TELLING_QUOTE;
  const whole = first.agreed === anchor.prefix.length + anchor.suffix.length;
  return alone || whole || first.agreed >= TELLING_CONTEXT ? first.start : null;
}

/** How many units of the stored context touch the quote unchanged, both sides together. */
function agreement(text: string, start: number, { exact, prefix, suffix }: Anchor): number {
  let before = 0;
  while (before < prefix.length && before < start && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  const end = start + exact.length;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}
