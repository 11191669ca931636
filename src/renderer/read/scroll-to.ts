import type { TextView } from './editor/create-text-view';
import type { Span } from './passages/intervals';
import { paint } from './passages/passage-painter';

/** Where a place is brought to: the upper third of the screen. */
const UPPER_THIRD = 0.28;
const PULSE_MS = 900;

/** Brings an offset to the upper third of the screen, or with `share` elsewhere. */
export function scrollToOffset(textView: TextView, offset: number, share: number = UPPER_THIRD): void {
  const place = () => {
    const { scroller } = textView;
    scroller.scrollTop += textView.boxAt(offset).top - scroller.getBoundingClientRect().top - scroller.clientHeight * share;
  };
  place();
  // blocks that were never laid out had estimated heights
  requestAnimationFrame(place);
}

/** Scrolls to a stretch of text and lets it shine once. */
export function showSpan(textView: TextView, span: Span): void {
  scrollToOffset(textView, span.start);
  paint(textView.view, { pulse: span });
  setTimeout(() => {
    if (!textView.view.isDestroyed) paint(textView.view, { pulse: null });
  }, PULSE_MS);
}
