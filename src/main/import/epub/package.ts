import { AppError } from '@shared/domain/failure';
import { childOf, elementsOf, findElement, innerText, readXml, type XmlElement } from '../office/xml';
import { openArchive, type Archive } from '../office/zip';

/** An e-book opened for reading: its text documents in the order of reading, and what it says about itself. */
export type Book = {
  title: string;
  author: string;
  keywords: string[];
  documents: { path: string; bytes: Uint8Array }[];
};

const TEXT = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/u;

/**
 * Opens an EPUB by its container. Tables of contents are left out. Throws `file-not-epub` for another zip, `file-drm`
 * for a locked book and `file-damaged` when a part it names is not there.
 */
export function openBook(name: string, bytes: Uint8Array): Book {
  const archive = openArchive(name, bytes);
  const container = archive.read('META-INF/container.xml');
  if (container === null) throw new AppError('unreadable-file', 'file-not-epub', { name });
  const rootFile = findElement(readXml(name, container), '?:rootfile')?.attributes.get('full-path');
  const content = rootFile === undefined ? null : archive.read(rootFile);
  if (rootFile === undefined || content === null) throw new AppError('unreadable-file', 'file-damaged', { name });
  const root = readXml(name, content);
  const metadata = childOf(root, '?:metadata');
  const told = (tag: string) => (metadata ? elementsOf(metadata) : []).filter((one) => one.name === tag).map((one) => innerText(one).trim());
  const paths = readingOrder(root, rootFile);
  refuseLocked(name, archive, paths);
  const documents = paths.map((path) => {
    const part = archive.read(path);
    if (part === null) throw new AppError('unreadable-file', 'file-damaged', { name });
    return { path, bytes: part };
  });
  return { title: told('dc:title')[0] ?? '', author: told('dc:creator')[0] ?? '', keywords: told('dc:subject'), documents };
}

/** The text documents of the spine; those off the line of reading (`linear="no"`) hold notes and come last. */
function readingOrder(root: XmlElement, rootFile: string): string[] {
  const manifest = childOf(root, '?:manifest');
  const files = new Map((manifest ? elementsOf(manifest) : []).map((file) => [file.attributes.get('id') ?? '', file]));
  const spine = childOf(root, '?:spine');
  const order = (spine ? elementsOf(spine) : []).filter((one) => one.name === '?:itemref');
  return [...order.filter((one) => !isAside(one)), ...order.filter(isAside)].flatMap((one) => {
    const file = files.get(one.attributes.get('idref') ?? '');
    const isContents = /\bnav\b/u.test(file?.attributes.get('properties') ?? '');
    const path = file?.attributes.get('href');
    return path === undefined || isContents || !TEXT.test(file?.attributes.get('media-type') ?? '') ? [] : [resolvePath(rootFile, path)];
  });
}

function isAside(reference: XmlElement): boolean {
  return reference.attributes.get('linear') === 'no';
}

/** A path in the archive from one that is relative to a file in it. */
function resolvePath(from: string, written: string): string {
  const path = [...from.split('/').slice(0, -1), ...decode(written.split('#')[0] ?? '').split('/')];
  const steps: string[] = [];
  for (const step of path) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Fonts may be scrambled in any book; a book with a scrambled text is locked. */
function refuseLocked(name: string, archive: Archive, paths: readonly string[]): void {
  const part = archive.read('META-INF/encryption.xml');
  if (part === null) return;
  const references: string[] = [];
  const collect = (element: XmlElement) => {
    const path = element.attributes.get('URI');
    if (path !== undefined) references.push(decode(path));
    for (const child of elementsOf(element)) collect(child);
  };
  collect(readXml(name, part));
  if (paths.some((path) => references.includes(path))) throw new AppError('unreadable-file', 'file-drm', { name });
}
