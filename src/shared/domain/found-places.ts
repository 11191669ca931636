/** Where folded words stand in a raw text, and the line to show around each place. */
import type { Folded } from './fold';
import type { Mark } from './search-answer';

/** UTF-16 units shown before and after a place: one line of a result list. */
const SNIPPET_BEFORE = 24;
const SNIPPET_AFTER = 56;

/** Ranges of the folded words in a folded text, in reading order; those of one word do not overlap each other. */
export function placesOf(folded: string, words: readonly string[]): Mark[] {
  const places: Mark[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) places.push([at, at + word.length]);
  }
  return words.length > 1 ? places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]) : places;
}

/** Ranges that touch or overlap made one; they must be in order. */
export function mergedMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const [start, end] of marks) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The raw ranges of the folded words in a text, merged. */
export function marksIn(folded: Folded, words: readonly string[]): Mark[] {
  return mergedMarks(placesOf(folded.text, words).map(([start, end]): Mark => folded.rawRange(start, end)));
}

export type Snippet = { start: number; end: number; snippet: string; marks: Mark[] };

/** The first `limit` places with what stands around them on their line; a place that an earlier snippet shows is passed over. */
export function snippetsOf(raw: string, folded: Folded, places: readonly Mark[], limit: number): Snippet[] {
  const snippets: Snippet[] = [];
  let shownTo = -1;
  for (let index = 0; index < places.length && snippets.length < limit; index += 1) {
    const [start, end] = folded.rawRange(...(places[index] ?? [0, 0]));
    if (end <= shownTo) continue;
    const [from, to] = lineAround(raw, start, end);
    shownTo = to;
    const marks: Mark[] = [];
    for (let next = index; next < places.length; next += 1) {
      const [a, b] = folded.rawRange(...(places[next] ?? [0, 0]));
      if (b > to) break;
      marks.push([a - from, b - from]);
    }
    snippets.push({ start, end, snippet: raw.slice(from, to), marks: mergedMarks(marks) });
  }
  return snippets;
}

/** What of the line around a place a result shows, as a range. */
export function lineAround(text: string, start: number, end: number): Mark {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - SNIPPET_BEFORE);
  const to = Math.min(lineBreak < 0 ? text.length : lineBreak, end + SNIPPET_AFTER);
  return [isInside(text, from) ? from + 1 : from, isInside(text, to) ? to - 1 : to];
}

/** Whether an offset stands between the halves of a surrogate pair. */
function isInside(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
