import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { meantIn, type KeyPlaceName } from './key-map';

/** Keys as `Ctrl+Shift+KeyZ`: modifiers in the order Ctrl, Alt, Shift, then a `KeyboardEvent.code`. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** False around what must not hear keys now: of two speeches side by side, the one without the focus. */
export const KeysHeard = createContext(true);

/** True while the event belongs to an input method, whose keys must reach nobody else. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The name of a key press, as used in `Shortcuts`. The command key of a Mac counts as Ctrl. */
export function pressed(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', event.shiftKey ? 'Shift+' : ''];
  return modifiers.join('') + event.code;
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type="checkbox"]):not([type="radio"]), textarea, select, [role="textbox"], [role="combobox"]') !== null;
}

const MODAL = '[role="dialog"][aria-modal], [role="alertdialog"][aria-modal], [data-modal]';

/** The dialog or menu that is open on top of everything, or null. */
function topModal(): Element | null {
  return [...document.querySelectorAll(MODAL)].at(-1) ?? null;
}

/**
 * Binds keys while the component is shown. Keys without Ctrl or Alt act only when no editable has the focus (the
 * reading text, which is never typed into, does not count: mark it with `data-reading`); nothing acts during input-method
 * composition. While a dialog or a menu is open, only the keys bound inside it act. With a `place`, a person may have put
 * other keys there; `shortcuts` always names the default ones.
 */
export function useShortcuts(shortcuts: Shortcuts, place: KeyPlaceName | null = null, enabled = true): void {
  const heard = useContext(KeysHeard) && enabled;
  const latest = useRef(shortcuts);
  // a key may come right after a change is shown, before ordinary effects have run
  useLayoutEffect(() => { latest.current = shortcuts; });
  useEffect(() => {
    if (!heard) return;
    const home = topModal();
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.defaultPrevented) return;
      const key = place === null ? pressed(event) : meantIn(place, pressed(event));
      const run = key === null ? undefined : latest.current[key];
      if (!run) return; // before the page is searched for a dialog, which costs in a long text
      const target = event.target;
      if (topModal() !== (home?.isConnected ? home : null)) return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.code);
      const reading = target instanceof HTMLElement && target.closest('[data-reading]') !== null;
      if (plain && !reading && isEditable(target)) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [heard, place]);
}
