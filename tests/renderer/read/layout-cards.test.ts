import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_GAP_PX, layoutCards, type CardBox } from '../../../src/renderer/read/rail/layout-cards';

const cards: fc.Arbitrary<CardBox[]> = fc
  .array(fc.record({ anchor: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), { minLength: 1, maxLength: 30 })
  .map((list) => list.toSorted((a, b) => a.anchor - b.anchor).map((card, id) => ({ ...card, id })));
const active = (list: readonly CardBox[]) => fc.option(fc.nat(list.length - 1));
const cases = cards.chain((list) => fc.tuple(fc.constant(list), active(list)));

describe('the layout of the cards', () => {
  it('never lets two cards overlap and keeps their order', () => {
    fc.assert(fc.property(cases, ([list, id]) => {
      const tops = layoutCards(list, id);
      list.forEach((card, index) => {
        const next = tops[index + 1];
        if (next !== undefined) expect(next).toBeGreaterThanOrEqual((tops[index] ?? 0) + card.height + CARD_GAP_PX);
      });
    }));
  });

  it('puts the active card exactly at its passage', () => {
    fc.assert(fc.property(cases, ([list, id]) => {
      if (id !== null) expect(layoutCards(list, id)[id]).toBe(list[id]?.anchor);
    }));
  });

  it('leaves every card at its passage when there is room', () => {
    const list = [{ id: 1, anchor: 0, height: 50 }, { id: 2, anchor: 100, height: 50 }];
    expect(layoutCards(list, null)).toEqual([0, 100]);
  });

  it('moves a card up when the active one below it needs the room', () => {
    const list = [{ id: 1, anchor: 90, height: 50 }, { id: 2, anchor: 100, height: 50 }, { id: 3, anchor: 110, height: 50 }];
    expect(layoutCards(list, 2)).toEqual([42, 100, 158]);
  });
});
