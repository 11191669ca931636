import type { Colour } from '@shared/domain/passage';
import { colourOf, type ShownPassage } from './shown-passage';

/** What is switched off in the text, the margin and the lists. */
export type Hidden = { colours: ReadonlySet<Colour>; tags: ReadonlySet<string> };

export const nothingHidden: Hidden = { colours: new Set(), tags: new Set() };

/** Whether a passage is shown: its colour is on, and at least one of its tags (by path), if it has any. */
export function isShown(passage: ShownPassage, paths: readonly string[], { colours, tags }: Hidden): boolean {
  return !colours.has(colourOf(passage)) && (paths.length === 0 || tags.size === 0 || !paths.every((path) => tags.has(path)));
}

/** The same with one colour or tag switched to the other state. */
export function toggled(hidden: Hidden, what: { colour: Colour } | { tag: string }): Hidden {
  return 'colour' in what ? { ...hidden, colours: flipped(hidden.colours, what.colour) } : { ...hidden, tags: flipped(hidden.tags, what.tag) };
}

function flipped<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
