import { useCallback, useEffect, useRef, useState } from 'react';
import { snapRange } from '@shared/domain/chinese-clauses';
import type { TextView } from '../editor/create-text-view';
import type { Span } from '../passages/intervals';
import { useTextKeys } from './use-text-keys';

export type Selected = {
  /** The selected text, null when there is none or while it is being dragged. */
  span: Span | null;
  /** The same at this moment, for a key that comes before the window has drawn what the one before it selected. */
  now: () => Span | null;
  /** Told by the text whenever its selection changes. */
  changed: () => void;
  /** Takes the selection off the text; the window hears of it by `clear`. */
  collapse: () => void;
  clear: () => void;
};

/**
 * The selection as it counts: what a mouse selected is moved to word, clause or sentence ends when the button is
 * released (Alt keeps it as it is, Ctrl+Z brings back what was dragged); what the keyboard selects counts as it is.
 */
export function useSelection(textView: TextView | null): Selected {
  const [span, setSpan] = useState<Span | null>(null);
  const [dragged, setDragged] = useState<{ raw: Span; snapped: Span } | null>(null);
  const dragging = useRef(false);
  const quiet = useRef(false);
  const changed = useCallback(() => {
    if (!textView || dragging.current || quiet.current) return;
    const { start, end } = textView.selection();
    setSpan((now) => (start === end ? null : now?.start === start && now.end === end ? now : { start, end }));
  }, [textView]);
  const now = useCallback((): Span | null => {
    if (!textView || dragging.current) return null;
    const { start, end } = textView.selection();
    return start === end ? null : { start, end };
  }, [textView]);
  const collapse = useCallback(() => {
    if (!textView) return;
    const { end } = textView.selection();
    quiet.current = true;
    textView.select({ start: end, end });
    quiet.current = false;
  }, [textView]);
  const clear = useCallback(() => {
    collapse();
    setSpan(null);
  }, [collapse]);

  const canReturn = dragged !== null && span !== null && span.start === dragged.snapped.start && span.end === dragged.snapped.end;
  useTextKeys(canReturn ? {
    'Ctrl+KeyZ': () => {
      textView?.select(dragged.raw);
      setSpan(dragged.raw);
      setDragged(null);
    },
  } : null, 'placeRead');

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
        const moved = snapped.start !== raw.start || snapped.end !== raw.end;
        if (moved) textView.select(snapped);
        setSpan(snapped);
        setDragged(moved ? { raw, snapped } : null);
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
  return { span, now, changed, collapse, clear };
}
