/**
 * The indexes of the first and last block of a text that lie within `around` screens of the visible part, or null when
 * there is no block. Blocks stand below each other, so both are found by halving.
 */
export function visibleBlocks(text: Element, scroller: Element, around = 1): { first: number; last: number } | null {
  const { children } = text;
  if (children.length === 0) return null;
  const screen = scroller.getBoundingClientRect();
  const margin = screen.height * around;
  const first = firstFrom(children, (rect) => rect.bottom >= screen.top - margin);
  const after = firstFrom(children, (rect) => rect.top > screen.bottom + margin);
  return { first: Math.min(first, children.length - 1), last: Math.max(0, after - 1) };
}

/** The index of the first block for which the claim holds (and then holds for all after it), or their number. */
function firstFrom(blocks: HTMLCollection, claim: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block && claim(block.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
