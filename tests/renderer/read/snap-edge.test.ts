import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapEdge } from '../../../src/renderer/read/select/snap-edge';

const text = '全县农村饮水安全工作扎实推进，没有发生一起大面积停水事件，群众满意度稳步提高。\n二是水质监测全面覆盖；对全县128处水源地逐一建档。';
const span = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const words = (found: { start: number; end: number } | null) => (found ? text.slice(found.start, found.end) : null);

describe('dragging an end of a passage', () => {
  const passage = span('没有发生一起大面积停水事件');
  it('goes to the end of the clause nearby', () => {
    expect(words(snapEdge(text, passage, 'end', text.indexOf('提高') + 1, false))).toBe('没有发生一起大面积停水事件，群众满意度稳步提高');
    expect(words(snapEdge(text, passage, 'start', text.indexOf('县农村'), false))).toBe('全县农村饮水安全工作扎实推进，没有发生一起大面积停水事件');
  });
  it('takes the very character when asked to', () => {
    expect(words(snapEdge(text, passage, 'end', text.indexOf('停水') + 1, true))).toBe('没有发生一起大面积停');
  });
  it('never leaves nothing and never moves the other end', () => {
    const place = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
    fc.assert(fc.property(place, fc.constantFrom('start' as const, 'end' as const), fc.nat(text.length), fc.boolean(), (before, edge, to, raw) => {
      const after = snapEdge(text, before, edge, to, raw);
      if (after === null) return edge === 'start' ? to >= before.end : to <= before.start;
      const other = edge === 'start' ? 'end' : 'start';
      return after.start < after.end && after[other] === before[other] && (!raw || after[edge] === to);
    }));
  });
});
