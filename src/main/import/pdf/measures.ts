import type { Line } from './glyph';

/** The left and right edge of a block of text, and the distance of its lines. */
export type Frame = { left: number; right: number };

/** Sizes this close are the same: fonts differ a little in how high they say they are. */
export const SAME_SIZE = 0.08;

/** How far a first line may be set in, in characters: two in Chinese, a few more where the indent is a tab. */
const DEEPEST_INDENT = 5;

/** The size most characters have, to half a point. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.glyphs.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The distance of lines that is commonest, in units; 0 when there is only one line. */
export function leadingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const step = next && next.page === line.page ? Math.round((line.base - next.base) * 2) / 2 : 0;
    if (step > 0 && step < line.size * 4) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * A finder for the frame of a line. Left edges that several lines share make a frame; lines set in by a first-line
 * indent belong to the frame to their left. The right edge is that of the longest line.
 */
export function frameFinder(lines: readonly Line[]): (line: Line) => Frame {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1);
  const most = Math.max(0, ...shared.map(([, count]) => count));
  const lefts = shared.filter(([, count]) => count >= most / 50).map(([left]) => left).toSorted((a, b) => a - b);
  const leftOf = (line: Line): number => {
    const near = lefts.filter((left) => left <= line.left + 1.5 && line.left - left < line.size * DEEPEST_INDENT);
    return near[0] ?? line.left;
  };
  const rights = new Map<number, number>();
  for (const line of lines) rights.set(leftOf(line), Math.max(rights.get(leftOf(line)) ?? 0, line.right));
  return (line) => ({ left: leftOf(line), right: rights.get(leftOf(line)) ?? line.right });
}
