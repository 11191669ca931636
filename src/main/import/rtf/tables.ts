import { pageOfCharset } from './code-pages';

export type Style = { heading: number | null; title: boolean };

/** The fonts, colours and styles of a file. They stand before the text. */
export type Tables = {
  /** Code page by font number; null: that of the file. */
  fontPages: Map<number, number | null>;
  /** Six hex digits by place in the colour table; null for the automatic colour. */
  colours: (string | null)[];
  styles: Map<number, Style>;
};

/** Tables with nothing in them. */
export function emptyTables(): Tables {
  return { fontPages: new Map(), colours: [], styles: new Map() };
}

/** Takes a control word of the font table. */
export function readFontWord(tables: Tables, word: string, value: number, font: number): void {
  if (word === 'f') tables.fontPages.set(value, null);
  else if (word === 'fcharset') tables.fontPages.set(font, pageOfCharset(value));
  else if (word === 'cpg') tables.fontPages.set(font, value);
}

/** The next colour of the table, from its three parts; null without any. */
export function addColour(tables: Tables, parts: ReadonlyMap<string, number>): void {
  const hex = ['red', 'green', 'blue'].map((part) => (parts.get(part) ?? 0).toString(16).padStart(2, '0').slice(-2));
  tables.colours.push(parts.size === 0 ? null : hex.join(''));
}

/** Keeps a style as far as it matters: what kind of heading its outline level or name makes it. */
export function addStyle(tables: Tables, place: number, outline: number | null, name: string): void {
  const plain = name.replace(/;.*$/su, '').trim();
  const named = /^(?:heading|标题)\s*([1-9])(?!\d)/iu.exec(plain)?.[1];
  const level = outline !== null && outline < 9 ? outline + 1 : Number(named ?? 0);
  const title = /^(?:title|标题)$/iu.test(plain);
  tables.styles.set(place, { heading: level > 0 ? level : null, title });
}
