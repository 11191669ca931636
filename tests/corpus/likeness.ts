import diffMatchPatch from 'diff-match-patch';
import { runsText, textOf, type Doc } from '../../src/shared/domain/document';

export type Fidelity = { characters: number; headings: number };

/** Blanks are layout in half of the formats, and note marks are written in two ways. */
function letters(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/gu, '');
}

/**
 * Share of characters right: those in the same order in both texts (by a diff), of the longer of the two, so that what
 * is missing and what is too much both count. Blanks do not count.
 */
export function sharedCharacters(expected: string, found: string): number {
  const [a, b] = [letters(expected), letters(found)];
  const differ = new diffMatchPatch.diff_match_patch();
  differ.Diff_Timeout = 10;
  const parts = differ.diff_main(a, b, false);
  const same = parts.filter(([kind]) => kind === 0).reduce((sum, [, text]) => sum + text.length, 0);
  return same / Math.max(a.length, b.length, 1);
}

/** The wording of the headings of a document, in order. */
export function headingsOf(doc: Doc): string[] {
  return doc.blocks.flatMap((block) => (block.kind === 'heading' ? [letters(runsText(block.runs))] : []));
}

/** Share of headings right: those found with their wording, of the longer of the two lists. 1 when there are none. */
export function sharedHeadings(expected: readonly string[], found: readonly string[]): number {
  const left = [...found];
  const same = expected.filter((heading) => {
    const at = left.indexOf(heading);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  const all = Math.max(expected.length, found.length);
  return all === 0 ? 1 : same.length / all;
}

/** Both shares of a document against another one. */
export function fidelityOf(expected: Doc, found: Doc): Fidelity {
  return {
    characters: sharedCharacters(textOf(expected), textOf(found)),
    headings: sharedHeadings(headingsOf(expected), headingsOf(found)),
  };
}
