import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAtLeast, intervalsOf, overlapping, type Span } from '../../../src/renderer/read/passages/intervals';
import { stackAt } from '../../../src/renderer/read/passages/stack-at';

const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 40 });

describe('passages as intervals', () => {
  it('finds exactly the spans that a plain comparison finds', () => {
    fc.assert(fc.property(spans, fc.nat(80), fc.nat(30), (list, from, length) => {
      const intervals = intervalsOf(list);
      const naive = intervals.spans.filter((one) => one.end > one.start && one.start < from + length && one.end > from);
      expect(overlapping(intervals, from, from + length)).toEqual(naive);
    }));
  });

  it('puts two spans that share text into different lanes and reuses a lane once it is free', () => {
    const { lanes } = intervalsOf([{ start: 0, end: 10 }, { start: 5, end: 15 }, { start: 10, end: 20 }]);
    expect(lanes).toEqual([0, 1, 0]);
  });

  it('lets two spans of one lane overlap only where four or more lie on one place', () => {
    fc.assert(fc.property(spans, (list) => {
      const { spans: sorted, lanes } = intervalsOf(list);
      sorted.forEach((one, index) => {
        const clash = sorted.find((other, at) => at < index && lanes[at] === lanes[index] && other.end > one.start && one.end > one.start);
        if (!clash) return;
        const here = sorted.filter((other, at) => at <= index && other.start <= one.start && other.end > one.start);
        expect(here.length).toBeGreaterThan(3);
      });
    }));
  });

  it('gives the innermost passage under a character first', () => {
    const outer = { start: 0, end: 30 };
    const inner = { start: 10, end: 14 };
    expect(stackAt(intervalsOf([outer, inner, { start: 14, end: 20 }]), 13)).toEqual([inner, outer]);
  });

  it('finds the first number that is large enough', () => {
    fc.assert(fc.property(fc.array(fc.nat(50)), fc.nat(60), (list, least) => {
      const ascending = list.toSorted((a, b) => a - b);
      const found = ascending.findIndex((one) => one >= least);
      expect(firstAtLeast(ascending, least)).toBe(found < 0 ? ascending.length : found);
    }));
  });
});
