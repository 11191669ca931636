import type { Notice } from '@shared/domain/import-report';
import type { Decision } from '@shared/domain/proposal';
import type { Draft } from '../import/draft';
import type { Library } from '../store/library';
import { findSameText, getKnownSpeech, type KnownSpeech } from '../store/stored-speeches';
import { findPart } from './intake-parts';
import type { Part, Reading } from './intake-readings';
import type { Arrival, Choice } from './store-file';

/**
 * What the decisions of a person make of a reading. What came into the library or stands in the file since the look is
 * checked once more, so that nothing is stored twice unasked.
 */
export function arrivalOf(library: Library, batch: string, reading: Reading, decisions: readonly Decision[]): Arrival {
  const { name, bytes, format, encoding, tidy } = reading;
  const chosen = decisions.filter(({ include }) => include);
  const choices: Choice[] = [];
  const duplicates: KnownSpeech[] = [];
  let traces = 0;
  for (const decision of chosen) {
    const { part } = findPart(reading, decision.key);
    const outcome = chooseFor(library, part, decision);
    if (tidy && outcome.kind === 'store') traces += part.draft.traces?.length ?? 0;
    if (outcome.kind === 'duplicate') duplicates.push(outcome.of);
    else choices.push(outcome.choice);
  }
  const warnings: Notice[] = [...reading.warnings];
  if (duplicates.length > 0 && choices.length > 0) warnings.push({ reason: 'warning-few', params: { count: duplicates.length } });
  const leftOut = reading.parts.length - chosen.length;
  if (leftOut > 0) warnings.push({ reason: 'warning-left-out', params: { count: leftOut } });
  if (traces > 0) warnings.push({ reason: 'warning-tidied', params: { count: traces } });
  return { batch, name, bytes, format, encoding, warnings, choices, duplicates };
}

type Outcome = { kind: 'store'; choice: Choice } | { kind: 'duplicate'; of: KnownSpeech };

function chooseFor(library: Library, { draft: read, resembles }: Part, { details, onDuplicate }: Decision): Outcome {
  const draft: Draft = { ...read, ...details };
  if (onDuplicate === 'keep') return { kind: 'store', choice: { draft, how: 'speech' } };
  const same = findSameText(library.db, draft.doc);
  if (same !== null) return sameText(draft, same, onDuplicate);
  if (resembles === null) return { kind: 'store', choice: { draft, how: 'speech' } };
  if (onDuplicate === 'skip') return { kind: 'duplicate', of: getKnownSpeech(library.db, resembles.speech) };
  return { kind: 'store', choice: { draft, how: 'version', of: resembles.speech } };
}

/** The same text has no new version, but its file may bring marks that are not there yet. */
export function sameText(draft: Draft, same: KnownSpeech, onDuplicate: 'skip' | 'version'): Outcome {
  const bringsMarks = onDuplicate === 'version' && (draft.marks ?? []).length > 0;
  return bringsMarks ? { kind: 'store', choice: { draft, how: 'marks', of: same.id } } : { kind: 'duplicate', of: same };
}
