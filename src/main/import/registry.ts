import { AppError } from '@shared/domain/failure';
import type { Importer } from './draft';
import { docImporter } from './doc/doc';
import { epubImporter } from './epub/epub';
import { htmlImporter } from './html/html';
import { markdownImporter } from './markdown';
import { docxImporter } from './office/docx/docx';
import { odtImporter } from './office/odt/odt';
import { pdfImporter } from './pdf/pdf';
import { rtfImporter } from './rtf/rtf';
import { looksLike, looksLikeHtml } from './sniff';
import { textImporter } from './text';

/** Every format that can be read, in menu order. A new format is one file and one line here. */
const importers: readonly Importer[] = [
  textImporter,
  markdownImporter,
  docxImporter,
  docImporter,
  odtImporter,
  rtfImporter,
  pdfImporter,
  htmlImporter,
  epubImporter,
];

/** Files that are known by what is in them, whatever their name says: a docx called .txt, .doc or .wps is a docx. */
const importersByContent: ReadonlyMap<string, Importer> = new Map([
  ['Word (docx)', docxImporter],
  ['OpenDocument (odt)', odtImporter],
  ['EPUB', epubImporter],
  ['PDF', pdfImporter],
  ['RTF', rtfImporter],
  ['Word 97-2003 / WPS', docImporter],
]);

/** The ending of a file name without its dot, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^./\\\s]{1,16})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** File endings that can be imported, without the dot, in menu order. */
export function importableExtensions(): string[] {
  return importers.flatMap((importer) => importer.extensions);
}

/**
 * The importer for a file, by its content where that is certain, else by its name; a name without an ending is read as
 * text. Throws `file-kind` for an unknown ending.
 */
export function importerFor(name: string, bytes: Uint8Array): Importer {
  const certain = importersByContent.get(looksLike(bytes) ?? '');
  if (certain) return certain;
  const ending = endingOf(name);
  if (ending === '') return textImporter;
  const importer = importers.find((candidate) => candidate.extensions.includes(ending));
  // web systems hand out pages as .doc
  if (importer === docImporter && looksLikeHtml(bytes)) return htmlImporter;
  if (importer) return importer;
  const kinds = importableExtensions().map((extension) => `.${extension}`).join(' ');
  throw new AppError('unreadable-file', 'file-kind', { name, kinds });
}
