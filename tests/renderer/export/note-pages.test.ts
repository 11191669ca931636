import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteSheet, NoteSheetBlock } from '@shared/domain/note-sheet';
import { PAPERS } from '../../../src/renderer/export/note/note-looks';
import { notePages, type NotePage, type PageItem } from '../../../src/renderer/export/note/note-pages';

const sheetOf = (blocks: NoteSheetBlock[], layout: NoteSheet['layout'] = 'official'): NoteSheet => ({ title: '会议', layout, blocks, sources: 0, locale: 'zh-CN' });
const body = (text: string): NoteSheetBlock => ({ kind: 'body', parts: [{ text }] });
const runsOf = (item: PageItem) => (item.kind === 'line' ? item.runs : item.kind === 'row' ? item.cells.flat() : []);
const wordsOf = (pages: readonly NotePage[]) => pages.flatMap(({ items }) => items.flatMap(runsOf)).filter(({ raised }) => !raised).map(({ text }) => text).join('');
const heightOf = (item: PageItem) => (item.kind === 'line' ? item.look.line + item.before + item.after : 0);

const sentence = fc.array(fc.constantFrom('各级各部门要', '抓好落实', '，', '。', '（', '）', '《通知》', '2026年', 'GDP', ' '), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const block: fc.Arbitrary<NoteSheetBlock> = fc.oneof(
  sentence.map(body),
  fc.tuple(fc.integer({ min: 1, max: 4 }), sentence).map(([level, text]): NoteSheetBlock => ({ kind: 'heading', level, parts: [{ text, bold: true }] })),
  fc.tuple(sentence, sentence).map(([text, footnote]): NoteSheetBlock => ({ kind: 'excerpt', first: true, parts: [{ text, footnote }] })),
  sentence.map((text): NoteSheetBlock => ({ kind: 'entry', level: 2, label: '1.', parts: [{ text }] })),
);

test('no word is lost or moved, and no page holds more than fits on it', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 40 }), fc.constantFrom('official' as const, 'plain' as const), (blocks, layout) => {
      const pages = notePages(sheetOf(blocks, layout));
      const written = blocks.map((one) => (one.kind === 'entry' ? `${one.label} ` : '') + ('parts' in one ? one.parts.map(({ text }) => text).join('') : '')).join('');
      expect(wordsOf(pages)).toBe(written);
      for (const { items } of pages) expect(items.reduce((sum, item) => sum + heightOf(item), 0)).toBeLessThanOrEqual(PAPERS[layout].height);
    }),
    { numRuns: 60 },
  );
});

describe('a page', () => {
  test('holds 22 lines of 28 characters', () => {
    const [first] = notePages(sheetOf([body('防'.repeat(26 + 28 * 30))]));
    expect(first?.items).toHaveLength(22);
    expect(runsOf(first!.items[1]!).map(({ text }) => text).join('')).toHaveLength(28); // both are there: the line above says so
  });

  test('numbers its footnotes from one and keeps them with the line that has their sign', () => {
    const noted = (text: string): NoteSheetBlock => ({ kind: 'excerpt', first: true, parts: [{ text, footnote: `出处${text}` }] });
    const pages = notePages(sheetOf([...Array.from({ length: 19 }, () => body('防汛')), noted('甲'), noted('乙'), noted('丙')]));
    expect(pages.map(({ footnotes }) => footnotes.map(({ sign, text }) => `${sign}${text}`))).toEqual([['①出处甲'], ['①出处乙', '②出处丙']]);
  });

  test('does not end with a heading', () => {
    const pages = notePages(sheetOf([...Array.from({ length: 21 }, () => body('防汛')), { kind: 'heading', level: 1, parts: [{ text: '一、要求' }] }, body('落实')]));
    expect(pages.map(({ items }) => items.length)).toEqual([21, 2]);
  });

  test('begins anew for the foot of minutes when that no longer fits', () => {
    const imprint: NoteSheetBlock = { kind: 'imprint', name: '分送', copies: '县直各部门', left: '县府办', right: '2026年3月8日印发' };
    const pages = (lines: number) => notePages(sheetOf([...Array.from({ length: lines }, () => body('防汛')), imprint]));
    expect(pages(20).map((page) => page.imprint !== null)).toEqual([true]);
    expect(pages(22).map((page) => page.imprint !== null)).toEqual([false, true]);
  });
});
