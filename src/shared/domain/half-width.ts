/** Where a half-width mark stands next to Han text: the unit that gets more room after it, to look full-width. */
export type Widened = { start: number; end: number };

const NEXT_TO_HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const TRAILING = new Set([',', ';', ':', '?', '!', ')']);
const HALF_WIDTH = /[,;:?!()]/g;

/**
 * The units of a text to widen so that half-width `,;:?!()` among Han look full-width, one unit each. A mark counts when
 * Han or full-width punctuation stands on one of its sides (`3,000` and `8:30` stay as they are). A closing mark takes its
 * room after it; an opening bracket takes it from the character before.
 */
export function widenedIn(text: string): Widened[] {
  const found: Widened[] = [];
  for (const { index, 0: mark } of text.matchAll(HALF_WIDTH)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (TRAILING.has(mark)) {
      if (NEXT_TO_HAN.test(before) || NEXT_TO_HAN.test(after)) found.push({ start: index, end: index + 1 });
    } else if (mark === '(' && index > 0 && NEXT_TO_HAN.test(after) && NEXT_TO_HAN.test(before)) {
      found.push({ start: index - 1, end: index });
    }
  }
  return found;
}
