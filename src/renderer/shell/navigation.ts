import { useCallback, useState } from 'react';
import type { ExcerptFilter } from '@shared/domain/excerpt';

/** Where in a speech to go: a passage by its number, or an offset in UTF-16 units of the text. */
export type ReadTarget = { passage: number } | { offset: number; end?: number };

export type Place =
  | { screen: 'library' }
  | { screen: 'read'; speech: number; target?: ReadTarget }
  | { screen: 'excerpts'; filter?: ExcerptFilter }
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
  const [{ trail, at, step }, setState] = useState({ trail: [start], at: 0, step: 0 });
  const go = useCallback((place: Place) => {
    setState((now) => ({ trail: [...now.trail.slice(0, now.at + 1), place], at: now.at + 1, step: now.step + 1 }));
  }, []);
  const move = useCallback((by: number) => {
    setState((now) => {
      const next = now.at + by;
      return next < 0 || next >= now.trail.length ? now : { ...now, at: next, step: now.step + 1 };
    });
  }, []);
  const back = useCallback(() => move(-1), [move]);
  const forward = useCallback(() => move(1), [move]);
  return { place: trail[at] ?? start, step, go, back, forward };
}
