import { declinedKey, describeDeclined, type Declined } from '@shared/domain/suggestions/declined';
import { SUGGESTED_COLOUR, SUGGESTION_KINDS, type SuggestionKind } from '@shared/domain/suggestions/suggestion';
import type { Suggestion } from '@shared/domain/suggestions/suggestions-in';
import { overlapping, type Intervals, type Span } from '../passages/intervals';

/** A suggestion as it is shown. `key` names it in this text. */
export type Proposal = Suggestion & { key: string; text: string };

/** The proposals of one kind in reading order. */
export type ProposalGroup = { kind: SuggestionKind; proposals: readonly Proposal[] };

type Marked = Span & { colour: number };

/**
 * What is still to be decided: not turned down before, and not marked already, which is a passage over the same words or
 * one in the style of the kind around them.
 */
export function openProposals(text: string, suggestions: readonly Suggestion[], passages: Intervals<Marked>, declined: readonly Declined[]): Proposal[] {
  const gone = new Set(declined.map(declinedKey));
  const isMarked = (one: Suggestion) => overlapping(passages, one.start, one.end).some((passage) =>
    (passage.start === one.start && passage.end === one.end)
    || (passage.colour === SUGGESTED_COLOUR[one.kind] && passage.start <= one.start && passage.end >= one.end));
  return suggestions
    .filter((one) => !isMarked(one) && (gone.size === 0 || !gone.has(declinedKey(describeDeclined(text, one)))))
    .map((one) => ({ ...one, key: `${one.kind} ${one.start} ${one.end}`, text: text.slice(one.start, one.end) }));
}

/** Proposals by kind, in the order kinds are always shown; kinds without any are left out. */
export function groupProposals(proposals: readonly Proposal[]): ProposalGroup[] {
  return SUGGESTION_KINDS
    .map((kind) => ({ kind, proposals: proposals.filter((one) => one.kind === kind) }))
    .filter((group) => group.proposals.length > 0);
}
