import { AppError } from '@shared/domain/failure';
import type { Importer } from '../draft';
import { officeReading, keywordsIn } from '../office/office-drafts';
import { looksLike } from '../sniff';
import { readRtf } from './read-rtf';

/**
 * RTF as Word, WPS, WordPad and LibreOffice write it: headings, emphasis, printed list numbers, tables, notes,
 * comments and highlights. Pictures, embedded objects, headers and footers stay out; links and fields are inert. Throws
 * `file-damaged` without the mark that RTF begins with.
 */
export const rtfImporter: Importer = {
  id: 'rtf',
  extensions: ['rtf'],
  read({ name, bytes, split }) {
    const found = looksLike(bytes);
    if (found === null) throw new AppError('unreadable-file', 'file-damaged', { name });
    if (found !== 'RTF') throw new AppError('unreadable-file', 'file-not-what-it-says', { name, found });
    const { written, comments, title, keywords, images, changes, embedded } = readRtf(name, bytes);
    const properties = { title, keywords: keywordsIn(keywords) };
    return officeReading({ format: 'rtf', name, split, written, comments, properties, counts: { images, changes, embedded } });
  },
};
