import type { settingsStrings } from '../i18n/zh-CN/settings';
import { keyIn, type KeyPlaceName } from '../ui/key-map';

type Named<P extends string> = Extract<keyof typeof settingsStrings, `${P}${string}`>;

/** One thing a key does. `codes` are written as `useShortcuts` names them; `shown` where listing each would be long. */
export type KeyRow = { name: Named<'key'>; codes: readonly string[]; shown?: readonly string[] };
export type KeyPlace = { place: KeyPlaceName; rows: readonly KeyRow[] };

/** Every key of the program by the place where it acts. The dialog shows it; a test holds it to what is bound. */
export const keyPlaces: readonly KeyPlace[] = [
  {
    place: 'placeEverywhere',
    rows: [
      { name: 'keyUndo', codes: ['Ctrl+KeyZ'] },
      { name: 'keyRedo', codes: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'] },
      { name: 'keyScreens', codes: ['Alt+Digit1', 'Alt+Digit2', 'Alt+Digit3', 'Alt+Digit4'], shown: ['Alt+1', '–', '4'] },
      { name: 'keyPalette', codes: ['Ctrl+KeyK'] },
      { name: 'keyBackForward', codes: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
      { name: 'keyPanes', codes: ['F6', 'Shift+F6'] },
      { name: 'keyImport', codes: ['Ctrl+KeyO'] },
      { name: 'keyExport', codes: ['Ctrl+KeyE'] },
      { name: 'keyNewNote', codes: ['Ctrl+KeyN'] },
      { name: 'keyRecent', codes: ['Ctrl+Tab'] },
      { name: 'keyFullScreen', codes: ['F11'] },
      { name: 'keySettings', codes: ['Ctrl+Comma'] },
      { name: 'keyKeys', codes: ['F1'] },
      { name: 'keyClose', codes: ['Escape'] },
    ],
  },
  {
    place: 'placeRead',
    rows: [
      { name: 'keyHighlight', codes: ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6'], shown: ['1', '–', '6'] },
      { name: 'keyRemove', codes: ['Digit0', 'Delete'] },
      { name: 'keyTag', codes: ['KeyT'] },
      { name: 'keyNote', codes: ['KeyN'] },
      { name: 'keyCopy', codes: ['KeyC'] },
      { name: 'keyAddToNote', codes: ['KeyM'] },
      { name: 'keyNextPassage', codes: ['KeyJ', 'KeyK'] },
      { name: 'keyOverlap', codes: ['KeyO'] },
      { name: 'keyPick', codes: ['KeyV'] },
      { name: 'keyAsDragged', codes: ['Ctrl+KeyZ'] },
      { name: 'keyEnd', codes: ['Shift+ArrowRight', 'Shift+ArrowLeft', 'Ctrl+Shift+ArrowRight', 'Ctrl+Shift+ArrowLeft'], shown: ['Shift+←', '→', 'Ctrl'] },
      { name: 'keyStart', codes: ['Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft', 'Ctrl+Alt+Shift+ArrowRight', 'Ctrl+Alt+Shift+ArrowLeft'], shown: ['Alt+Shift+←', '→', 'Ctrl'] },
      { name: 'keyCut', codes: ['KeyX'] },
      { name: 'keyMerge', codes: ['Shift+KeyJ'] },
      { name: 'keySuggest', codes: ['KeyA'] },
      { name: 'keyBeside', codes: ['KeyB'] },
      { name: 'keyFocus', codes: ['KeyF'] },
      { name: 'keySection', codes: ['BracketRight', 'BracketLeft'] },
      { name: 'keySplit', codes: ['KeyP'] },
      { name: 'keyEdit', codes: ['KeyE'] },
      { name: 'keyVersions', codes: ['KeyH'] },
      { name: 'keyStar', codes: ['KeyS'] },
      { name: 'keyFind', codes: ['Ctrl+KeyF', 'Slash'] },
      { name: 'keyMarkFinds', codes: ['Ctrl+Enter'] },
      { name: 'keySize', codes: ['Ctrl+Equal', 'Ctrl+Minus', 'Ctrl+Digit0'] },
      { name: 'keySides', codes: ['Ctrl+Digit1', 'Ctrl+Digit2'] },
    ],
  },
  {
    place: 'placeCard',
    rows: [
      { name: 'keyFormat', codes: ['Ctrl+KeyB', 'Ctrl+KeyI', 'Ctrl+Shift+KeyL'] },
      { name: 'keyCardColour', codes: ['Alt+Digit1', 'Alt+Digit2', 'Alt+Digit3', 'Alt+Digit4', 'Alt+Digit5', 'Alt+Digit6'], shown: ['Alt+1', '–', '6'] },
      { name: 'keyCardTag', codes: ['#'] },
      { name: 'keyCardDone', codes: ['Escape', 'Ctrl+Enter'] },
    ],
  },
  {
    place: 'placeSuggest',
    rows: [
      { name: 'keyAccept', codes: ['KeyY'] },
      { name: 'keyDecline', codes: ['KeyD'] },
      { name: 'keyAcceptKind', codes: ['Shift+KeyY'] },
      { name: 'keyDeclineKind', codes: ['Shift+KeyD'] },
    ],
  },
  {
    place: 'placeEdit',
    rows: [
      { name: 'keyUndo', codes: ['Ctrl+KeyZ'] },
      { name: 'keyRedo', codes: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'] },
      { name: 'keyBold', codes: ['Ctrl+KeyB', 'Ctrl+KeyI'] },
      { name: 'keyBlock', codes: ['Ctrl+Alt+Digit0', 'Ctrl+Alt+Digit1', 'Ctrl+Alt+Digit2', 'Ctrl+Alt+Digit3', 'Ctrl+Alt+Digit4', 'Ctrl+Alt+Digit5'], shown: ['Ctrl+Alt+0', '–', '5'] },
      { name: 'keyEditDone', codes: ['Escape'] },
    ],
  },
  {
    place: 'placeLibrary',
    rows: [
      { name: 'keySearch', codes: ['Slash', 'Ctrl+KeyF'] },
      { name: 'keyMove', codes: ['ArrowUp', 'ArrowDown', 'KeyJ', 'KeyK'] },
      { name: 'keyOpen', codes: ['Enter'] },
      { name: 'keySelect', codes: ['KeyX', 'Space'] },
      { name: 'keyRange', codes: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
      { name: 'keyAll', codes: ['Ctrl+KeyA'] },
      { name: 'keyStar', codes: ['KeyS'] },
      { name: 'keyRename', codes: ['F2'] },
      { name: 'keyTag', codes: ['KeyT'] },
      { name: 'keyOrder', codes: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { name: 'keyTrash', codes: ['Delete'] },
    ],
  },
  {
    place: 'placeExcerpts',
    rows: [
      { name: 'keySearch', codes: ['Slash', 'Ctrl+KeyF'] },
      { name: 'keyMove', codes: ['KeyJ', 'KeyK'] },
      { name: 'keySelect', codes: ['KeyX'] },
      { name: 'keySource', codes: ['Enter'] },
      { name: 'keyCopy', codes: ['KeyC'] },
      { name: 'keyAddToNote', codes: ['KeyM'] },
      { name: 'keyHighlight', codes: ['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Digit6'], shown: ['1', '–', '6'] },
      { name: 'keyTag', codes: ['KeyT'] },
      { name: 'keyNote', codes: ['KeyN'] },
      { name: 'keyGroup', codes: ['KeyG'] },
      { name: 'keyRemovePassage', codes: ['Delete'] },
    ],
  },
  {
    place: 'placeNotes',
    rows: [
      { name: 'keyInsertExcerpt', codes: ['Ctrl+Shift+KeyM'] },
      { name: 'keyFind', codes: ['Ctrl+KeyF', 'Slash'] },
      { name: 'keySource', codes: ['Enter'] },
      { name: 'keyTaskDone', codes: ['Mod-Enter'], shown: ['Ctrl', 'Enter'] },
      { name: 'keyHeadings', codes: ['Mod-Alt-1', 'Mod-Alt-2', 'Mod-Alt-3'], shown: ['Ctrl+Alt+1', '–', '3'] },
      { name: 'keyMoveBlock', codes: ['Alt-ArrowUp', 'Alt-ArrowDown'], shown: ['Alt', '↑', '↓'] },
      { name: 'keyTrash', codes: ['Delete'] },
    ],
  },
  { place: 'placeWords', rows: [{ name: 'keySearch', codes: ['Slash', 'Ctrl+KeyF'] }] },
];

/** Keys that stay where they are: what controls, lists and the note editor use themselves. */
export function isFixed(code: string): boolean {
  return /^(?:Escape|(?:Ctrl\+)?Enter|Space|#|Mod-.*|Alt-.*|(?:Alt\+|Shift\+)?Arrow(?:Up|Down)|Ctrl\+KeyA)$/u.test(code);
}

/** Whether a key may be given to something: keys that controls and text fields need are kept for them. */
export function isTakable(code: string): boolean {
  return !isFixed(code) && !/^(?:(?:Ctrl\+|Shift\+)?(?:Tab|Enter|Space|Backspace|NumpadEnter)|Arrow\w+|Home|End|PageUp|PageDown|Ctrl\+Key[ACVXZ])$/u.test(code);
}

/** What has a key already where `code` of a place acts, or null when the key is free. What is bound in one place may be used in another. */
export function clashOf(place: KeyPlaceName, code: string, to: string): { place: KeyPlaceName; name: KeyRow['name'] } | null {
  for (const other of keyPlaces) {
    if (!actTogether(place, other.place)) continue;
    for (const row of other.rows) {
      if (row.codes.some((one) => keyIn(other.place, one) === to && !(other.place === place && one === code))) return { place: other.place, name: row.name };
    }
  }
  return null;
}

function actTogether(a: KeyPlaceName, b: KeyPlaceName): boolean {
  // a card has the focus to itself
  if (a === 'placeCard' || b === 'placeCard') return a === b;
  return a === b || a === 'placeEverywhere' || b === 'placeEverywhere' || (isReading(a) && isReading(b));
}

function isReading(place: KeyPlaceName): boolean {
  return place === 'placeRead' || place === 'placeSuggest';
}

/** Every key by its place, for the strings that name one. */
export function namedKeys(): { place: KeyPlaceName; code: string }[] {
  return keyPlaces.flatMap(({ place, rows }) => rows.flatMap(({ codes }) => codes.map((code) => ({ place, code }))));
}
