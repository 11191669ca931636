import type { Colour } from '@shared/domain/passage';
import { useShortcuts } from '../../ui/shortcuts';
import type { Suggestions } from './use-suggestions';

/** What the reader's own keys do; a selection and an active passage come before suggestions. */
type Reading = {
  selected: boolean;
  active: boolean;
  step: (by: 1 | -1) => void;
  mark: (colour: Colour) => void;
  remove: () => void;
  note: () => void;
};

/**
 * The keys of the suggestions. Y and D answer; what is returned takes the place of the reader's commands for J and K, 1 to
 * 6, Delete and Enter while suggestions are looked at.
 */
export function useSuggestionKeys(suggestions: Suggestions, reading: Reading) {
  const { on, current, accept, decline, acceptKind, declineKind } = suggestions;
  useShortcuts({
    KeyY: () => accept(),
    KeyD: () => decline(),
    'Shift+KeyY': () => acceptKind(),
    'Shift+KeyD': () => declineKind(),
  }, 'placeSuggest', on);
  const free = on && !reading.selected;
  const answering = free && current !== null && !reading.active;
  return {
    suggest: suggestions.toggle,
    step: free ? suggestions.step : reading.step,
    mark: answering ? accept : reading.mark,
    remove: answering ? decline : reading.remove,
    enter: answering ? () => accept() : reading.note,
  };
}
