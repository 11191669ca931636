import { sharedGrams } from '@shared/anchor/grams';
import { textSimilarity } from '@shared/anchor/text-similarity';

/** The most alike of several texts: its index and the share of common text, 0 to 1. */
export type Likeness = { index: number; similarity: number };

/** Only so many are compared word by word; the rest has less in common already by its grams. */
const MOST_COMPARED = 2;

/** The text most like `text`, judged by grams first and then word by word; null when none was given. */
export function mostAlike(text: string, others: readonly string[]): Likeness | null {
  const likely = others
    .map((other, index) => ({ index, shared: text === other ? 1 : sharedGrams(text, other) }))
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_COMPARED);
  let best: Likeness | null = null;
  for (const { index } of likely) {
    const similarity = textSimilarity(text, others[index] ?? '');
    if (best === null || similarity > best.similarity) best = { index, similarity };
  }
  return best;
}
