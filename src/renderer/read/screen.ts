import { useSyncExternalStore } from 'react';
import type { TextView } from './editor/create-text-view';
import { visibleBlocks } from './visible-blocks';

/** What part of the text is on the screen, in CSS px of the sheet. `layout` grows whenever lines may have moved. */
export type Screen = {
  top: number;
  height: number;
  full: number;
  /**
   * The first line on the screen, and the one some lines below it that counts as being read. While the text moves, the
   * beginnings of their blocks.
   */
  offset: number;
  reading: number;
  layout: number;
};

export type ScreenStore = { get(): Screen; subscribe(listener: () => void): () => void; destroy(): void };

/** Stands in until a text is shown. */
export const noScreen: ScreenStore = {
  get: () => start,
  subscribe: () => () => {},
  destroy: () => {},
};
const start: Screen = { top: 0, height: 0, full: 0, offset: 0, reading: 0, layout: 0 };

/** A long text gets a little higher with every block that comes into view; lines are looked for anew this seldom. */
const SETTLE_MS = 120;

/** A text that has not been scrolled for so long is at rest. */
const REST_MS = 150;

/** How far below the upper edge the first line and the line being read are looked for. */
const FIRST_LINE_PX = 28;
const READING_LINE_PX = 84;

/** Follows scrolling and resizing of a text, at most once a frame. */
export function createScreen(textView: TextView): ScreenStore {
  const { scroller, view } = textView;
  const listeners = new Set<() => void>();
  let layout = 0;
  let frame = 0;
  let width = scroller.clientWidth;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let moving: ReturnType<typeof setTimeout> | undefined;
  let screen = measure();

  function measure(): Screen {
    // to find a line costs as much as to draw a frame of a long text
    const below = moving === undefined ? offsetBelow : blockBelow;
    return { top: scroller.scrollTop, height: scroller.clientHeight, full: scroller.scrollHeight, offset: below(textView, FIRST_LINE_PX), reading: below(textView, READING_LINE_PX), layout };
  }
  const later = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      screen = measure();
      for (const listener of listeners) listener();
    });
  };
  const scrolled = () => {
    clearTimeout(moving);
    moving = setTimeout(() => { moving = undefined; later(); }, REST_MS);
    later();
  };
  const relaid = () => { settling = undefined; layout += 1; later(); };
  const watch = new ResizeObserver(() => {
    if (scroller.clientWidth !== width) { width = scroller.clientWidth; relaid(); } else settling ??= setTimeout(relaid, SETTLE_MS);
  });
  watch.observe(view.dom);
  watch.observe(scroller);
  scroller.addEventListener('scroll', scrolled, { passive: true });
  return {
    get: () => screen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(settling);
      clearTimeout(moving);
      watch.disconnect();
      scroller.removeEventListener('scroll', scrolled);
    },
  };
}

/** The offset of the line so far below the upper edge. */
function offsetBelow({ view, scroller, positions, offsetAt }: TextView, px: number): number {
  const edge = scroller.getBoundingClientRect();
  const text = view.dom.getBoundingClientRect();
  if (text.top > edge.top) return 0;
  const found = offsetAt(text.left + 4, edge.top + px);
  return found ?? positions.blockStarts[visibleBlocks(view.dom, scroller, 0)?.first ?? 0] ?? 0;
}

/** The offset of the beginning of the block so far below the upper edge. */
function blockBelow({ view, scroller, positions }: TextView, px: number): number {
  const edge = scroller.getBoundingClientRect().top;
  if (view.dom.getBoundingClientRect().top > edge) return 0;
  return positions.blockStarts[visibleBlocks(view.dom, scroller, -px / Math.max(1, scroller.clientHeight))?.first ?? 0] ?? 0;
}

/** One number about the screen; the component is drawn again only when that number changes. */
export function useScreen(store: ScreenStore, select: (screen: Screen) => number): number {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
