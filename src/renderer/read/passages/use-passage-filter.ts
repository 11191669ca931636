import { useMemo, useState } from 'react';
import { isShown, nothingHidden, type Hidden } from './passage-filter';
import type { ShownPassage } from './shown-passage';

export type PassageFilter = { hidden: Hidden; change: (next: Hidden) => void };

/** The passages that are switched on, and the active one whatever it is; all of them, as the same list, while nothing is off. */
export function usePassageFilter(
  passages: readonly ShownPassage[],
  pathsOf: (passage: ShownPassage) => readonly string[],
  active: number | null,
): [readonly ShownPassage[], PassageFilter] {
  const [hidden, change] = useState(nothingHidden);
  const shown = useMemo(() => {
    if (hidden.colours.size === 0 && hidden.tags.size === 0) return passages;
    return passages.filter((passage) => passage.key === active || isShown(passage, pathsOf(passage), hidden));
  }, [passages, pathsOf, hidden, active]);
  return [shown, useMemo(() => ({ hidden, change }), [hidden])];
}
