import { penColour } from '../office/colours';

/** The declarations of a `style` attribute that matter, by their names in lower case. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();

/** The few names of colours that people and programs write. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lime', '00ff00'], ['aqua', '00ffff'], ['fuchsia', 'ff00ff'], ['pink', 'ffc0cb'], ['orange', 'ffa500'],
  ['gold', 'ffd700'], ['purple', '800080'], ['silver', 'c0c0c0'], ['gray', '808080'], ['grey', '808080'],
  ['lightgreen', '90ee90'], ['lightblue', 'add8e6'], ['lightyellow', 'ffffe0'], ['navy', '000080'], ['teal', '008080'],
]);

/** Reads a `style` attribute. Strings with semicolons in them are cut, which only loses fonts and pictures. */
export function readStyle(written: string | undefined): Style {
  if (written === undefined || written === '') return NONE;
  const pairs = written.split(';').map((part) => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).replace('!important', '').trim().toLowerCase()] as const;
  });
  return new Map(pairs);
}

/** Whether a person who opens the page does not see the element. */
export function isUnseen(style: Style): boolean {
  return style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all';
}

/** Whether the element begins a page of its own when printed. */
export function breaksPage(style: Style): boolean {
  const before = style.get('page-break-before') ?? style.get('break-before') ?? '';
  return before === 'always' || before === 'page';
}

/** The six hex digits of a colour as CSS writes it, or null for none, transparent and unknown ones. */
export function hexOf(colour: string): string | null {
  const long = /#([0-9a-f]{6})\b/u.exec(colour)?.[1];
  if (long !== undefined) return long;
  const short = /#([0-9a-f])([0-9a-f])([0-9a-f])\b/u.exec(colour);
  if (short) return short.slice(1).map((digit) => digit + digit).join('');
  const parts = /rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)/u.exec(colour);
  if (parts) return parts.slice(1).map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('');
  const word = /^[a-z]+/u.exec(colour)?.[0] ?? '';
  return NAMED.get(word) ?? penColour(word);
}

/** The colour behind the letters of an inline element, or null. */
export function colourBehind(style: Style): string | null {
  const written = style.get('mso-highlight') ?? style.get('background-color') ?? style.get('background');
  return written === undefined ? null : hexOf(written);
}
