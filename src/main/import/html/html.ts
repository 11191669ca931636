import type { Notice } from '@shared/domain/import-report';
import { decode } from '../decode';
import type { Importer } from '../draft';
import { keywordsIn, officeReading } from '../office/office-drafts';
import { createWriter } from '../office/writer';
import { htmlEncoding } from './html-encoding';
import { readHtml } from './read-html';

/**
 * Web pages, also those saved by Word, WPS and LibreOffice: headings, emphasis, lists, quotes, tables, notes and
 * highlights. Scripts, styles, controls, frames, menus and what is hidden stay out; nothing is loaded.
 */
export const htmlImporter: Importer = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  read({ name, bytes, encoding, split }) {
    const decoded = decode(name, bytes, encoding ?? htmlEncoding(bytes) ?? undefined);
    const writer = createWriter();
    const { title, keywords, images, changes, comments } = readHtml(name, decoded.text, writer);
    const properties = { title, keywords: keywordsIn(keywords) };
    const counts = { images, changes, embedded: 0 };
    const reading = officeReading({ format: 'html', name, split, written: writer.finish(), comments: [], properties, counts });
    const warnings: Notice[] = [...decoded.warnings, ...reading.warnings, ...(comments > 0 ? [{ reason: 'warning-comments' as const, params: { count: comments } }] : [])];
    return { ...reading, encoding: decoded.encoding, warnings };
  },
};
