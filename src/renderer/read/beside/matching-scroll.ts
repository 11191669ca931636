/** How far a text is scrolled: px from its top, and where its parts begin (px, ascending, the first at 0), up to its last position. */
export type Scrolled = { top: number; parts: readonly number[]; full: number };

/** The position in the other text that is as far along as this one. */
export function sameShare(top: number, full: number, otherFull: number): number {
  return full <= 0 ? 0 : (Math.min(top, full) / full) * otherFull;
}

/** The position in the other text that is as far along in the part of the same number; past its last part, in that one. */
export function samePart({ top, parts, full }: Scrolled, other: Omit<Scrolled, 'top'>): number {
  const at = Math.max(0, parts.findLastIndex((start) => start <= top + 1));
  const share = shareIn(top, parts[at] ?? 0, parts[at + 1] ?? full);
  const otherAt = Math.min(at, Math.max(0, other.parts.length - 1));
  const from = other.parts[otherAt] ?? 0;
  const to = other.parts[otherAt + 1] ?? other.full;
  return Math.max(0, Math.min(other.full, from + share * Math.max(0, to - from)));
}

function shareIn(top: number, from: number, to: number): number {
  return to <= from ? 0 : Math.max(0, Math.min(1, (top - from) / (to - from)));
}
