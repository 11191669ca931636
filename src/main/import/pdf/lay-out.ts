import type { Block, Doc } from '@shared/domain/document';
import { promoteOutline } from '../promote-outline';
import { unweaveColumns } from './columns';
import { takeNotes, type FootNote } from './foot-notes';
import { withoutFurniture } from './furniture';
import { lineText, type Glyph } from './glyph';
import type { PlacedPage } from './marks';
import { bodySize, frameFinder, leadingOf } from './measures';
import { headingLevels, joinParagraphs } from './paragraphs';
import { hyphenatedWords, joinLine, trimBlanks } from './spacing';

export type LaidOut = {
  doc: Doc;
  /** Offset of each glyph in the canonical text of `doc`. */
  offsetOf: ReadonlyMap<Glyph, number>;
  /** The pages as they were used: without running lines, with note marks. */
  pages: PlacedPage[];
};

/** The document that pages show. Notes come at its end, as in the other formats. */
export function layOut(drawn: readonly PlacedPage[]): LaidOut {
  const clean = withoutFurniture(drawn.map(unweaveColumns));
  const body = bodySize(clean.flatMap((page) => page.lines));
  const notes: FootNote[] = [];
  const pages = clean.map((page, index) => {
    const taken = takeNotes(page, body);
    notes.push(...taken.notes);
    return { ...taken.page, annotations: drawn[index]?.annotations ?? [] };
  });
  const lines = pages.flatMap((page) => page.lines);
  const paragraphs = joinParagraphs(lines, leadingOf(lines), frameFinder(lines));
  const levels = headingLevels(paragraphs, body);
  const offsetOf = new Map<Glyph, number>();
  const blocks: Block[] = [];
  let length = 0;
  const add = (glyphs: readonly Glyph[], kind: { kind: 'paragraph' } | { kind: 'heading'; level: number } | { kind: 'footnote'; label: string }) => {
    if (glyphs.length === 0) return;
    if (blocks.length > 0) length += 1;
    for (const glyph of glyphs) {
      offsetOf.set(glyph, length);
      length += glyph.text.length;
    }
    blocks.push({ ...kind, id: `b${blocks.length}`, runs: [{ text: glyphs.map((glyph) => glyph.text).join('') }] });
  };
  for (const [index, { glyphs }] of paragraphs.entries()) {
    const level = levels[index] ?? 0;
    add(glyphs, level > 0 ? { kind: 'heading', level } : { kind: 'paragraph' });
  }
  for (const note of notes) add(noteGlyphs(note), { kind: 'footnote', label: note.label });
  const placed = pages.map((page, index) => ({ ...page, lines: [...page.lines, ...notes.flatMap((note) => note.lines).filter((line) => line.page === drawn[index]?.number)] }));
  return { doc: promoteOutline({ blocks }), offsetOf, pages: placed };
}

function noteGlyphs({ lines }: FootNote): Glyph[] {
  const joined: Glyph[] = [];
  const hyphenated = hyphenatedWords(lines.map(lineText));
  for (const line of lines) joinLine(joined, trimBlanks(line), hyphenated);
  return joined;
}
