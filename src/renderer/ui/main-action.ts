import { useEffect, useRef } from 'react';
import { isComposing } from './shortcuts';

/**
 * Ctrl+Enter runs the main action of a dialog, wherever in it the focus is: caught before the focused control sees it,
 * because buttons, radios and combo boxes use Enter themselves and keep it from everyone else.
 */
export function useMainAction(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => { latest.current = run; });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || !(event.ctrlKey || event.metaKey) || !/^(Numpad)?Enter$/.test(event.code)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
