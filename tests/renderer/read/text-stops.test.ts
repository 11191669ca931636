import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedEdge, nextPiece, pieceAt } from '../../../src/renderer/read/select/text-stops';

const text = '一、工作目标\n要压实责任，逐项整改。年底前完成，坚决不拖。\n\n强化督查，务求实效。';
const range = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const words = (found: { start: number; end: number } | null) => (found ? text.slice(found.start, found.end) : null);

describe('going through a text by its punctuation', () => {
  it('takes the clause or the sentence at the caret', () => {
    const caret = text.indexOf('逐项');
    expect([words(pieceAt(text, caret, 'clause')), words(pieceAt(text, caret, 'sentence'))]).toEqual(['逐项整改。', '要压实责任，逐项整改。']);
  });

  it('takes the next line when the caret stands in an empty one', () => {
    expect(words(pieceAt(text, text.indexOf('\n\n') + 1, 'sentence'))).toBe('强化督查，务求实效。');
  });

  it('goes on over the end of a line and over an empty one, and back', () => {
    const last = range('年底前完成，坚决不拖。');
    expect(words(nextPiece(text, last, 1, 'sentence'))).toBe('强化督查，务求实效。');
    expect(words(nextPiece(text, range('强化督查，'), -1, 'clause'))).toBe('坚决不拖。');
  });

  it('stays where it is at both ends of the text', () => {
    expect([nextPiece(text, range('一、工作目标'), -1, 'sentence'), nextPiece(text, range('务求实效。'), 1, 'clause')]).toEqual([null, null]);
  });

  it('moves the end of a range by clause and its start by sentence', () => {
    expect(words(movedEdge(text, range('要压实责任，'), 'end', 1, 'clause'))).toBe('要压实责任，逐项整改。');
    expect(words(movedEdge(text, range('逐项整改。'), 'start', -1, 'sentence'))).toBe('要压实责任，逐项整改。');
    expect(words(movedEdge(text, range('压实责任，逐项'), 'end', -1, 'clause'))).toBe('压实责任，');
  });

  it('never leaves an empty range', () => {
    expect(movedEdge(text, range('要压实责任，'), 'end', -1, 'clause')).toBeNull();
  });

  it('moves an edge in the asked direction and leaves the other one alone, wherever it stands', () => {
    const place = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
    fc.assert(fc.property(place, fc.constantFrom('start' as const, 'end' as const), fc.constantFrom(1 as const, -1 as const), (before, edge, by) => {
      const after = movedEdge(text, before, edge, by, 'clause');
      if (after === null) return true;
      const other = edge === 'start' ? 'end' : 'start';
      return Math.sign(after[edge] - before[edge]) === by && after[other] === before[other] && after.start < after.end;
    }));
  });
});
