import { SaxesParser } from 'saxes';
import { AppError } from '@shared/domain/failure';
import { LIMITS } from '../limits';
import { createNames, isDeclaration } from './namespaces';

/** An element with the usual prefix of its namespace (`w:p`, `text:h`), whatever prefix the file uses. */
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string>; children: (XmlElement | string)[] };

const NONE: ReadonlyMap<string, string> = new Map();
const CHUNK_UNITS = 64 * 1024;

/** Called with each child of the element it is named for; that child is not kept in the tree. */
export type Streams = Readonly<Record<string, (child: XmlElement) => void>>;

/**
 * An XML part as a light tree. Children of the elements named in `streams` are handed over one by one instead of being
 * kept. No DTD is allowed, so no entity is ever expanded and nothing outside is asked for. Throws `file-damaged` for
 * malformed XML, `file-dtd` and, past the limits of depth and number, `file-complex`.
 */
export function readXml(name: string, bytes: Uint8Array, streams: Streams = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = createNames();
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let streaming = -1;
  let elements = 0;
  let held = 0;

  parser.on('error', () => {
    throw new AppError('unreadable-file', 'file-damaged', { name });
  });
  parser.on('doctype', () => {
    throw new AppError('unreadable-file', 'file-dtd', { name });
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    held += 1;
    if (elements > LIMITS.xmlElements || held > LIMITS.xmlHeldElements || open.length >= LIMITS.xmlDepth) {
      throw new AppError('unreadable-file', 'file-complex', { name });
    }
    names.enter(tag.attributes);
    const element = { name: names.element(tag.name), attributes: attributesOf(tag.attributes, names.attribute), children: [] };
    root ??= element;
    const parent = open.at(-1);
    if (streaming === -1 && parent && Object.hasOwn(streams, parent.name)) streaming = open.length;
    else parent?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    names.leave();
    if (streaming === -1 || open.length !== streaming || !element) return;
    streaming = -1;
    held = open.length;
    streams[open.at(-1)?.name ?? '']?.(element);
  });
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (parent && (streaming !== -1 || !Object.hasOwn(streams, parent.name))) parent.children.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  const text = decodeXml(name, bytes);
  for (let at = 0; at < text.length; at += CHUNK_UNITS) parser.write(text.slice(at, at + CHUNK_UNITS));
  parser.close();
  if (root === null) throw new AppError('unreadable-file', 'file-damaged', { name });
  return root;
}

function attributesOf(written: Record<string, string>, nameOf: (name: string) => string): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null;
  for (const name of Object.keys(written)) {
    if (isDeclaration(name)) continue;
    attributes ??= new Map();
    attributes.set(nameOf(name), written[name] ?? '');
  }
  return attributes ?? NONE;
}

/** UTF-16 by its mark, the declared encoding, else UTF-8, as XML asks for. */
function decodeXml(name: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 128));
  const label = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    throw new AppError('unreadable-file', 'file-encoding', { name, encoding: label });
  }
}

/** The child elements, without the text between them. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The first child with this name, or null. */
export function childOf(parent: XmlElement | null, name: string): XmlElement | null {
  if (parent === null) return null;
  for (const child of parent.children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** The first element with this name in the tree, the element itself included, or null. */
export function findElement(parent: XmlElement, name: string): XmlElement | null {
  if (parent.name === name) return parent;
  for (const child of parent.children) {
    const found = typeof child === 'string' ? null : findElement(child, name);
    if (found) return found;
  }
  return null;
}

/** How many elements with one of these names the tree holds, the element itself included. */
export function countElements(parent: XmlElement, names: ReadonlySet<string>): number {
  let count = names.has(parent.name) ? 1 : 0;
  for (const child of parent.children) if (typeof child !== 'string') count += countElements(child, names);
  return count;
}

/** All text inside, without any mark-up. */
export function innerText(parent: XmlElement): string {
  return parent.children.map((child) => (typeof child === 'string' ? child : innerText(child))).join('');
}
