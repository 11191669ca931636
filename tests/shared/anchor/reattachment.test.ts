/**
 * The promise on passages in edited texts, held to numbers: invented texts of three kinds, random edits by share of
 * changed characters, fixed seeds. `node scripts/bench-anchors.mjs` prints the same figures for longer texts.
 */
import { describe, expect, it } from 'vitest';
import type { TextKind } from '../../bench/anchors/invented-text';
import { addTallies, measure, type Tally } from '../../bench/anchors/measure';

const KINDS: readonly TextKind[] = ['prose', 'formulaic', 'blocks'];

function tallyOf(kinds: readonly TextKind[], share: number, moves: number, shortest: number, longest: number): Tally {
  const size = { units: 20_000, quotes: 500, share, moves, shortest, longest };
  const runs = kinds.flatMap((kind) => [1, 2, 3, 4].map((seed) => measure({ ...size, kind, seed }, () => performance.now())));
  return addTallies(runs);
}

describe('carryAnchors over edited texts', () => {
  it.each([
    { share: 0.01, moves: 1, right: 0.99 },
    { share: 0.05, moves: 3, right: 0.97 },
    { share: 0.15, moves: 8, right: 0.95 },
  ])('keeps at least $right of the passages of 10-200 units and misplaces at most one in a thousand when $share of the characters changed', ({ share, moves, right }) => {
    const tally = tallyOf(KINDS, share, moves, 10, 200);
    expect(tally.surviving).toBeGreaterThan(5000);
    expect(tally.right / tally.surviving).toBeGreaterThanOrEqual(right);
    expect(tally.wrong / tally.surviving).toBeLessThanOrEqual(0.001);
    expect(tally.strayed / tally.deleted).toBeLessThanOrEqual(0.02);
  }, 60_000);

  it.each([
    { share: 0.05, moves: 3, right: 0.97, wrong: 0.001 },
    { share: 0.15, moves: 8, right: 0.95, wrong: 0.005 },
  ])('keeps at least $right of short passages in a text full of twins and misplaces at most $wrong when $share changed', ({ share, moves, right, wrong }) => {
    const tally = tallyOf(['formulaic'], share, moves, 6, 30);
    expect(tally.right / tally.surviving).toBeGreaterThanOrEqual(right);
    expect(tally.wrong / tally.surviving).toBeLessThanOrEqual(wrong);
  }, 60_000);
});
