/** The places one has been to, as in a browser. `step` grows with every move, so that going to the same place again is seen. */
export type Trail<P> = { places: readonly P[]; at: number; step: number };

/** A trail with nothing before its start and nothing after. */
export function startTrail<P>(place: P): Trail<P> {
  return { places: [place], at: 0, step: 0 };
}

/** Goes on to a place; the places that lay ahead after going back are forgotten. */
export function goOn<P>(trail: Trail<P>, place: P): Trail<P> {
  return { places: [...trail.places.slice(0, trail.at + 1), place], at: trail.at + 1, step: trail.step + 1 };
}

/** Moves back (`by` -1) or forward (`by` 1) on the trail; the same trail when there is nothing that way. */
export function moveAlong<P>(trail: Trail<P>, by: number): Trail<P> {
  const at = trail.at + by;
  return at < 0 || at >= trail.places.length ? trail : { ...trail, at, step: trail.step + 1 };
}
