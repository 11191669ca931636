import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import type { TextView } from '../editor/create-text-view';
import { toolbarPlace } from './toolbar-place';

export type Placed = { ref: RefObject<HTMLDivElement | null>; above: boolean; style: CSSProperties };

/**
 * Puts what floats over the text at a stretch of it (offsets): the box to measure and how it is moved there; hidden until
 * its place is known, measured again when its size changes.
 */
export function useToolbarPlace(textView: TextView, start: number, end: number): Placed {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ReturnType<typeof toolbarPlace> | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const box = ref.current;
      if (!box || textView.view.isDestroyed) return;
      const { scroller, view } = textView;
      const screen = scroller.getBoundingClientRect();
      setPlace(toolbarPlace({
        start: textView.boxAt(start),
        end: textView.boxAt(end),
        screen,
        text: view.dom.getBoundingClientRect(),
        size: { width: box.offsetWidth, height: box.offsetHeight },
        origin: { left: screen.left, top: screen.top - scroller.scrollTop },
      }));
    };
    measure();
    // scrolling to a block that was never laid out settles within two frames
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(measure); });
    const grown = new ResizeObserver(measure);
    if (ref.current) grown.observe(ref.current);
    return () => {
      cancelAnimationFrame(frame);
      grown.disconnect();
    };
  }, [textView, start, end]);
  const style: CSSProperties = place ? { transform: `translate(${place.left}px, ${place.top}px)` } : { visibility: 'hidden' };
  return { ref, above: place?.above ?? false, style };
}
