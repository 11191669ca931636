import { AppError } from '@shared/domain/failure';
import type { Importer } from '../draft';
import { officeReading } from '../office/office-drafts';
import { looksLike } from '../sniff';
import { openCompoundFile } from './compound-file';
import { readFib, readHead } from './fib';
import { readDocument, type DocReading } from './read-document';

/**
 * Word 97-2003 files, and WPS files of that kind: headings by their styles, automatic numbers, lists, tables, notes,
 * highlights and comments. Throws `file-password`, `file-damaged` and, for Works and older ones, `file-not-doc`.
 */
export const docImporter: Importer = {
  id: 'doc',
  extensions: ['doc', 'dot', 'wps', 'wpt'],
  read({ name, bytes, split }) {
    const found = looksLike(bytes);
    if (found === null || !found.startsWith('Word 97')) throw new AppError('unreadable-file', 'file-not-doc', { name });
    const { written, comments, images, changes } = readWord(name, bytes);
    const counts = { images, changes, embedded: 0 };
    return officeReading({ format: 'doc', name, split, written, comments, properties: { title: '', keywords: [] }, counts });
  },
};

function readWord(name: string, bytes: Uint8Array): DocReading {
  const streams = openCompoundFile(name, bytes);
  if (streams.has('EncryptedPackage')) throw new AppError('unreadable-file', 'file-password', { name });
  const main = streams.read('WordDocument');
  if (main === null) throw new AppError('unreadable-file', 'file-not-doc', { name });
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const head = readHead(view);
  if (head === null) throw new AppError('unreadable-file', 'file-not-doc', { name });
  if (head.encrypted) throw new AppError('unreadable-file', 'file-password', { name });
  const table = streams.read(head.tableStream);
  try {
    return readDocument(readFib(view, table ?? new Uint8Array()));
  } catch (error) {
    // places beyond a stream are how a damaged file shows
    if (error instanceof RangeError) throw new AppError('unreadable-file', 'file-damaged', { name });
    throw error;
  }
}
