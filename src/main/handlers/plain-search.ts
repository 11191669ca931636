import { atCharacter } from '@shared/anchor/describe';
import type { SearchHit } from '@shared/contract/excerpts';
import type { Library } from '../store/library';
import { findFields, type FoundField } from '../store/search';

/** UTF-16 units shown before and after a hit: one line of a result list. */
const SNIPPET_BEFORE = 24;
const SNIPPET_AFTER = 60;

/** Hits counted at most in one search: a common word in a large library has millions, and nobody reads on. */
const MOST_COUNTED = 1_000_000;

/** Every place of every term in the fields that hold all of them. Terms are what stands between spaces. */
export function runSearch(library: Library, query: string, limit: number): { total: number; hits: SearchHit[] } {
  const terms = [...new Set(query.split(/\s+/u).filter((term) => term !== '').map(lowerAscii))];
  const hits: SearchHit[] = [];
  let total = 0;
  if (terms.length === 0) return { total, hits };
  for (const field of findFields(library.db, terms)) {
    for (const [start, end] of placesIn(field.text, terms)) {
      total += 1;
      if (hits.length < limit) hits.push(hitAt(field, start, end));
    }
    if (total >= MOST_COUNTED) break;
  }
  return { total, hits };
}

/** Lower case of A to Z only, as the store compares: every character keeps its length, so offsets stay true. */
function lowerAscii(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Places of the terms in reading order; those of one term do not overlap. */
function placesIn(text: string, terms: readonly string[]): [number, number][] {
  const lower = lowerAscii(text);
  const places: [number, number][] = [];
  for (const term of terms) {
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) places.push([at, at + term.length]);
  }
  return terms.length > 1 ? places.toSorted(([a], [b]) => a - b) : places;
}

function hitAt(field: FoundField, start: number, end: number): SearchHit {
  const { kind, speech, speechTitle, passage, text } = field;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const from = atCharacter(text, Math.max(start === 0 ? 0 : lineStart, start - SNIPPET_BEFORE));
  const to = atCharacter(text, Math.min(lineBreak < 0 ? text.length : lineBreak, end + SNIPPET_AFTER));
  return { kind, speech, speechTitle, passage, start, end, snippet: text.slice(from, to), snippetStart: start - from };
}
