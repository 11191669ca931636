import { isRed, penColour } from '../office/colours';
import { markOf, type Look } from '../office/look';
import type { DocStyle } from './styles';
import type { Properties } from './sprms';

const BOLD = 0x0835;
const ITALIC = 0x0836;
const STRUCK = [0x0837, 0x2a53] as const;
const HIDDEN = 0x083c;
const LINE_BELOW = 0x2a3e;
const WAVES: readonly number[] = [11, 27, 43];
const PEN = 0x2a0c;
const SHADING = 0xca71;
const LETTERS = 0x6870;
const LETTERS_OLD = 0x2a42;

/** The sixteen colours of old Word (ICO), by the names of the highlighter pens. */
const PENS = ['', 'black', 'blue', 'cyan', 'green', 'magenta', 'red', 'yellow', 'white', 'darkBlue', 'darkCyan', 'darkGreen', 'darkMagenta', 'darkRed', 'darkYellow', 'darkGray', 'lightGray'];

/** How characters look by their own properties; those of their paragraph style give no emphasis. */
export function lookOf(own: Properties, style: DocStyle): Look {
  const pen = penColour(PENS[own.number(PEN) ?? 0] ?? '');
  return {
    bold: isOn(own, BOLD, style),
    italic: isOn(own, ITALIC, style),
    hidden: isOn(own, HIDDEN, style),
    mark: markOf(pen ?? shadingOf(own.bytes(SHADING)), WAVES.includes(own.number(LINE_BELOW) ?? 0), STRUCK.some((operation) => own.number(operation) === 1)),
    red: isRed(colourOf(own.number(LETTERS)) ?? penColour(PENS[own.number(LETTERS_OLD) ?? 0] ?? '') ?? ''),
  };
}

/** A switch may also be told as the style has it (128) or as the style has it not (129). */
function isOn(own: Properties, operation: number, style: DocStyle): boolean {
  const value = own.number(operation) ?? 0;
  return value === 1 || (value === 0x81 && style.characters.number(operation) !== 1);
}

/** The six digits of a colour that is stored as blue, green, red; null for none. */
function colourOf(stored: number | undefined): string | null {
  if (stored === undefined || stored >>> 24 !== 0) return null;
  return [stored, stored >> 8, stored >> 16].map((part) => (part & 0xff).toString(16).padStart(2, '0')).join('');
}

/** The fill of a shading; the shading button of the Chinese Word is a pattern without one. */
function shadingOf(shading: DataView | undefined): string | null {
  if (shading === undefined || shading.byteLength < 10) return null;
  const pattern = shading.getUint16(8, true);
  const fill = colourOf(shading.getUint32(4, true));
  if (pattern === 0xffff) return null;
  if (fill !== null && fill !== 'ffffff') return fill;
  return pattern >= 3 && pattern <= 13 ? 'c0c0c0' : null;
}
