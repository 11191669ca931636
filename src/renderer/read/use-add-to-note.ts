import { useEffect, useRef } from 'react';
import type { ShownPassage } from './passages/shown-passage';

type Given = {
  active: ShownPassage | null;
  /** Whether text is selected: it is marked first. */
  selected: boolean;
  mark: () => void;
  onAddToNote: (passages: number[]) => void;
};

/** Puts the active passage, or the selected text once it is a stored passage, into a meeting note. */
export function useAddToNote({ active, selected, mark, onAddToNote }: Given): () => void {
  const waiting = useRef(false);
  const id = active !== null && active.id > 0 ? active.id : null;
  useEffect(() => {
    if (!waiting.current || selected || id === null) return;
    waiting.current = false;
    onAddToNote([id]);
  }, [selected, id, onAddToNote]);
  return () => {
    if (!selected && id !== null) return onAddToNote([id]);
    waiting.current = selected || active !== null;
    if (selected) mark();
  };
}
