import { showKeysInStrings } from '../i18n/i18n';

/** The places in which keys act. What is bound everywhere acts in each of them too, except while a card is written. */
export type KeyPlaceName = 'placeEverywhere' | 'placeRead' | 'placeCard' | 'placeSuggest' | 'placeEdit' | 'placeLibrary' | 'placeExcerpts' | 'placeNotes' | 'placeWords';

/** Keys a person changed: `placeRead KeyS` to the key that stands in its place now, both as `useShortcuts` names them. */
export type KeyChanges = Readonly<Record<string, string>>;

/** Where the keys that act everywhere do not: a card has the focus to itself while it is written. */
const ALONE: readonly KeyPlaceName[] = ['placeEverywhere', 'placeCard'];

let changes: KeyChanges = {};
let meanings = new Map<string, string>();

/** How a changed key is named in `KeyChanges`. */
export function changeName(place: KeyPlaceName, code: string): string {
  return `${place} ${code}`;
}

/** Puts changed keys in force, and the caps of the given keys into the strings that name them. */
export function setKeyChanges(next: KeyChanges, named: readonly { place: KeyPlaceName; code: string }[]): void {
  changes = next;
  meanings = new Map(Object.entries(next).map(([name, to]) => {
    const [place = '', code = ''] = name.split(' ');
    return [`${place} ${to}`, code];
  }));
  const shown: Record<string, Record<string, string>> = {};
  for (const { place, code } of named) (shown[place] ??= {})[code] = capsIn(place, code);
  showKeysInStrings(shown);
}

/** The key that does in a place what `code` does by default. */
export function keyIn(place: KeyPlaceName, code: string): string {
  return changes[changeName(place, code)] ?? code;
}

/** The default key whose deed a pressed key does in a place; null for one whose deed has moved to another key. */
export function meantIn(place: KeyPlaceName, pressed: string): string | null {
  const scopes: KeyPlaceName[] = ALONE.includes(place) ? [place] : [place, 'placeEverywhere'];
  for (const scope of scopes) {
    const code = meanings.get(`${scope} ${pressed}`);
    if (code !== undefined) return code;
  }
  return scopes.some((scope) => Object.hasOwn(changes, changeName(scope, pressed))) ? null : pressed;
}

const caps: Readonly<Record<string, string>> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', BracketLeft: '[', BracketRight: ']', Comma: ',', Period: '.',
  Slash: '/', Backslash: '\\', Semicolon: ';', Quote: "'", Backquote: '`', Equal: '=', Minus: '-', Delete: 'Del', Escape: 'Esc',
};

/** The caps of a key as printed on the keyboard: `Ctrl+KeyZ` gives `Ctrl` and `Z`. */
export function capsOf(code: string): string[] {
  return code.split('+').map((part) => caps[part] ?? part.replace(/^(Key|Digit)(?=.$)/u, '').replace(/^Numpad(?=\d$)/u, 'Num '));
}

/** The caps of the key that does in a place what `code` does by default, as `Kbd` takes them: `Ctrl+Z`. */
export function capsIn(place: KeyPlaceName, code: string): string {
  return capsOf(keyIn(place, code)).join('+');
}

/** The same for `aria-keyshortcuts`: `Control+Z`. */
export function ariaKeysIn(place: KeyPlaceName, code: string): string {
  return capsIn(place, code).replace(/^Ctrl\+/u, 'Control+');
}
