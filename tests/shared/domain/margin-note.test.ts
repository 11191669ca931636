import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteLines, plainNote } from '@shared/domain/margin-note';

const shown = (note: string) => noteLines(note).map(({ bullet, runs }) => [bullet, ...runs.map(({ text, bold, italic }) => (bold ? `B(${text})` : italic ? `I(${text})` : text))]);

describe('the simple formatting of a margin note', () => {
  it.each([
    ['**口径**要核对', [['', 'B(口径)', '要核对']]],
    ['见*去年*报告，**两处**', [['', '见', 'I(去年)', '报告，', 'B(两处)']]],
    ['- 一项\n2. 二项\n正文', [['•', '一项'], ['2.', '二项'], ['', '正文']]],
    ['- **重点**', [['•', 'B(重点)']]],
  ])('is read from %s', (note, expected) => { expect(shown(note)).toEqual(expected); });

  it.each(['3*4*5 平方', '2 * 3', '**没有结束', '* *', '****', '增长-3%', '3.5 亿', '1.', 'a*b*c'])('leaves %s as it is typed', (note) => {
    expect(shown(note)).toEqual([['', note]]);
  });

  it('loses nothing but its own signs', () => {
    const typed = fc.string({ unit: fc.constantFrom('全', '县', '*', '**', ' ', '\n', '- ', '1. ', '，', 'a') });
    fc.assert(fc.property(typed, (note) => {
      const bare = (text: string) => text.replaceAll(/[\s*•\-.\d]/gu, '');
      expect(bare(plainNote(note))).toBe(bare(note));
      expect(noteLines(note)).toHaveLength(note.split('\n').length);
    }));
  });

  it('says the same when what it says is read again', () => {
    expect(plainNote(plainNote('- **一**\n*二*'))).toBe('• 一\n二');
  });
});
