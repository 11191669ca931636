/** How many of the places a careful reader would mark are proposed, and how many proposals are such places. */
import { expect, test } from 'vitest';
import { SUGGESTION_KINDS, type SuggestionKind } from '../../../../src/shared/domain/suggestions/suggestion';
import { suggestionsIn } from '../../../../src/shared/domain/suggestions/suggestions-in';
import { labelledSentences } from './labelled-sentences';

/** The least share of proposals that are right and of wanted places that are proposed, for each kind. */
const LEAST: Readonly<Record<SuggestionKind, { right: number; found: number }>> = {
  figure: { right: 0.95, found: 0.95 },
  deadline: { right: 0.95, found: 0.95 },
  duty: { right: 0.95, found: 0.95 },
  quotation: { right: 0.95, found: 0.85 },
  document: { right: 1, found: 1 },
};

function scoreOf(kind: SuggestionKind): { right: number; found: number; wrong: string[]; missed: string[]; wanted: number } {
  const wrong: string[] = [];
  const missed: string[] = [];
  let [proposals, wantedCount] = [0, 0];
  for (const { text, wanted } of labelledSentences) {
    const proposed = suggestionsIn(text).filter((one) => one.kind === kind).map(({ start, end }) => text.slice(start, end));
    const keys = wanted[kind] ?? [];
    proposals += proposed.length;
    wantedCount += keys.length;
    wrong.push(...proposed.filter((one) => !keys.some((key) => one.includes(key))));
    missed.push(...keys.filter((key) => !proposed.some((one) => one.includes(key))));
  }
  return { right: 1 - wrong.length / Math.max(1, proposals), found: 1 - missed.length / Math.max(1, wantedCount), wrong, missed, wanted: wantedCount };
}

test('there are enough sentences, and each kind is wanted often enough to be measured', () => {
  expect(labelledSentences.length).toBeGreaterThanOrEqual(60);
  expect(new Set(labelledSentences.map(({ text }) => text)).size).toBe(labelledSentences.length);
  for (const kind of SUGGESTION_KINDS) expect(scoreOf(kind).wanted, kind).toBeGreaterThanOrEqual(6);
});

test.each(SUGGESTION_KINDS)('%s: most proposals are right and most places are found', (kind) => {
  const { right, found, wrong, missed } = scoreOf(kind);
  expect(right, `wrong: ${wrong.join(' | ')}`).toBeGreaterThanOrEqual(LEAST[kind].right);
  expect(found, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(LEAST[kind].found);
});
