import { useContext, useEffect, useRef } from 'react';
import { meantIn, type KeyPlaceName } from '../../ui/key-map';
import { isComposing, KeysHeard, pressed } from '../../ui/shortcuts';

/**
 * Binds keys, named as in `Shortcuts`, that must be heard before the text moves its caret with them. They act while the
 * text or nothing at all has the focus; null binds none. With a `place`, a person may have put other keys there.
 */
export function useTextKeys(keys: Readonly<Record<string, () => void>> | null, place: KeyPlaceName | null = null): void {
  const latest = useRef(keys);
  useEffect(() => { latest.current = keys; });
  const bound = useContext(KeysHeard) && keys !== null;
  useEffect(() => {
    if (!bound) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isText = target === document.body || (target instanceof Element && (target.closest('[data-reading]') !== null || target.matches('[data-sheet]')));
      const key = place === null ? pressed(event) : meantIn(place, pressed(event));
      const run = key === null ? undefined : latest.current?.[key];
      if (!run || !isText || isComposing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [bound, place]);
}
