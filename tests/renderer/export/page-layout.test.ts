import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetParagraph, SheetPart } from '@shared/domain/sheet-paragraphs';
import { breakLines, widthOf } from '../../../src/renderer/export/line-breaks';
import { footnoteSign, pagesOf } from '../../../src/renderer/export/page-layout';

const widths = { first: 26, rest: 28 };
const lines = (text: string) => breakLines([{ kind: 'quote', text }], widths).map((line) => line.map((part) => part.text).join(''));
const paragraph = (kind: SheetParagraph['kind'], text: string, footnote: string | null = null): SheetParagraph => ({
  kind,
  parts: [{ kind: 'text', text }],
  footnote,
  continues: false,
});

describe('breakLines', () => {
  it('puts 26 characters on the first line and 28 on the next', () => {
    expect(lines('水'.repeat(60)).map((line) => line.length)).toEqual([26, 28, 6]);
  });

  it('lets one closing mark hang over the edge instead of beginning a line with it', () => {
    expect(lines(`${'水'.repeat(26)}。治理`)).toEqual([`${'水'.repeat(26)}。`, '治理']);
  });

  it('takes an opening mark to the next line', () => {
    expect(lines(`${'水'.repeat(25)}《河长制》`)).toEqual(['水'.repeat(25), '《河长制》']);
  });

  it('keeps a number in one piece', () => {
    expect(lines(`${'水'.repeat(25)}2023.5公里`)).toEqual(['水'.repeat(25), '2023.5公里']);
  });

  it('loses nothing, keeps the parts apart and begins no line with a closing mark', () => {
    const text = fc.string({ unit: fc.constantFrom(...'水利，。”（《a1 '.split('')), maxLength: 120 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const parts = texts.map((one, index): SheetPart => ({ kind: index % 2 === 0 ? 'quote' : 'context', text: one }));
        const broken = breakLines(parts, widths);
        const join = (kind: SheetPart['kind']) => broken.flat().filter((part) => part.kind === kind).map((part) => part.text).join('');
        expect(join('quote')).toBe(parts.filter(({ kind }) => kind === 'quote').map((part) => part.text).join(''));
        expect(join('context')).toBe(parts.filter(({ kind }) => kind === 'context').map((part) => part.text).join(''));
        for (const line of broken) expect(widthOf(line.map((part) => part.text).join(''))).toBeLessThanOrEqual(29);
      }),
    );
  });
});

describe('pagesOf', () => {
  it('fills a page with 22 lines', () => {
    const pages = pagesOf(Array.from({ length: 50 }, () => paragraph('excerpt', '水利工作')));
    expect(pages.map((page) => page.lines.length)).toEqual([22, 22, 6]);
  });

  it('leaves room for the footnotes of a page and numbers them anew on each', () => {
    const pages = pagesOf(Array.from({ length: 40 }, () => paragraph('excerpt', '水利工作', '沈知远：《讲话》，2023年')));
    expect(pages[0]?.lines.length).toBeLessThan(17);
    expect(pages.map((page) => page.footnotes[0]?.mark)).toEqual(pages.map(() => 1));
    expect(pages.flatMap((page) => page.footnotes).length).toBe(40);
  });

  it('never leaves a heading alone at the foot of a page', () => {
    const body = Array.from({ length: 21 }, () => paragraph('excerpt', '水利工作'));
    const pages = pagesOf([...body, paragraph('heading', '一、巡河'), paragraph('excerpt', '水利工作')]);
    expect(pages.map((page) => page.lines.length)).toEqual([21, 2]);
  });

  it('makes no page of nothing', () => {
    expect(pagesOf([])).toEqual([]);
  });

  it.each([[1, '①'], [20, '⑳'], [21, '21']])('shows footnote %i as %s', (mark, sign) => {
    expect(footnoteSign(mark)).toBe(sign);
  });
});
