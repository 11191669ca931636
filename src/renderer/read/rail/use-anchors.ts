import { useCallback, useRef } from 'react';
import type { TextView } from '../editor/create-text-view';
import { firstAtLeast } from '../passages/intervals';
import type { Screen } from '../screen';

/** The tops of blocks in the sheet, in CSS px, for one layout. */
type Blocks = { layout: number; tops: Float64Array; heights: Float64Array };

export type Anchors = (offsets: readonly number[], screen: Pick<Screen, 'top' | 'height' | 'layout'>) => number[];

const EXACT_SCREENS = 1.5;

/**
 * Where offsets stand in the sheet (CSS px from its top). Near the screen the line is measured; further away it is
 * estimated from its block, which is enough to stack cards and to draw the small map, and costs nothing to lay out.
 */
export function useSharedAnchors(textView: TextView | null): Anchors {
  const blocks = useRef<(Blocks & { textView: TextView }) | null>(null);
  const exact = useRef(new Map<number, number>());
  return useCallback<Anchors>((offsets, screen) => {
    if (!textView) return offsets.map(() => 0);
    if (blocks.current?.layout !== screen.layout || blocks.current.textView !== textView) {
      blocks.current = { ...measureBlocks(textView, screen.layout), textView };
      exact.current.clear();
    }
    const { tops, heights } = blocks.current;
    const shift = textView.scroller.scrollTop - textView.scroller.getBoundingClientRect().top;
    const starts = textView.positions.blockStarts;
    return offsets.map((offset) => {
      const known = exact.current.get(offset);
      if (known !== undefined) return known;
      const index = Math.max(0, firstAtLeast(starts, offset + 1) - 1);
      const start = starts[index] ?? 0;
      const length = Math.max(1, (starts[index + 1] ?? textView.positions.length) - start);
      const estimate = (tops[index] ?? 0) + ((heights[index] ?? 0) * (offset - start)) / length;
      if (Math.abs(estimate - screen.top - screen.height / 2) > screen.height * EXACT_SCREENS) return estimate;
      const top = textView.boxAt(offset).top + shift;
      exact.current.set(offset, top);
      return top;
    });
  }, [textView]);
}

function measureBlocks({ view, scroller }: TextView, layout: number): Blocks {
  const { children } = view.dom;
  const shift = scroller.scrollTop - scroller.getBoundingClientRect().top;
  const tops = new Float64Array(children.length);
  const heights = new Float64Array(children.length);
  for (let index = 0; index < children.length; index += 1) {
    const box = children[index]?.getBoundingClientRect();
    tops[index] = (box?.top ?? 0) + shift;
    heights[index] = box?.height ?? 0;
  }
  return { layout, tops, heights };
}
