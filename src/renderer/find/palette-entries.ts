/** What the palette looks among: everything, or one kind after `>`, `#` or `@`. */
export type PaletteScope = 'all' | 'commands' | 'tags' | 'speakers';

/** One line of the palette. `marks` are ranges of `text` in UTF-16 units. */
export type Entry = { id: string; kind: 'tag' | 'command' | 'speech' | 'place' | 'excerpt' | 'speaker' | 'note'; text: string; marks: [number, number][]; hint: string; keys?: string; run: () => void };

const SIGNS: Readonly<Record<string, PaletteScope>> = { '>': 'commands', '》': 'commands', '＞': 'commands', '#': 'tags', '＃': 'tags', '@': 'speakers', '＠': 'speakers' };
const ORDER: readonly PaletteScope[] = ['all', 'commands', 'tags', 'speakers'];

/** What was typed without the sign that narrows it, and what it narrows to. */
export function readPalette(typed: string, scope: PaletteScope): { scope: PaletteScope; words: string } {
  const narrowed = SIGNS[typed.trimStart().charAt(0)];
  return narrowed === undefined ? { scope, words: typed.trim() } : { scope: narrowed, words: typed.trimStart().slice(1).trim() };
}

/** The scope Tab leads to, or Shift+Tab with `by` -1. */
export function nextScope(scope: PaletteScope, by: 1 | -1): PaletteScope {
  return ORDER[(ORDER.indexOf(scope) + by + ORDER.length) % ORDER.length] ?? 'all';
}

/** Where the words stand in a text, whatever their case; empty when they do not. */
export function marksOf(text: string, words: string): [number, number][] {
  const at = words === '' ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? [] : [[at, at + words.length]];
}

/** Characters shown before what was found: an entry is one short line. */
const BEFORE = 10;

/** A snippet cut so that its first mark is seen in a short line. */
export function fromFirstMark({ snippet, marks }: { snippet: string; marks: readonly [number, number][] }): { text: string; marks: [number, number][] } {
  const text = snippet.replaceAll(/\s/gu, ' ');
  const cut = Math.max(0, (marks[0]?.[0] ?? 0) - BEFORE);
  if (cut === 0) return { text, marks: [...marks] };
  return { text: `…${text.slice(cut)}`, marks: marks.map(([start, end]) => [start - cut + 1, end - cut + 1]) };
}
