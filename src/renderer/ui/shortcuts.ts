import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { meantIn, type KeyPlaceName } from './key-map';

/** Keys as `Ctrl+Shift+KeyZ`: modifiers in the order Ctrl, Alt, Shift, then a `KeyboardEvent.code`. */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** False around what must not hear keys now: of two speeches side by side, the one without the focus. */
export const KeysHeard = createContext(true);

/** How long the program waits before a key that an input method took does what it is for (ms): until its composition was refused. */
export const REFUSED_MS = 40;

/** Whether an input method took a key from which it may begin to compose, but is not composing yet. */
export function isTaken(event: KeyboardEvent): boolean {
  return event.keyCode === 229 && !event.isComposing;
}

/** True while the event belongs to an input method, whose keys must reach nobody else. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** The name of a key press, as used in `Shortcuts`. The command key of a Mac counts as Ctrl. */
export function pressed(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', event.shiftKey ? 'Shift+' : ''];
  return modifiers.join('') + event.code;
}

/** The default key whose deed a press does in a place, for lists that hear keys themselves; null for one whose deed has moved. */
export function meaning(place: KeyPlaceName, event: KeyboardEvent): string | null {
  return meantIn(place, pressed(event));
}

/** The key of the main block that a key of the number pad stands for, and `=` for what types a plus; otherwise the key itself. */
export function mainKey(event: KeyboardEvent): string {
  // without Num Lock the pad moves, and with Alt its digits spell a character
  const digit = /^Numpad\d$/u.test(event.code) && /^\d$/u.test(event.key) && !event.altKey;
  const code = digit ? event.code.replace('Numpad', 'Digit') : event.code === 'NumpadAdd' ? 'Equal' : event.code === 'NumpadSubtract' ? 'Minus' : event.code;
  const full = pressed(event);
  return full === 'Ctrl+Shift+Equal' ? 'Ctrl+Equal' : full.slice(0, full.length - event.code.length) + code;
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
 * reading text, which is never typed into, does not count: mark it with `data-reading`; there a key that an input method
 * took acts too); nothing acts during input-method composition. While a dialog or a menu is open, only the keys bound inside it act. With a `place`, a person may have put
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
    const find = (name: string) => {
      const key = place === null ? name : meantIn(place, name);
      return key === null ? undefined : latest.current[key];
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const reading = event.target instanceof HTMLElement && event.target.closest('[data-reading]') !== null;
      const taken = reading && isTaken(event);
      if ((isComposing(event) && !taken) || event.defaultPrevented) return;
      const run = find(pressed(event)) ?? find(mainKey(event));
      if (!run) return; // before the page is searched for a dialog, which costs in a long text
      const target = event.target;
      if (topModal() !== (home?.isConnected ? home : null)) return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.code);
      if (plain && !reading && isEditable(target)) return;
      event.preventDefault();
      if (taken) setTimeout(() => run(event), REFUSED_MS);
      else run(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [heard, place]);
}
