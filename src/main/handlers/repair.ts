import { AppError } from '@shared/domain/failure';
import type { Details } from '@shared/domain/speech';
import type { Library } from '../store/library';
import { listPassages } from '../store/passages';
import { getBody, getSpeechRow, updateDetails } from '../store/speeches';
import { getSourceFile, insertVersion } from '../store/stored-speeches';
import type { Work } from '../work/work';
import { checkPlan, newOrphans, planOf } from './version-plan';

const DETAILS = ['title', 'speaker', 'date', 'occasion', 'place', 'keywords', 'source'] as const satisfies readonly (keyof Details)[];

/**
 * Reads the original file of a speech again with another encoding and stores that text as its next version, in one
 * undoable step. Says how many passages it has and how many of them lost their place. Throws `repair-no-file`,
 * `repair-format`, `repair-split`, `speech-changed` and what reading throws.
 */
export async function repairSpeech(library: Library, work: Work, speech: number, encoding: string): Promise<{ passages: number; orphans: number }> {
  const { db } = library;
  const { title, name, bytes, hash, encoding: from } = getSourceFile(db, speech);
  if (bytes === null) throw new AppError('not-found', 'repair-no-file', { title });
  if (from === '') throw new AppError('conflict', 'repair-format', { name });
  const body = getBody(db, speech);
  const passages = listPassages(db, speech);
  const basis = planOf(library, speech, passages, []).basis;
  const { draft, old, anchors, encoding: used } = await work.repair({ name, bytes, from, to: encoding, body, anchors: passages });
  const plan = { ...planOf(library, speech, passages, anchors), basis };
  return library.act({ label: { reason: 'did-repair', params: {} } }, () => {
    checkPlan(library, plan);
    const orphans = newOrphans(library, plan);
    const now = library.now();
    insertVersion(db, speech, { speech: draft, file: { hash, name, encoding: used }, origin: 'repair', carried: plan.carried, now });
    updateDetails(db, speech, readAnew(getSpeechRow(db, speech), old, draft), now);
    return { passages: passages.length, orphans };
  });
}

/** The details that still are what the wrong text gave, as the right one states them; what a person wrote stays. */
function readAnew(now: Details, old: Details, draft: Details): Partial<Details> {
  const untouched = DETAILS.filter((detail) => JSON.stringify(now[detail]) === JSON.stringify(old[detail]));
  return Object.fromEntries(untouched.map((detail) => [detail, draft[detail]]));
}
