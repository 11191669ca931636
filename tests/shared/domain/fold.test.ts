import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFolding } from '@shared/domain/fold';

const { fold, foldText } = createFolding();

test.each([
  ['責任落實', '责任落实'],
  ['ＧＤＰ　２０１７', 'gdp 2017'],
  ['㎡ ① ㈠', 'm2 1 (一)'],
  ['cafe\u0301', 'café'],
  ['安\u200b全\ufeff', '安全'],
  ['葛\u{e0100}城', '葛城'],
  ['𠮷', '𠮷'],
  ['\ud800安', '\ufffd安'],
  ['一\t二\u00a0三\n四', '一 二 三\n四'],
  ['“引号”——', '“引号”——'],
  ['', ''],
])('%j folds to %j', (raw, folded) => {
  expect(foldText(raw)).toBe(folded);
});

const piece = fc.constantFrom('安', '全', '責', 'A', 'ａ', '㎡', '①', 'e\u0301', '\u200b', '𠮷', '\n', ' ', '，', '\ud800', '\u0301', '…');
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

test('the raw range of any folded range folds to something that holds it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
      const folded = fold(raw);
      expect(folded.text).toBe(foldText(raw));
      if (folded.text === '') return;
      const start = a % folded.text.length;
      const end = start + 1 + (b % (folded.text.length - start));
      const [from, to] = folded.rawRange(start, end);
      expect(from < to && from >= 0 && to <= raw.length).toBe(true);
      expect(foldText(raw.slice(from, to))).toContain(folded.text.slice(start, end));
    }),
    { numRuns: 2000 },
  );
});
