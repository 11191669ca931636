import { useCallback, useMemo, useState } from 'react';
import type { ShownPassage } from './passages/shown-passage';

export type FieldFocus = { field: 'note' | 'tags'; serial: number };

/** The passage being worked on. One that vanishes (deleted, undone) is simply no longer active. */
export function useActivePassage(passages: readonly ShownPassage[]): {
  active: ShownPassage | null;
  activate: (key: number | null) => void;
  focus: FieldFocus | null;
  askFocus: (field: 'note' | 'tags') => void;
} {
  const [key, setKey] = useState<number | null>(null);
  const [focus, setFocus] = useState<FieldFocus | null>(null);
  const active = useMemo(() => passages.find((passage) => passage.key === key) ?? null, [passages, key]);
  const activate = useCallback((next: number | null) => {
    setKey(next);
    setFocus(null);
  }, []);
  const askFocus = useCallback((field: 'note' | 'tags') => setFocus((now) => ({ field, serial: (now?.serial ?? 0) + 1 })), []);
  return { active, activate, focus, askFocus };
}
