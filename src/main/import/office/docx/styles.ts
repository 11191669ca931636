import { childOf, elementsOf, type XmlElement } from '../xml';

/** What a style says, what it is based on included. Null: it does not say. */
export type Style = {
  name: string;
  /** 1 for the top level, from the outline level or the name of a heading style. */
  heading: number | null;
  title: boolean;
  quote: boolean;
  /** A line of a table of contents: built by Word, not written by anyone. */
  contents: boolean;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  list: { id: string | null; level: number | null };
  breakBefore: boolean;
};

export type Styles = { of(id: string | undefined): Style };

const HEADING_NAME = /^(?:heading|标题|標題)\s*([1-9])(?:\s|$)/iu;
const TITLE_NAME = /^(?:title|标题|標題|文档标题|公文标题)$/iu;
const QUOTE_NAME = /^(?:(?:intense )?quote|block text|引用|明显引用)$/iu;
const CONTENTS_NAME = /^(?:toc|目录|目錄)\s*[1-9]$/iu;

/** A value of an on-off property: `<w:b/>` is on, `<w:b w:val="0"/>` off, null when it is not there. */
export function switchOf(properties: XmlElement | null, name: string): boolean | null {
  const found = childOf(properties, name);
  if (found === null) return null;
  return !['0', 'false', 'off'].includes(found.attributes.get('w:val') ?? '1');
}

/** The value of a property, or undefined when it is not there. */
export function valueOf(properties: XmlElement | null, name: string): string | undefined {
  return childOf(properties, name)?.attributes.get('w:val');
}

/** A whole number written in a property, or null. */
export function wholeOf(properties: XmlElement | null, name: string): number | null {
  const value = valueOf(properties, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : null;
}

/** The level an outline level gives a heading; 9 is body text, which is level 0 here; null when nothing is said. */
export function headingLevel(properties: XmlElement | null): number | null {
  const level = wholeOf(properties, 'w:outlineLvl');
  if (level === null || level < 0) return null;
  return level > 8 ? 0 : level + 1;
}

/** The styles of a file; a style that is not there is known by its id alone. */
export function readStyles(part: XmlElement | null): Styles {
  const written = new Map<string, XmlElement>();
  for (const style of part ? elementsOf(part) : []) {
    const id = style.attributes.get('w:styleId');
    if (style.name === 'w:style' && id !== undefined && !written.has(id)) written.set(id, style);
  }
  const known = new Map<string, Style>();
  const resolve = (id: string, below: ReadonlySet<string>): Style => {
    const ready = known.get(id);
    if (ready) return ready;
    const element = written.get(id) ?? null;
    const base = valueOf(element, 'w:basedOn');
    const parent = base === undefined || below.has(base) || below.size > 64 ? null : resolve(base, new Set([...below, base]));
    const style = styleOf(id, element, parent);
    known.set(id, style);
    return style;
  };
  const none = styleOf('', null, null);
  return { of: (id) => (id === undefined ? none : resolve(id, new Set([id]))) };
}

function styleOf(id: string, element: XmlElement | null, parent: Style | null): Style {
  const name = valueOf(element, 'w:name') ?? id;
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  const numbering = childOf(paragraph, 'w:numPr');
  const named = HEADING_NAME.exec(name)?.[1];
  const said = headingLevel(paragraph) ?? (named === undefined ? null : Number(named));
  return {
    name,
    heading: said ?? parent?.heading ?? null,
    title: TITLE_NAME.test(name) || (parent?.title ?? false),
    quote: QUOTE_NAME.test(name) || (parent?.quote ?? false),
    contents: CONTENTS_NAME.test(name),
    bold: switchOf(run, 'w:b') ?? parent?.bold ?? null,
    italic: switchOf(run, 'w:i') ?? parent?.italic ?? null,
    hidden: switchOf(run, 'w:vanish') ?? parent?.hidden ?? null,
    list: {
      id: valueOf(numbering, 'w:numId') ?? parent?.list.id ?? null,
      level: wholeOf(numbering, 'w:ilvl') ?? parent?.list.level ?? null,
    },
    breakBefore: switchOf(paragraph, 'w:pageBreakBefore') ?? parent?.breakBefore ?? false,
  };
}
