import { CONTEXT_UNITS, type Anchor } from '../domain/passage';
import { alignQuote, similarity } from './align';
import { GRAM_UNITS, indexGrams, placesOfGram, type GramIndex, type Range } from './grams';

/** What is known about a quote besides its words. An empty prefix or suffix says nothing. */
export type QuoteContext = { prefix?: string; suffix?: string; /** Where it once started. */ hint?: number };

/** A place for a quote: `score` 0 to 1; `rivals` counts other places as good, so any rival makes it a guess. */
export type QuoteMatch = Range & { score: number; rivals: number };

/** A text made ready for many quotes; `allows` may rule places out. */
export type Searchable = { text: string; index: GramIndex; allows?: (start: number, end: number) => boolean };

/** Below this a place is not shown: measured on edited reports, lower bounds attach passages to the wrong twin. */
export const MIN_SCORE = 0.6;
/** A place this close to the best one counts as a rival. */
const RIVAL_MARGIN = 0.05;
/** At least this share of the quote's own units must be there. */
const MIN_SIMILARITY = 0.5;
const HINT_WEIGHT = 2;
/** The weight of one side's context: 20 as it is stored, up to 40 when three times as much is known. */
const CONTEXT_WEIGHT = 20;
const WIDE_CONTEXT = 3 * CONTEXT_UNITS;
/** A long quote proves more than a short one: its weight grows from 40 by 2 a unit up to 200. */
const QUOTE_BASE = 40;
const QUOTE_LONG = 80;
/** Limits that keep the work linear; the first is for words like 的, the second for stock phrases. */
const MAX_EXACT = 256;
const MAX_PLACES_OF_GRAM = 256;
const MAX_GRAMS = 256;
const MAX_VOTED = 8;
const MAX_VOTED_LONG = 3;
const LONG_QUOTE = 1000;

type Scored = Range & { score: number; merit: number };

/** A prepared text for `bestMatch`, worth it from the second quote on. */
export function searchable(text: string): Searchable {
  return { text, index: indexGrams(text) };
}

/**
 * The best approximate place of a quote in a text, judged by the words, their context and nearness to the hint; null
 * when nothing reaches `MIN_SCORE`. A place with its whole context intact is taken at once.
 */
export function matchQuote(text: string, quote: string, context: QuoteContext = {}): QuoteMatch | null {
  if (quote.trim() === '') return null;
  return untouchedMatch(text, quote, context) ?? bestMatch(searchable(text), quote, context);
}

/** `matchQuote` for the quote of an anchor. */
export function matchAnchor(search: Searchable, anchor: Anchor): QuoteMatch | null {
  if (anchor.exact.trim() === '') return null;
  return bestMatch(search, anchor.exact, { prefix: anchor.prefix, suffix: anchor.suffix, hint: anchor.start });
}

/** How well a place fits an anchor, 0 to 1, by its words and their context. */
export function fitOf(text: string, range: Range, anchor: Anchor): number {
  return score(text, range, anchor.exact, { prefix: anchor.prefix, suffix: anchor.suffix }).merit;
}

/** Every offset where `part` stands in the text, overlapping ones included, at most `limit`. */
export function occurrences(text: string, part: string, limit: number): number[] {
  const places: number[] = [];
  let at = text.indexOf(part);
  while (at >= 0 && places.length < limit) {
    places.push(at);
    at = text.indexOf(part, at + 1);
  }
  return places;
}

function untouchedMatch(text: string, quote: string, { prefix = '', suffix = '', hint }: QuoteContext): QuoteMatch | null {
  if (prefix === '' || suffix === '') return null;
  const starts = occurrences(text, prefix + quote + suffix, MAX_EXACT).map((at) => at + prefix.length);
  const start = nearest(starts, hint ?? 0);
  return start === null ? null : { start, end: start + quote.length, score: 1, rivals: starts.length - 1 };
}

function nearest(places: readonly number[], hint: number): number | null {
  let best: number | null = null;
  for (const place of places) if (best === null || Math.abs(place - hint) < Math.abs(best - hint)) best = place;
  return best;
}

