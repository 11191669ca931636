import type { Colour } from '@shared/domain/passage';

/** The highlighter pens of Word (ST_HighlightColor) as RGB. */
const PENS: ReadonlyMap<string, string> = new Map([
  ['yellow', 'ffff00'], ['green', '00ff00'], ['cyan', '00ffff'], ['magenta', 'ff00ff'], ['blue', '0000ff'],
  ['red', 'ff0000'], ['darkBlue', '000080'], ['darkCyan', '008080'], ['darkGreen', '008000'], ['darkMagenta', '800080'],
  ['darkRed', '800000'], ['darkYellow', '808000'], ['darkGray', '808080'], ['lightGray', 'c0c0c0'], ['black', '000000'],
]);

/** Light grey and off-white behind text is the page of a web site it was copied from, not a mark. */
const PAGE_LIGHTNESS = 0.93;
const GREY_SATURATION = 0.12;

/** The RGB digits of a pen by its name in Word, or null for `none`, `white` and unknown names. */
export function penColour(name: string): string | null {
  return PENS.get(name) ?? null;
}

type Hsl = { hue: number; saturation: number; lightness: number };

function hslOf(rgb: string): Hsl | null {
  if (!/^[0-9a-f]{6}$/iu.test(rgb)) return null;
  const part = (at: number) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [part(0), part(2), part(4)];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const chroma = high - low;
  if (chroma === 0) return { hue: 0, saturation: 0, lightness };
  let sector = (red - green) / chroma + 4;
  if (high === red) sector = ((green - blue) / chroma + 6) % 6;
  else if (high === green) sector = (blue - red) / chroma + 2;
  return { hue: sector * 60, saturation: chroma / (1 - Math.abs(2 * lightness - 1)), lightness };
}

/**
 * The highlight colour nearest to an RGB value (six hex digits), by hue; null when it is white or nearly so.
 *
 * 1 yellow and orange (20°-70°), 2 green (to 165°), 3 blue and cyan (to 255°), 5 purple (to 290°, dark magenta too),
 * 4 pink and red (the rest), 6 grey and black.
 */
export function nearestColour(rgb: string): Colour | null {
  const hsl = hslOf(rgb);
  if (hsl === null) return null;
  const { hue, saturation, lightness } = hsl;
  if (saturation < GREY_SATURATION) return lightness > PAGE_LIGHTNESS ? null : 6;
  if (lightness > 0.985) return null;
  if (hue < 20) return 4;
  if (hue < 70) return 1;
  if (hue < 165) return 2;
  if (hue < 255) return 3;
  return hue < 290 || (hue < 320 && lightness < 0.4) ? 5 : 4;
}

/** Whether letters of this colour (six hex digits) are red, as people mark words with. */
export function isRed(rgb: string): boolean {
  const hsl = hslOf(rgb);
  if (hsl === null) return false;
  return hsl.saturation > 0.6 && hsl.lightness > 0.3 && hsl.lightness < 0.7 && (hsl.hue < 12 || hsl.hue > 345);
}
