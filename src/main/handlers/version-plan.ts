import { AppError } from '@shared/domain/failure';
import type { Passage } from '@shared/domain/passage';
import type { Library } from '../store/library';
import { listPassages } from '../store/passages';
import { getBody, getSpeechRow, getVersion } from '../store/speeches';
import type { CarriedPassage } from '../store/stored-speeches';
import type { Work } from '../work/work';

/** What storing a text as the next version of a speech would do to its passages, worked out before the transaction. */
export type VersionPlan = { speech: number; carried: CarriedPassage[]; /** What it was worked out from. */ basis: string };

/**
 * Less of the longer text than this in common is another text: its passages would all be lost. Two unrelated reports
 * have 0 to .15 in common by the diff, a speech rewritten from start to end more than .3.
 */
export const MIN_VERSION_SIMILARITY = 0.3;

/** The plan for a new version of a speech, or null when the text is another one. The diff runs in the pool. */
export async function planVersion(library: Library, work: Work, speech: number, text: string): Promise<VersionPlan | null> {
  const before = getBody(library.db, speech);
  const likeness = await work.mostAlike(text, [before]);
  if ((likeness?.similarity ?? 0) < MIN_VERSION_SIMILARITY) return null;
  const passages = listPassages(library.db, speech);
  const plan = planOf(library, speech, passages, []);
  if (passages.length === 0) return plan;
  return { ...planOf(library, speech, passages, await work.carry(before, text, passages)), basis: plan.basis };
}

/** The plan for a new version whose passages go to these anchors, worked out from the speech as it is now. */
export function planOf(library: Library, speech: number, passages: readonly Passage[], anchors: readonly CarriedPassage['anchor'][]): VersionPlan {
  const carried = passages.map(({ id }, index) => ({ id, anchor: anchors[index] ?? null }));
  return { speech, carried, basis: basisOf(library, speech, passages) };
}

/** Throws `speech-changed` when the speech or its passages are not what the plan was made from. To be called in the transaction. */
export function checkPlan(library: Library, { speech, basis }: VersionPlan): void {
  if (basisOf(library, speech, listPassages(library.db, speech)) === basis) return;
  throw new AppError('conflict', 'speech-changed', { title: getSpeechRow(library.db, speech).title });
}

function basisOf({ db }: Library, speech: number, passages: readonly Passage[]): string {
  return JSON.stringify([getVersion(db, speech), passages.map(({ id, start, end, state }) => [id, start, end, state])]);
}

/** How many passages lose their place that had one. */
export function newOrphans(library: Library, { speech, carried }: VersionPlan): number {
  const attached = new Set(listPassages(library.db, speech).flatMap(({ id, state }) => (state === 'attached' ? [id] : [])));
  return carried.filter(({ id, anchor }) => anchor === null && attached.has(id)).length;
}
