import type { ComparedRun as Run } from '@shared/domain/compared-run';

/** A run as it is shown: text, or a place where equal text was left out. */
export type ShownRun = Run | { kind: 'gap' };

/** Equal text kept at each side of a difference, in UTF-16 units: about a line. */
const KEPT = 30;

/** The runs of a comparison with long equal stretches cut down to what stands next to a difference. */
export function shortenRuns(runs: readonly Run[]): ShownRun[] {
  return runs.flatMap((run, index): ShownRun[] => {
    if (run.kind !== 'same') return [run];
    const before = index === 0 ? 0 : KEPT;
    const after = index === runs.length - 1 ? 0 : KEPT;
    const text = Array.from(run.text);
    if (text.length <= before + after + 1) return [run];
    return [...same(text.slice(0, before)), { kind: 'gap' }, ...same(after === 0 ? [] : text.slice(-after))];
  });
}

function same(characters: readonly string[]): ShownRun[] {
  return characters.length === 0 ? [] : [{ kind: 'same', text: characters.join('') }];
}
