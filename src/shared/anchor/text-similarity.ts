import type { ComparedRun } from '../domain/compared-run';
import { sharedGrams } from './grams';
import { mapPositions } from './position-map';

/** Below this share of common grams two long texts are different documents and are not compared further. */
const MIN_SHARED_GRAMS = 0.1;
/** Units below which a text is too short for that judgement, and quick to compare anyway. */
const SHORT_TEXT = 1000;
const DIFF_SECONDS = 2;

/**
 * The share, 0 to 1, of the longer text that stands in both, in order, by a diff; 0 for different documents. A text of
 * nothing is like nothing but another such.
 */
export function textSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) >= SHORT_TEXT && sharedGrams(a, b) < MIN_SHARED_GRAMS) return 0;
  const kept = mapPositions(a, b, DIFF_SECONDS).kept.reduce((sum, { length }) => sum + length, 0);
  return kept / longer;
}

/** What differs between two texts. Between two places kept, what was removed comes before what was added. */
export function compareTexts(before: string, after: string): ComparedRun[] {
  const runs: ComparedRun[] = [];
  let oldAt = 0;
  let newAt = 0;
  const push = (kind: ComparedRun['kind'], text: string): void => {
    if (text !== '') runs.push({ kind, text });
  };
  for (const kept of [...mapPositions(before, after, DIFF_SECONDS).kept, { old: before.length, new: after.length, length: 0 }]) {
    push('removed', before.slice(oldAt, kept.old));
    push('added', after.slice(newAt, kept.new));
    push('same', after.slice(kept.new, kept.new + kept.length));
    oldAt = kept.old + kept.length;
    newAt = kept.new + kept.length;
  }
  return runs;
}
