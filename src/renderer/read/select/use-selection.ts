import { useCallback, useEffect, useRef, useState } from 'react';
import { snapRange } from '@shared/domain/chinese-clauses';
import type { TextView } from '../editor/create-text-view';
import type { Span } from '../passages/intervals';

export type Selected = {
  /** The selected text, null when there is none or while it is being dragged. */
  span: Span | null;
  /** The same at this moment, for a key that comes before the window has drawn what the one before it selected. */
  now: () => Span | null;
  /** Told by the text whenever its selection changes. */
  changed: () => void;
  clear: () => void;
};

/**
 * The selection as it counts: what a mouse selected is moved to word, clause or sentence ends when the button is
 * released (Alt keeps it as it is); what the keyboard selects counts as it is.
 */
export function useSelection(textView: TextView | null): Selected {
  const [span, setSpan] = useState<Span | null>(null);
  const dragging = useRef(false);
  const changed = useCallback(() => {
    if (!textView || dragging.current) return;
    const { start, end } = textView.selection();
    setSpan((now) => (start === end ? null : now?.start === start && now.end === end ? now : { start, end }));
  }, [textView]);
  const now = useCallback((): Span | null => {
    if (!textView || dragging.current) return null;
    const { start, end } = textView.selection();
    return start === end ? null : { start, end };
  }, [textView]);
  const clear = useCallback(() => {
    if (!textView) return;
    const { end } = textView.selection();
    textView.select({ start: end, end });
    setSpan(null);
  }, [textView]);

  useEffect(() => {
    if (!textView) return;
    const { dom } = textView.view;
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      dragging.current = true;
      setSpan(null);
    };
    const up = (event: PointerEvent) => {
      if (!dragging.current) return;
      dragging.current = false;
      // the browser settles the selection of a click after this event
      setTimeout(() => {
        const raw = textView.selection();
        if (raw.start === raw.end || getSelection()?.isCollapsed !== false) return setSpan(null);
        const snapped = event.altKey ? raw : snapRange(textView.text, raw.start, raw.end);
        if (snapped.start !== raw.start || snapped.end !== raw.end) textView.select(snapped);
        setSpan(snapped);
      });
    };
    dom.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      dom.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [textView]);
  return { span, now, changed, clear };
}
