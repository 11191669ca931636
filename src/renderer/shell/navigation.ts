import { useCallback, useState } from 'react';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import { goOn, moveAlong, startTrail } from './trail';

/** Where in a speech to go: a passage by its number, or an offset in UTF-16 units of the text. */
export type ReadTarget = { passage: number } | { offset: number; end?: number };

export type Place =
  | { screen: 'library' }
  | { screen: 'read'; speech: number; target?: ReadTarget; /** What stands at its right: another speech, or an earlier version of this one. */ beside?: number | { version: number } }
  | { screen: 'excerpts'; filter?: ExcerptFilter }
  /** `find` is what to look for in the text of the note. */
  | { screen: 'notes'; note?: number; find?: string; tasks?: true; making?: true }
  | { screen: 'words' }
  | { screen: 'settings' };

export type Navigation = {
  place: Place;
  /** Grows with every step, so that going to the same place again is seen. */
  step: number;
  go: (place: Place) => void;
  back: () => void;
  forward: () => void;
};

/** The way through the window, with back and forward as in a browser. */
export function useNavigation(start: Place): Navigation {
  const [trail, setTrail] = useState(() => startTrail(start));
  const go = useCallback((place: Place) => setTrail((now) => goOn(now, place)), []);
  const back = useCallback(() => setTrail((now) => moveAlong(now, -1)), []);
  const forward = useCallback(() => setTrail((now) => moveAlong(now, 1)), []);
  return { place: trail.places[trail.at] ?? start, step: trail.step, go, back, forward };
}
