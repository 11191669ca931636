import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { describeAnchor } from '@shared/anchor/describe';
import { carryAnchors, carryAnchorsWithReasons } from '@shared/anchor/remap';
import type { Anchor } from '@shared/domain/passage';
import { inventParagraphs } from '../../bench/anchors/invented-text';

const OLD =
  '今天讲三件事。\n第一件是水。柳湾村的水渠修了三年，群众用上了自来水。\n第二件是路。通村的公路要有人养，坏了要当天报。\n第三件是账。每一笔都要贴到墙上，让大家来看。';

function anchorOf(part: string, text = OLD) {
  const start = text.indexOf(part);
  return describeAnchor(text, start, start + part.length);
}

function carried(newText: string, part: string): string | null {
  const [anchor] = carryAnchors(OLD, newText, [anchorOf(part)]);
  return anchor === null || anchor === undefined ? null : anchor.exact;
}

function anchorsIn(text: string, pairs: readonly (readonly [number, number])[]): Anchor[] {
  return pairs
    .map(([a, b]) => [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y))
    .filter(([start, end]) => text.slice(start, end).trim() !== '')
    .map(([start = 0, end = 0]) => describeAnchor(text, start, end));
}

describe('carryAnchors', () => {
  it('follows a passage whose words were edited', () => {
    const text = OLD.replace('柳湾村的水渠修了三年', '柳湾村的两条水渠修了四年');
    expect(carried(text, '柳湾村的水渠修了三年')).toBe('柳湾村的两条水渠修了四年');
  });

  it('follows a passage that grew in its middle', () => {
    const text = OLD.replace('要有人养，', '要有人养，养路的钱由乡里出，村里出工，');
    expect(carried(text, '通村的公路要有人养，坏了要当天报')).toBe('通村的公路要有人养，养路的钱由乡里出，村里出工，坏了要当天报');
  });

  it('finds a paragraph that was moved and describes it in its new context', () => {
    const [first, water, road, money] = OLD.split('\n');
    const [anchor] = carryAnchors(OLD, [first, money, road, water].join('\n'), [anchorOf('柳湾村的水渠修了三年')]);
    expect(anchor).toMatchObject({ exact: '柳湾村的水渠修了三年', prefix: expect.stringMatching(/坏了要当天报。\n第一件是水。$/), suffix: '，群众用上了自来水。' });
  });

  it('gives null for a passage that was deleted', () => {
    expect(carried(OLD.replace(/第二件.*\n/, ''), '通村的公路要有人养')).toBeNull();
  });

  it('does not give a deleted passage to its untouched twin', () => {
    const twins = '东边的渠要清淤，年底前办完。\n西边的路要补平，群众等着走。\n东边的渠要清淤，年底前办完。';
    const [anchor] = carryAnchors(twins, twins.slice(0, twins.lastIndexOf('\n')), [describeAnchor(twins, twins.lastIndexOf('东边'), twins.length)]);
    expect(anchor).toBeNull();
  });

  it('finds the passage of the old text when the stored offsets are stale', () => {
    const anchor = { ...anchorOf('坏了要当天报'), start: 0, end: 6 };
    expect(carryAnchors(OLD, `${OLD}完`, [anchor])[0]?.start).toBe(OLD.indexOf('坏了要当天报'));
  });

  const unit = fc.constantFrom('水', '渠', '路', '桥', '，', '。', '\n', '😀', '\uD83D', '\uDE00', '\u0301', 'a', ' ');
  const texts = fc.array(unit, { minLength: 1, maxLength: 60 }).map((units) => units.join(''));
  const ranges = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 });

  it('gives the same anchors back for the same text', () => {
    fc.assert(
      fc.property(texts, ranges, (text, pairs) => {
        const anchors = anchorsIn(text, pairs);
        expect(carryAnchors(text, text, anchors)).toEqual(anchors);
      }),
      { numRuns: 300, seed: 21 },
    );
  });

  it('gives an anchor of the new text or null for any two texts', () => {
    fc.assert(
      fc.property(texts, texts, ranges, (oldText, newText, pairs) => {
        for (const anchor of carryAnchors(oldText, newText, anchorsIn(oldText, pairs))) {
          if (anchor !== null) expect(describeAnchor(newText, anchor.start, anchor.end)).toEqual(anchor);
        }
      }),
      { numRuns: 300, seed: 22 },
    );
  });

  it('keeps only what still has half of its words', () => {
    fc.assert(
      fc.property(texts, ranges, fc.nat(), fc.nat(20), texts, (oldText, pairs, at, removed, typed) => {
        const cut = at % (oldText.length + 1);
        const newText = oldText.slice(0, cut) + typed + oldText.slice(cut + removed);
        const anchors = anchorsIn(oldText, pairs);
        carryAnchorsWithReasons(oldText, newText, anchors).forEach((outcome, index) => {
          if (outcome.kind === 'orphan') return;
          const exact = anchors[index]?.exact ?? '';
          const left = exact.split('').filter((part) => outcome.anchor.exact.includes(part)).length;
          expect(outcome.similarity).toBeGreaterThanOrEqual(0.5);
          expect(left).toBeGreaterThanOrEqual(exact.length / 2);
        });
      }),
      { numRuns: 300, seed: 23 },
    );
  });
});

describe('carryAnchorsWithReasons', () => {
  it('says that the other text is another document', () => {
    const [a, b] = ['水渠公路账目'.repeat(300), '茶园渔船课桌'.repeat(300)];
    const [outcome] = carryAnchorsWithReasons(a, b, [describeAnchor(a, 10, 20)]);
    expect(outcome).toEqual({ kind: 'orphan', reason: 'other-text', suggestion: null });
  });

  it('offers the untouched twin of a deleted passage as a suggestion only', () => {
    const twins = '东边的渠要清淤，年底前办完。\n西边的路要补平，群众等着走。\n东边的渠要清淤，年底前办完。';
    const [outcome] = carryAnchorsWithReasons(twins, twins.slice(0, twins.lastIndexOf('\n')), [
      describeAnchor(twins, twins.lastIndexOf('东边'), twins.length),
    ]);
    expect(outcome).toMatchObject({ kind: 'orphan', reason: 'deleted', suggestion: { start: 0, end: 14 } });
  });

  it('does not choose between two copies of a passage that was moved and doubled', () => {
    const [first = '', water = '', road = '', money = ''] = OLD.split('\n');
    const filler = inventParagraphs('prose', 600, 9).join('\n');
    const text = [first, road, filler, water, filler, water, filler, money].join('\n');
    const [outcome] = carryAnchorsWithReasons(OLD, text, [anchorOf('柳湾村的水渠修了三年')]);
    expect(outcome).toMatchObject({ kind: 'orphan', reason: 'ambiguous' });
  });

  it('names how sure it is of an edited passage', () => {
    const text = OLD.replace('通村的公路要有人养', '通组的公路要有人养');
    const [outcome] = carryAnchorsWithReasons(OLD, text, [anchorOf('通村的公路要有人养')]);
    expect(outcome?.kind === 'kept' ? outcome.similarity : 0).toBeCloseTo(8 / 9, 5);
  });
});
