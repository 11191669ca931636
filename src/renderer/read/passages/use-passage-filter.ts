import { useMemo, useState } from 'react';
import type { EditorView } from '@tiptap/pm/view';
import { afterFrame } from '../after-frame';
import { isShown, nothingHidden, type Hidden } from './passage-filter';
import { paint } from './passage-painter';
import { intervalsOfAttached, type ShownPassage } from './shown-passage';
import { useStable } from '../../ui/use-stable';

export type PassageFilter = { hidden: Hidden; change: (next: Hidden) => void };

/**
 * The passages that are switched on, and the active one whatever it is; all of them, as the same list, while nothing is
 * off. A change is painted in the text of `view` first, if there is one, and lists follow a frame later.
 */
export function usePassageFilter(
  view: EditorView | null,
  passages: readonly ShownPassage[],
  pathsOf: (passage: ShownPassage) => readonly string[],
  active: number | null,
): [readonly ShownPassage[], PassageFilter] {
  const [hidden, setHidden] = useState(nothingHidden);
  const shown = useMemo(() => shownOf(passages, pathsOf, hidden, active), [passages, pathsOf, hidden, active]);
  const change = useStable((next: Hidden) => {
    if (view) paint(view, { passages: intervalsOfAttached(shownOf(passages, pathsOf, next, active)) });
    afterFrame(() => setHidden(next));
  });
  return [shown, useMemo(() => ({ hidden, change }), [hidden, change])];
}

function shownOf(passages: readonly ShownPassage[], pathsOf: (passage: ShownPassage) => readonly string[], hidden: Hidden, active: number | null): readonly ShownPassage[] {
  if (hidden.colours.size === 0 && hidden.tags.size === 0) return passages;
  return passages.filter((passage) => passage.key === active || isShown(passage, pathsOf(passage), hidden));
}
