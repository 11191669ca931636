import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samePart, sameShare } from '../../../src/renderer/read/beside/matching-scroll';

test('half of one text is half of the other', () => {
  expect([sameShare(50, 100, 300), sameShare(0, 100, 300), sameShare(120, 100, 300), sameShare(5, 0, 300)]).toEqual([150, 0, 300, 0]);
});

test('halfway between two headings is halfway between the same two of the other text', () => {
  const other = { parts: [0, 400, 1000], full: 1400 };
  expect(samePart({ top: 150, parts: [0, 100, 200], full: 300 }, other)).toBe(700);
  expect(samePart({ top: 0, parts: [0, 100, 200], full: 300 }, other)).toBe(0);
  expect(samePart({ top: 300, parts: [0, 100, 200], full: 300 }, other)).toBe(1400);
});

test('a part the other text does not have is its last one', () => {
  expect(samePart({ top: 250, parts: [0, 100, 200], full: 300 }, { parts: [0, 80], full: 180 })).toBe(130);
});

test('the other text is never scrolled past its ends', () => {
  const parts = fc.uniqueArray(fc.nat(5000), { maxLength: 8 }).map((list) => [0, ...list.filter((top) => top > 0).toSorted((a, b) => a - b)]);
  fc.assert(fc.property(fc.nat(6000), parts, fc.nat(5000), parts, fc.nat(5000), (top, mine, full, theirs, otherFull) => {
    const at = samePart({ top, parts: mine, full }, { parts: theirs, full: otherFull });
    expect(at >= 0 && at <= otherFull).toBe(true);
  }));
});
