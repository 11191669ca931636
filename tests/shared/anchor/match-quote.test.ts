import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { matchQuote } from '@shared/anchor/match-quote';
import { inventParagraphs } from '../../bench/anchors/invented-text';

const TEXT =
  '今年冬天，柳湾村把三条水渠都清了一遍，用水不再排队。\n去年冬天，北岭乡把三条水渠都清了一遍，可是渠头没有人管。\n' +
  '明年要把渠长的名字写在牌子上，谁管的段谁负责。';

function found(text: string, quote: string, context = {}): string | null {
  const match = matchQuote(text, quote, context);
  return match === null ? null : text.slice(match.start, match.end);
}

describe('matchQuote', () => {
  it('finds an exact quote', () => {
    const match = matchQuote(TEXT, '谁管的段谁负责');
    expect(match).toEqual({ start: TEXT.indexOf('谁管的段'), end: TEXT.indexOf('谁管的段') + 7, score: 1, rivals: 0 });
  });

  it('counts a twin as a rival when nothing tells them apart', () => {
    expect(matchQuote(TEXT, '把三条水渠都清了一遍')?.rivals).toBe(1);
  });

  it('chooses between twins by their context', () => {
    const match = matchQuote(TEXT, '把三条水渠都清了一遍', { prefix: '去年冬天，北岭乡', suffix: '，可是渠头没有人管' });
    expect(match).toMatchObject({ start: TEXT.lastIndexOf('把三条水渠'), rivals: 0 });
  });

  it('prefers the edited passage in its context to an untouched twin elsewhere', () => {
    const edited = TEXT.replace('北岭乡把三条水渠都清了一遍', '北岭乡把三条老水渠清了一遍');
    const context = { prefix: '用水不再排队。\n去年冬天，北岭乡', suffix: '，可是渠头没有人管。\n明年要把渠长' };
    expect(found(edited, '把三条水渠都清了一遍', context)).toBe('把三条老水渠清了一遍');
  });

  it('prefers the place nearer to where the quote once was', () => {
    const text = `${'讲别的。'.repeat(50)}要修路。${'讲别的。'.repeat(50)}要修路。${'讲别的。'.repeat(50)}`;
    expect(matchQuote(text, '要修路', { hint: text.lastIndexOf('要修路') + 3 })?.start).toBe(text.lastIndexOf('要修路'));
  });

  it('finds a quote again after hard line breaks and half-width punctuation came into the text', () => {
    const wrapped = TEXT.replace('柳湾村把三条水渠都清了一遍，用水不再排队。', '柳湾村把三条\n水渠都清了一遍,用水\n不再排队.');
    expect(found(wrapped, '柳湾村把三条水渠都清了一遍，用水不再排队。')).toBe('柳湾村把三条\n水渠都清了一遍,用水\n不再排队.');
  });

  it.each(['', '  \n', '财政转移支付办法另行通知'])('finds nothing for “%s”', (quote) => {
    expect(matchQuote(TEXT, quote)).toBeNull();
  });

  it('finds the words in a text of any characters, lone surrogates included', () => {
    const unit = fc.constantFrom('水', '渠', '😀', '\uD83D', '\uDE00', 'e\u0301', '，', '\n', 'a');
    const parts = fc.array(unit, { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(parts, parts, parts, (before, quote, after) => {
        const match = matchQuote(before + quote + after, quote, { prefix: before.slice(-32), suffix: after.slice(0, 32) });
        expect(match === null).toBe(quote.trim() === '');
        if (match !== null) expect((before + quote + after).slice(match.start, match.end)).toBe(quote);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('finds each of thirty edited quotes in 100,000 units of formulas', () => {
    const text = inventParagraphs('formulaic', 100_000, 5).join('\n');
    for (let at = 0; at < 30; at += 1) {
      const start = 1000 + at * 3000;
      const quote = text.slice(start, start + 80);
      const edited = `${quote.slice(0, 30)}新写的话${quote.slice(38)}`;
      expect(matchQuote(text, edited, { prefix: text.slice(start - 32, start) })?.start).toBe(start);
    }
  });
});
