import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { clausesOf, sentencesOf, snapRange, wordBreaksOf, type TextRange } from '@shared/domain/chinese-clauses';

function cut(text: string, ranges: TextRange[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

/** The range of `part` in `text`, its ends moved by units. */
function slipped(text: string, part: string, atStart: number, atEnd: number): [number, number] {
  const start = text.indexOf(part);
  return [start + atStart, start + part.length + atEnd];
}

function snap(text: string, start: number, end: number): string {
  const range = snapRange(text, start, end);
  return text.slice(range.start, range.end);
}

const SPEECH = '各位代表和同志们，柳湾村的水渠修了三年，群众用上了自来水。到了今年冬天，要把《用水公约》贴到墙上，让大家都来监督！';

describe('sentencesOf', () => {
  it.each([
    ['路修好了。桥呢？也要修！', ['路修好了。', '桥呢？', '也要修！']],
    ['他说：“先修路。”大家都同意。', ['他说：“先修路。”', '大家都同意。']],
    ['增长3.5个百分点，很不容易。要珍惜。', ['增长3.5个百分点，很不容易。', '要珍惜。']],
    ['（一）加强领导。（二）压实责任。', ['（一）加强领导。', '（二）压实责任。']],
    ['还有很多事……我们慢慢说。', ['还有很多事……', '我们慢慢说。']],
    ['加强领导.压实责任!谁来管?', ['加强领导.', '压实责任!', '谁来管?']],
    ['  先说水。　再说路  ', ['先说水。', '再说路']],
    ['', []],
  ])('cuts %s', (text, expected) => {
    expect(cut(text, sentencesOf(text))).toEqual(expected);
  });
});

describe('clausesOf', () => {
  it.each([
    ['一要快，二要稳；三要实。', ['一要快，', '二要稳；', '三要实。']],
    ['修路,修桥:都要算账', ['修路,', '修桥:', '都要算账']],
    ['10:30开会，发放3,000元。', ['10:30开会，', '发放3,000元。']],
    ['他喊“快来，”大家就来了。', ['他喊“快来，”', '大家就来了。']],
  ])('cuts %s', (text, expected) => {
    expect(cut(text, clausesOf(text))).toEqual(expected);
  });
});

describe('snapRange', () => {
  it.each([-3, -2, -1, 0, 1, 2, 3])('finds the clauses meant when both ends slip by %i', (slip) => {
    const [start, end] = slipped(SPEECH, '柳湾村的水渠修了三年，群众用上了自来水', slip, slip);
    expect(snap(SPEECH, start, end)).toBe('柳湾村的水渠修了三年，群众用上了自来水');
  });

  it('keeps the full stop when a whole sentence was taken', () => {
    const [start, end] = slipped(SPEECH, '到了今年冬天，要把《用水公约》贴到墙上，让大家都来监督', 0, 0);
    expect(snap(SPEECH, start, end)).toBe('到了今年冬天，要把《用水公约》贴到墙上，让大家都来监督！');
  });

  it('drops the comma at the end of a selection', () => {
    const [start, end] = slipped(SPEECH, '柳湾村的水渠修了三年，', 0, 0);
    expect(snap(SPEECH, start, end)).toBe('柳湾村的水渠修了三年');
  });

  it('completes a word in a short selection', () => {
    const [start, end] = slipped(SPEECH, '自来', 0, 0);
    expect(snap(SPEECH, start, end)).toBe('自来水');
  });

  it('keeps the marks of a title together', () => {
    const [start, end] = slipped(SPEECH, '《用水公约', 0, 0);
    expect(snap(SPEECH, start, end)).toBe('《用水公约》');
  });

  it('cuts back a triple click that spills into the next paragraph', () => {
    const text = '第一段讲修路的事情，很要紧。\n第二段讲修桥。';
    expect(snap(text, 0, text.indexOf('第二段'))).toBe('第一段讲修路的事情，很要紧。');
  });

  it('leaves a selection over two paragraphs in both', () => {
    const text = '第一段讲修路的事情，很要紧。\n第二段讲修桥，也要紧。';
    expect(snap(text, 1, text.length - 1)).toBe(text);
  });

  it('treats half-width punctuation beside Han like full-width', () => {
    const text = '会议强调,各村要把防汛物资清点到位,不得拖延.';
    const [start, end] = slipped(text, '各村要把防汛物资清点到位,', -1, 1);
    expect(snap(text, start, end)).toBe('各村要把防汛物资清点到位');
  });

  const fragment = fc.constantFrom(
    '同志们', '修水渠', '，', '。', '；', '、', '：', '“', '”', '（', '）', '《', '》', '…', '……', '！', '\n', '\t', ' ', '　',
    '3.5', 'GDP', ',', ':', '?', '😀', '👨‍👩‍👧', 'é', '\u0301', '\uD83D', '\uDE00', '𠮷', '一是', '群众', '不能等',
  );
  const selection = fc
    .tuple(fc.array(fragment, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat())
    .map(([parts, a, b]) => {
      const text = parts.join('');
      const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
      return { text, start: Math.min(x, y), end: Math.max(x, y) };
    });

  it('gives the same range when applied to its own result', () => {
    fc.assert(
      fc.property(selection, ({ text, start, end }) => {
        const once = snapRange(text, start, end);
        expect(snapRange(text, once.start, once.end)).toEqual(once);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('never empties a selection and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(selection, ({ text, start, end }) => {
        const range = snapRange(text, start, end);
        expect(range.end - range.start).toBeGreaterThanOrEqual(Math.min(1, end - start));
        const cuts = (at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
        expect([cuts(range.start), cuts(range.end)]).toEqual([false, false]);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('stays in the paragraphs that were selected', () => {
    fc.assert(
      fc.property(selection, ({ text, start, end }) => {
        const range = snapRange(text, start, end);
        const before = text.lastIndexOf('\n', start - 1);
        const after = text.indexOf('\n', Math.max(0, end - 1));
        expect(range.start).toBeGreaterThan(start === 0 ? -1 : before);
        expect(range.end).toBeLessThanOrEqual(Math.max(end, after < 0 ? text.length : after));
      }),
      { numRuns: 500, seed: 9 },
    );
  });
});

describe('wordBreaksOf', () => {
  it('gives every word boundary with both ends', () => {
    expect(wordBreaksOf('修好水渠，')).toEqual([0, 2, 4, 5]);
  });
});