/** `matchQuote` on a prepared text, without the shortcut for an untouched place. */
function bestMatch(search: Searchable, quote: string, context: QuoteContext): QuoteMatch | null {
  const scored = candidates(search, quote, context)
    .filter((range) => search.allows?.(range.start, range.end) ?? true)
    .map((range) => score(search.text, range, quote, context))
    .filter((place) => place.score >= MIN_SCORE)
    .toSorted((a, b) => b.score - a.score || a.start - b.start);
  const best = scored[0];
  if (best === undefined) return null;
  const rivals: Scored[] = [];
  for (const place of scored) {
    const apart = [best, ...rivals].every((other) => place.end <= other.start || place.start >= other.end);
    if (apart && place.merit >= best.merit - RIVAL_MARGIN) rivals.push(place);
  }
  return { start: best.start, end: best.end, score: best.score, rivals: rivals.length };
}

function candidates(search: Searchable, quote: string, context: QuoteContext): Range[] {
  const exact = occurrences(search.text, quote, MAX_EXACT).map((start) => ({ start, end: start + quote.length }));
  const slack = 16 + Math.ceil(quote.length / 2);
  const maxErrors = Math.floor(quote.length * (1 - MIN_SIMILARITY));
  const voted = votedStarts(search.index, quote, context).flatMap((at) => {
    const window = { start: Math.max(0, at - slack), end: Math.min(search.text.length, at + quote.length + slack) };
    return alignQuote(search.text, window, quote, maxErrors, MAX_VOTED);
  });
  return [...exact, ...voted];
}

/** Likely starts of the quote: grams of prefix + quote + suffix vote for the diagonal they lie on. */
function votedStarts(index: GramIndex, quote: string, { prefix = '', suffix = '' }: QuoteContext): number[] {
  const pattern = prefix + quote + suffix;
  const width = Math.max(16, quote.length >> 3);
  const step = Math.max(1, Math.ceil(pattern.length / MAX_GRAMS));
  const votes = new Map<number, { count: number; sum: number }>();
  for (let at = 0; at + GRAM_UNITS <= pattern.length; at += step) {
    for (const place of placesOfGram(index, pattern, at, MAX_PLACES_OF_GRAM)) {
      const start = place - at + prefix.length;
      const bucket = Math.floor(start / width);
      const vote = votes.get(bucket) ?? { count: 0, sum: 0 };
      vote.count += 1;
      vote.sum += start;
      votes.set(bucket, vote);
    }
  }
  const withNext = [...votes].map(([bucket, { count, sum }]) => {
    const next = votes.get(bucket + 1) ?? { count: 0, sum: 0 };
    return { bucket, count: count + next.count, start: Math.round((sum + next.sum) / (count + next.count)) };
  });
  const chosen: typeof withNext = [];
  const limit = quote.length > LONG_QUOTE ? MAX_VOTED_LONG : MAX_VOTED;
  for (const vote of withNext.toSorted((a, b) => b.count - a.count || a.bucket - b.bucket)) {
    if (chosen.length === limit) break;
    if (chosen.every((other) => Math.abs(other.bucket - vote.bucket) > 1)) chosen.push(vote);
  }
  return chosen.map((vote) => vote.start);
}

/** `merit` weighs words and context only, so that nearness never hides a rival. */
function score(text: string, range: Range, quote: string, { prefix = '', suffix = '', hint }: QuoteContext): Scored {
  const words = similarity(quote, text.slice(range.start, range.end));
  let weight = QUOTE_BASE + 2 * Math.min(quote.length, QUOTE_LONG);
  let sum = weight * words;
  const weigh = (known: string, found: string): void => {
    if (known === '') return;
    const side = CONTEXT_WEIGHT * Math.min(2, Math.max(1, 1 + (known.length - CONTEXT_UNITS) / (WIDE_CONTEXT - CONTEXT_UNITS)));
    sum += side * similarity(known, found);
    weight += side;
  };
  weigh(prefix, text.slice(Math.max(0, range.start - prefix.length), range.start));
  weigh(suffix, text.slice(range.end, range.end + suffix.length));
  const merit = words < MIN_SIMILARITY ? 0 : sum / weight;
  if (hint === undefined) return { ...range, score: merit, merit };
  const near = Math.max(0, 1 - Math.abs(range.start - hint) / Math.max(1, text.length));
  return { ...range, score: (merit * weight + HINT_WEIGHT * near) / (weight + HINT_WEIGHT), merit };
}
