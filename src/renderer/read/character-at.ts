import type { TextView } from './editor/create-text-view';

/** Beyond this distance from a character (in its heights) a point is beside the text. */
const NEAR = 1;

/** The offset of the character under a point of the screen; null beside the text. */
export function characterAt(textView: TextView, x: number, y: number): number | null {
  const offset = textView.offsetAt(x, y);
  if (offset === null) return null;
  const box = textView.boxAt(offset);
  if (Math.abs(box.left - x) > (box.bottom - box.top) * NEAR) return null;
  return x >= box.left ? offset : Math.max(0, offset - 1);
}
