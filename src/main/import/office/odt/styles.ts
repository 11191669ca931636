import { isRed } from '../colours';
import { markOf, plainLook, type Look } from '../look';
import { childOf, elementsOf, type XmlElement } from '../xml';

/** The styles of an OpenDocument text: those with a name, and the automatic ones that hold direct formatting. */
export type OdtStyles = {
  add(element: XmlElement, automatic: boolean): void;
  /** The look of a span inside text that looks like `around`. */
  span(name: string | undefined, around: Look): Look;
  /** The direct formatting of a whole paragraph. */
  paragraphLook(name: string | undefined): Look;
  paragraph(name: string | undefined): { title: boolean; quote: boolean; breakBefore: boolean; breakAfter: boolean };
};

type Written = { element: XmlElement; automatic: boolean };

const LONGEST_CHAIN = 64;
const TITLE_NAME = /^(?:Title|标题|標題)$/u;
const QUOTE_NAME = /^(?:Quotations|Quote|Intense_20_Quote|Block_20_Text|引用)$/u;

/** Styles by family and name; unknown ones say nothing. */
export function createOdtStyles(): OdtStyles {
  const families = new Map<string, Map<string, Written>>();
  const find = (family: string, name: string | undefined) => (name === undefined ? undefined : families.get(family)?.get(name));
  const chainOf = (family: string, name: string | undefined): Written[] => {
    const chain: Written[] = [];
    for (let style = find(family, name); style && chain.length < LONGEST_CHAIN && !chain.includes(style); ) {
      chain.push(style);
      style = find(family, style.element.attributes.get('style:parent-style-name'));
    }
    return chain;
  };
  return {
    add(element, automatic) {
      const family = element.attributes.get('style:family') ?? '';
      const name = element.attributes.get('style:name') ?? '';
      const known = families.get(family) ?? new Map<string, Written>();
      families.set(family, known);
      if (element.name === 'style:style' && (automatic || !known.has(name))) known.set(name, { element, automatic });
    },
    span(name, around) {
      return chainOf('text', name).toReversed().reduce((look, style) => applied(look, style.element), around);
    },
    paragraphLook(name) {
      const style = find('paragraph', name);
      return style?.automatic === true ? applied(plainLook(), style.element) : plainLook();
    },
    paragraph(name) {
      const chain = chainOf('paragraph', name);
      const names = [name ?? '', ...chain.map((style) => style.element.attributes.get('style:parent-style-name') ?? '')];
      const own = chain[0]?.element ?? null;
      const properties = childOf(own, 'style:paragraph-properties')?.attributes;
      const newPage = (own?.attributes.get('style:master-page-name') ?? '') !== '';
      return {
        title: names.some((one) => TITLE_NAME.test(one)),
        quote: names.some((one) => QUOTE_NAME.test(one)),
        breakBefore: newPage || properties?.get('fo:break-before') === 'page',
        breakAfter: properties?.get('fo:break-after') === 'page',
      };
    },
  };
}

/** A look with what a style says on top of it. */
function applied(around: Look, style: XmlElement): Look {
  const properties = childOf(style, 'style:text-properties')?.attributes;
  if (!properties) return around;
  const bold = weightOf(properties.get('fo:font-weight'), properties.get('style:font-weight-asian'));
  const slant = properties.get('fo:font-style') ?? properties.get('style:font-style-asian');
  const colour = properties.get('fo:color');
  const behind = properties.get('fo:background-color');
  const struck = (properties.get('style:text-line-through-style') ?? 'none') !== 'none';
  const wavy = properties.get('style:text-underline-style') === 'wave';
  const display = properties.get('text:display');
  const rgb = behind?.startsWith('#') === true ? behind.slice(1) : null;
  return {
    bold: bold ?? around.bold,
    italic: slant === undefined ? around.italic : slant === 'italic' || slant === 'oblique',
    hidden: display === undefined ? around.hidden : display === 'none',
    mark: behind === undefined ? (markOf(null, wavy, struck) ?? around.mark) : markOf(rgb, wavy, struck),
    red: colour === undefined ? around.red : isRed(colour.replace('#', '')),
  };
}

/** Bold when either the western or the Chinese letters are; null when the style does not say. */
function weightOf(...weights: (string | undefined)[]): boolean | null {
  const said = weights.filter((weight) => weight !== undefined);
  return said.length === 0 ? null : said.some((weight) => weight === 'bold' || Number(weight) >= 600);
}

/** Adds all styles of a part (`styles.xml`). */
export function addStyles(styles: OdtStyles, part: XmlElement | null): void {
  for (const style of elementsIn(part, 'office:styles')) styles.add(style, false);
}

/** The children of a child, or none. */
export function elementsIn(parent: XmlElement | null, name: string): XmlElement[] {
  const child = childOf(parent, name);
  return child ? elementsOf(child) : [];
}
