import type { Span } from '../passages/intervals';

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/** Where a text is found, whatever the case of its letters; nothing for an empty one. Finds do not overlap. */
export function findHits(text: string, wanted: string): Span[] {
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replace(SPECIAL, String.raw`\$&`), 'giu');
  return Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
