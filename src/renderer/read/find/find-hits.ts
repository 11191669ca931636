import { createFolding, type Folded } from '@shared/domain/fold';
import type { Span } from '../passages/intervals';

const folding = createFolding();

/** The last text that was searched: every letter typed into the field searches the same one. */
let last: { text: string; folded: Folded } | null = null;

function foldedOf(text: string): Folded {
  if (last?.text !== text) last = { text, folded: folding.fold(text) };
  return last.folded;
}

/**
 * Where a text is found, whatever the case and width of its signs and whether they are traditional or simplified;
 * nothing for an empty one. Finds (offsets of the text as it is) do not overlap.
 */
export function findHits(text: string, wanted: string): Span[] {
  const sought = folding.foldText(wanted);
  if (sought === '') return [];
  const { text: folded, rawRange } = foldedOf(text);
  const hits: Span[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const [start, end] = rawRange(at, at + sought.length);
    if (start >= (hits.at(-1)?.end ?? 0)) hits.push({ start, end });
  }
  return hits;
}
