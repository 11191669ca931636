import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { characterAt } from '../character-at';
import type { TextView } from '../editor/create-text-view';
import type { Intervals } from './intervals';
import { stackAt } from './stack-at';
import type { ShownPassage } from './shown-passage';

/** How long the pointer rests on overlapping passages before they are listed, and how long the list outlives it. */
const REST_MS = 450;
const LEAVE_MS = 250;

export type Stack = { at: number; passages: readonly ShownPassage[] };

/**
 * The passages that lie over each other at one place, to be listed: where the pointer rests, or where a click or a key
 * asked for them (`open`), until `close`. Cards of passages under the pointer are lifted (`data-lifted`).
 */
export function useStack(textView: TextView | null, intervals: Intervals<ShownPassage>): {
  stack: Stack | null;
  open: (at: number) => void;
  close: () => void;
  hold: (inside: boolean) => void;
} {
  const [at, setAt] = useState<{ offset: number; byHover: boolean } | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(intervals);
  useEffect(() => { latest.current = intervals; });
  const open = useCallback((offset: number) => setAt({ offset, byHover: false }), []);
  const close = useCallback(() => setAt(null), []);
  const leave = useCallback(() => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setAt((now) => (now?.byHover ? null : now)), LEAVE_MS);
  }, []);
  const hold = useCallback((inside: boolean) => { if (inside) clearTimeout(leaving.current); else leave(); }, [leave]);

  useEffect(() => {
    if (!textView) return;
    const { dom } = textView.view;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const over = (event: PointerEvent) => {
      clearTimeout(rest);
      if (event.buttons !== 0) return lift([]);
      rest = setTimeout(() => {
        const offset = characterAt(textView, event.clientX, event.clientY);
        const here = offset === null ? [] : stackAt(latest.current, offset);
        lift(here.map((passage) => passage.key));
        if (here.length < 2 || offset === null) return leave();
        clearTimeout(leaving.current);
        setAt((now) => (now && !now.byHover ? now : { offset, byHover: true }));
      }, REST_MS);
    };
    const out = () => { clearTimeout(rest); lift([]); leave(); };
    const down = () => { clearTimeout(rest); setAt(null); };
    dom.addEventListener('pointermove', over);
    dom.addEventListener('pointerleave', out);
    dom.addEventListener('pointerdown', down);
    return () => {
      clearTimeout(rest);
      clearTimeout(leaving.current);
      dom.removeEventListener('pointermove', over);
      dom.removeEventListener('pointerleave', out);
      dom.removeEventListener('pointerdown', down);
    };
  }, [textView, leave]);

  const stack = useMemo(() => {
    const passages = at === null ? [] : stackAt(intervals, at.offset);
    return at !== null && passages.length > 1 ? { at: at.offset, passages } : null;
  }, [at, intervals]);
  return { stack, open, close, hold };
}

/** Lifts the cards of these passages and lets all others down, without drawing any of them anew. */
function lift(keys: readonly number[]): void {
  for (const card of document.querySelectorAll('[data-card][data-lifted]')) card.removeAttribute('data-lifted');
  for (const key of keys) document.querySelector(`[data-card="${key}"]`)?.setAttribute('data-lifted', '');
}
