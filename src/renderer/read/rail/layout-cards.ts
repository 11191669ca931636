/** A card and where it would like to be: `anchor` is the top of its passage, both in CSS px of the sheet. */
export type CardBox = { id: number; anchor: number; height: number };

export const CARD_GAP_PX = 8;

/**
 * The tops of the cards, in the order given (reading order). At rest each stands at its passage or right below the card
 * before it. The active card stands exactly at its passage: those above make room upwards, those below downwards.
 */
export function layoutCards(cards: readonly CardBox[], active: number | null, gap: number = CARD_GAP_PX): number[] {
  const tops: number[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  const pinned = cards.findIndex((card) => card.id === active);
  cards.forEach((card, index) => {
    const top = index === pinned ? card.anchor : Math.max(card.anchor, floor);
    tops.push(top);
    floor = top + card.height + gap;
  });
  if (pinned < 0) return tops;
  let ceiling = (tops[pinned] ?? 0) - gap;
  for (let index = pinned - 1; index >= 0; index -= 1) {
    const height = cards[index]?.height ?? 0;
    const top = Math.min(tops[index] ?? 0, ceiling - height);
    tops[index] = top;
    ceiling = top - gap;
  }
  return tops;
}
