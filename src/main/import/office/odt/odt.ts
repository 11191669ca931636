import { AppError } from '@shared/domain/failure';
import type { Importer } from '../../draft';
import { refuseNonZip } from '../container';
import { keywordsIn, officeReading } from '../office-drafts';
import { findElement, innerText, readXml, type XmlElement } from '../xml';
import { openArchive, type Archive } from '../zip';
import { createOdtLists } from './lists';
import { createOdtReader } from './read-document';
import { addStyles, createOdtStyles, elementsIn } from './styles';

const MIME = 'application/vnd.oasis.opendocument.text';

/**
 * OpenDocument texts (LibreOffice, newer WPS): headings, emphasis, lists and their numbers, tables, notes, comments and
 * highlights. Pictures, headers and footers stay out; nothing the file points to is ever opened.
 */
export const odtImporter: Importer = {
  id: 'odt',
  extensions: ['odt', 'ott'],
  read({ name, bytes, split }) {
    refuseNonZip(name, bytes, 'file-not-odt');
    const archive = openArchive(name, bytes);
    refuseOther(name, archive);
    const part = (path: string): XmlElement | null => {
      const found = archive.read(path);
      return found === null ? null : readXml(name, found);
    };
    const styles = createOdtStyles();
    const lists = createOdtLists();
    const named = part('styles.xml');
    addStyles(styles, named);
    for (const style of elementsIn(named, 'office:styles')) lists.addStyle(style);
    const reader = createOdtReader(styles, lists);
    const content = archive.read('content.xml');
    if (content === null) throw new AppError('unreadable-file', 'file-damaged', { name });
    const root = readXml(name, content, {
      'office:automatic-styles': (style) => {
        styles.add(style, true);
        lists.addStyle(style);
      },
      'office:text': (element) => reader.block(element),
    });
    if (findElement(root, 'office:text') === null) throw new AppError('unreadable-file', 'file-not-odt', { name });
    const meta = elementsIn(part('meta.xml'), 'office:meta');
    const said = (key: string) => meta.filter((element) => element.name === key).map(innerText);
    const properties = { title: (said('dc:title')[0] ?? '').trim(), keywords: keywordsIn(said('meta:keyword').join('\n')) };
    return officeReading({ format: 'odt', name, split, properties, ...reader.finish() });
  },
};

/** An encrypted text keeps its parts as noise; the manifest, which is never encrypted, says so. */
function refuseOther(name: string, archive: Archive): void {
  const mime = new TextDecoder().decode(archive.read('mimetype') ?? new Uint8Array());
  if (!archive.has('content.xml') && !archive.has('encrypted-package') && !mime.startsWith(MIME)) {
    throw new AppError('unreadable-file', 'file-not-odt', { name });
  }
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest !== null && findElement(readXml(name, manifest), 'manifest:encryption-data') !== null) {
    throw new AppError('unreadable-file', 'file-password', { name });
  }
  if (mime !== '' && !mime.startsWith(MIME)) throw new AppError('unreadable-file', 'file-not-odt', { name });
}
