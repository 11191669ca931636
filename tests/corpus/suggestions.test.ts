/** The suggestions over real speeches: how many there are, so that a rule that runs wild or dies is seen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SUGGESTION_KINDS } from '../../src/shared/domain/suggestions/suggestion';
import { suggestionsIn } from '../../src/shared/domain/suggestions/suggestions-in';
import { besideCheckout, filesIn } from './corpus';

const real = besideCheckout('corpus/real');
/** How many proposals of a kind there may be in a thousand characters of all the speeches together. */
const IN_A_THOUSAND = { figure: [1, 6], deadline: [0.08, 1], duty: [1.5, 9], quotation: [0.02, 1], document: [0.05, 1] } as const;

test.skipIf(!real.present)('every kind is proposed in real speeches, neither hardly ever nor everywhere', () => {
  const texts = filesIn(real.path, '.txt').map((name) => readFileSync(join(real.path, name), 'utf8'));
  const all = texts.flatMap((text) => suggestionsIn(text));
  const thousands = texts.reduce((sum, text) => sum + text.length, 0) / 1000;
  for (const kind of SUGGESTION_KINDS) {
    const rate = all.filter((one) => one.kind === kind).length / thousands;
    expect(rate, kind).toBeGreaterThan(IN_A_THOUSAND[kind][0]);
    expect(rate, kind).toBeLessThan(IN_A_THOUSAND[kind][1]);
  }
});
