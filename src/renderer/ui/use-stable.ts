import { useCallback, useEffect, useRef } from 'react';

/** The newest `act` behind one function that never changes, for children that are drawn only when something they show does. */
export function useStable<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  const latest = useRef(act);
  useEffect(() => { latest.current = act; });
  return useCallback((...given: A) => latest.current(...given), []);
}
