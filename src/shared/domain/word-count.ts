import { STOP_WORDS } from './stop-words';
import type { WordCount } from './statistics';

export type WordCounter = {
  add(text: string): void;
  /** The commonest words, then by code point; and how many different ones there were. */
  result(limit: number): { rows: WordCount[]; words: number };
};

/**
 * Counts Chinese and other words of texts, folded. `keep` are words to keep whole (the longest first), `stops` words to
 * leave out besides the common function words; numbers and words shorter than `shortest` characters are left out.
 */
export function createWordCounter(options: { keep: readonly string[]; stops: readonly string[]; shortest: number; foldText: (text: string) => string }): WordCounter {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const fold = options.foldText;
  const keep = [...new Set(options.keep.map(fold))].filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  const kept = keep.length === 0 ? null : new RegExp(keep.map(escaped).join('|'), 'gu');
  const stops = new Set([...STOP_WORDS, ...options.stops.map(fold)]);
  const counts = new Map<string, WordCount>();
  const inText = new Set<string>();

  function count(word: string): void {
    if (stops.has(word)) return;
    const row = counts.get(word) ?? { word, count: 0, speeches: 0 };
    counts.set(word, row);
    row.count += 1;
    if (!inText.has(word)) row.speeches += 1;
    inText.add(word);
  }

  function segment(text: string): void {
    for (const { segment: word, isWordLike } of segmenter.segment(text)) {
      if (isWordLike === true && /\p{L}/u.test(word) && Array.from(word).length >= options.shortest) count(word);
    }
  }

  return {
    add(text) {
      inText.clear();
      const folded = fold(text);
      let from = 0;
      for (const { 0: word, index } of kept === null ? [] : folded.matchAll(kept)) {
        segment(folded.slice(from, index));
        count(word);
        from = index + word.length;
      }
      segment(folded.slice(from));
    },
    result(limit) {
      const rows = [...counts.values()].toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
      return { rows: rows.slice(0, limit), words: rows.length };
    },
  };
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
