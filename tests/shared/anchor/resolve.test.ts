import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { describeAnchor } from '@shared/anchor/describe';
import { resolveAnchor } from '@shared/anchor/resolve';

const TEXT = '要修路，更要养路。村里要修路，乡里也要修路。\n修好的路要有人养，养路的人要有人管。';

function anchorOf(part: string, from = 0) {
  const start = TEXT.indexOf(part, from);
  return describeAnchor(TEXT, start, start + part.length);
}

describe('resolveAnchor', () => {
  it('gives back the described range of any text', () => {
    const unit = fc.constantFrom('路', '桥', '，', ' ', '\n', '😀', '\uD83D', '\uDE00', 'é', '\u0301');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('');
        const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
        fc.pre(text.slice(Math.min(x, y), Math.max(x, y)).trim() !== '');
        const anchor = describeAnchor(text, Math.min(x, y), Math.max(x, y));
        expect(resolveAnchor(text, anchor)).toEqual({ start: anchor.start, end: anchor.end, how: 'position' });
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('follows the quote when a paragraph was inserted before it', () => {
    const anchor = anchorOf('养路的人要有人管');
    expect(resolveAnchor(`新的开头。\n${TEXT}`, anchor)).toEqual({ start: anchor.start + 6, end: anchor.end + 6, how: 'quote' });
  });

  it('chooses the twin whose context agrees', () => {
    const anchor = anchorOf('要修路', TEXT.indexOf('乡里'));
    expect(resolveAnchor(`新的开头。${TEXT}`, anchor)).toEqual({ start: anchor.start + 5, end: anchor.end + 5, how: 'quote' });
  });

  it('keeps the stored position when only the words around it changed', () => {
    const anchor = anchorOf('修好的路要有人养');
    const text = `${'讲'.repeat(anchor.start)}修好的路要有人养${'话'.repeat(20)}`;
    expect(resolveAnchor(text, anchor)).toEqual({ start: anchor.start, end: anchor.end, how: 'position' });
  });

  it('leaves the position to a twin that now stands there and follows the context', () => {
    const anchor = describeAnchor('甲说修路。乙说修路。丙说修桥。', 7, 9);
    expect(resolveAnchor('另外说修路。甲说修路。乙说修路。丙说修桥。', { ...anchor, start: 3, end: 5 })).toMatchObject({ start: 13, how: 'quote' });
  });

  it('is lost when the words were edited', () => {
    expect(resolveAnchor(TEXT.replace('养路的人', '管路的人'), anchorOf('养路的人要有人管'))).toBeNull();
  });

  it('is lost when twins cannot be told apart', () => {
    const anchor = { start: 50, end: 52, exact: '修路', prefix: '从前的话', suffix: '从前的话' };
    expect(resolveAnchor('修路。修路。', anchor)).toBeNull();
  });

  it('does not take a short quote in another context for its own', () => {
    expect(resolveAnchor('会上有人说起养路的事。', { start: 40, end: 42, exact: '养路', prefix: '更要', suffix: '。村里' })).toBeNull();
  });
});
