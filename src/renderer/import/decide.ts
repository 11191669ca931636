import type { OnDuplicate } from '@shared/domain/import-report';
import type { Decision, ProposedSpeech } from '@shared/domain/proposal';
import { mistakesIn, withTyped, type TypedDetails } from './typed-details';

/** What a person decided about one proposed speech; what is absent stands as the program proposes. */
export type Choice = { include?: boolean; onDuplicate?: OnDuplicate; typed?: TypedDetails };

/** From here on two texts are the same speech, retyped or reformatted; below, they may be two speeches of one occasion. */
const SAME_FROM = 0.98;

/** Whether the speech is, as far as can be told, in the library already. */
export function isKnown(speech: ProposedSpeech): boolean {
  return speech.resembles !== null && (speech.resembles.kind !== 'similar' || speech.resembles.similarity >= SAME_FROM);
}

/**
 * Whether a proposed speech will come in. Without a choice, what is in the library already does not, what merely
 * resembles something there does, and so does everything else.
 */
export function comesIn(speech: ProposedSpeech, choice: Choice = {}): boolean {
  return choice.include ?? !isKnown(speech);
}

/** What holds for a speech that resembles one in the library: skipped when it is not ticked. */
export function duplicateChoice(speech: ProposedSpeech, choice: Choice = {}): OnDuplicate {
  return comesIn(speech, choice) ? (choice.onDuplicate ?? 'keep') : 'skip';
}

/**
 * What is sent for a proposed speech. A duplicate that is skipped goes along as such, so that the report names it. A
 * speech that resembles nothing is skipped too when the same text came with another file of the batch.
 */
export function decisionOf(speech: ProposedSpeech, choice: Choice = {}): Decision {
  const details = withTyped(speech.details, choice.typed ?? {});
  if (speech.resembles === null) return { key: speech.key, include: comesIn(speech, choice), details, onDuplicate: 'skip' };
  return { key: speech.key, include: true, details, onDuplicate: duplicateChoice(speech, choice) };
}

/** Ticks or unticks a speech. One that was to be skipped as a duplicate is then kept beside the other. */
export function ticked(speech: ProposedSpeech, choice: Choice, include: boolean): Choice {
  const keep = include && speech.resembles !== null && (choice.onDuplicate ?? 'skip') === 'skip';
  return { ...choice, include, ...(keep ? { onDuplicate: 'keep' as const } : {}) };
}

/** Decides what becomes of a speech that resembles one in the library. */
export function withDuplicate(choice: Choice, onDuplicate: OnDuplicate): Choice {
  return { ...choice, onDuplicate, include: onDuplicate !== 'skip' };
}

/** Whether what was typed for a speech that is to be stored cannot be understood. */
export function isMistaken(speech: ProposedSpeech, choice: Choice = {}): boolean {
  return comesIn(speech, choice) && Object.keys(mistakesIn(choice.typed ?? {})).length > 0;
}
