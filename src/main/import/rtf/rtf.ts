import type { Importer } from '../draft';
import { officeReading, keywordsIn } from '../office/office-drafts';
import { readRtf } from './read-rtf';

/**
 * RTF as Word, WPS, WordPad and LibreOffice write it: headings, emphasis, printed list numbers, tables, notes,
 * comments and highlights. Pictures, embedded objects, headers and footers stay out; links and fields are inert.
 */
export const rtfImporter: Importer = {
  id: 'rtf',
  extensions: ['rtf'],
  read({ name, bytes, split }) {
    const { written, comments, title, keywords, images, changes, embedded } = readRtf(name, bytes);
    const properties = { title, keywords: keywordsIn(keywords) };
    return officeReading({ format: 'rtf', name, split, written, comments, properties, counts: { images, changes, embedded } });
  },
};
