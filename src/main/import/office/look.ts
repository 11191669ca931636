import type { Colour } from '@shared/domain/passage';
import { nearestColour } from './colours';

/** How a stretch of text looks, as far as it matters. */
export type Look = {
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  /** What it was marked with: `key` tells marks apart that have the same nearest colour. Null when not marked. */
  mark: { key: string; colour: Colour } | null;
  /** Red letters; a mark unless the whole paragraph is red. */
  red: boolean;
};

/** Text without any mark or emphasis. */
export function plainLook(): Look {
  return { bold: false, italic: false, hidden: false, mark: null, red: false };
}

/**
 * The mark a person made, from the colour behind the letters (six hex digits or null), else from the other habits of
 * people who work in WPS: a wavy line below is read as purple, a line through as grey.
 */
export function markOf(behind: string | null, wavy: boolean, struck: boolean): Look['mark'] {
  if (behind !== null) {
    const colour = nearestColour(behind);
    if (colour !== null) return { key: behind.toLowerCase(), colour };
  }
  if (wavy) return { key: 'wavy', colour: 5 };
  return struck ? { key: 'struck', colour: 6 } : null;
}
