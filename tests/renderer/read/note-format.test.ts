import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listLines, nextItem, stress, type Typed } from '../../../src/renderer/read/rail/note-format';

const typed = (text: string, selected: string): Typed => ({ text, start: text.indexOf(selected), end: text.indexOf(selected) + selected.length });

describe('formatting a margin note while it is typed', () => {
  it('puts bold and italic on and takes them off', () => {
    expect(stress(typed('核对口径', '口径'), 'bold').text).toBe('核对**口径**');
    expect(stress(typed('核对**口径**', '口径'), 'italic').text).toBe('核对***口径***');
    expect(stress(typed('核对*口径*', '口径'), 'italic').text).toBe('核对口径');
  });

  it('is undone by doing it again', () => {
    const place = fc.tuple(fc.string({ unit: fc.constantFrom('全', '县', '，', '\n'), maxLength: 20 }), fc.nat(20), fc.nat(20));
    fc.assert(fc.property(place, fc.constantFrom('bold' as const, 'italic' as const), ([text, a, b], look) => {
      const before = { text, start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
      expect(stress(stress(before, look), look)).toEqual(before);
    }));
  });

  it('makes lines a list and ordinary lines again', () => {
    const list = listLines(typed('一项\n二项', '一项\n二项'));
    expect(list.text).toBe('- 一项\n- 二项');
    expect(listLines(list).text).toBe('一项\n二项');
    expect(listLines({ text: '', start: 0, end: 0 })).toEqual({ text: '- ', start: 2, end: 2 });
  });

  it('goes on with the next item and ends the list on an empty one', () => {
    const end = (text: string) => ({ text, start: text.length, end: text.length });
    expect(nextItem(end('- 一项'))).toEqual(end('- 一项\n- '));
    expect(nextItem(end('2. 二项'))).toEqual(end('2. 二项\n3. '));
    expect(nextItem(end('- 一项\n- '))).toEqual(end('- 一项\n'));
    expect(nextItem(end('正文'))).toBeNull();
  });
});
