import type { Importer } from '../../draft';
import { keywordsIn, officeReading } from '../office-drafts';
import { childOf, innerText } from '../xml';
import { readComments } from './comments';
import { readNumbering } from './numbering';
import { openPackage } from './package';
import { createDocumentReader, notesOf } from './read-document';
import { readStyles } from './styles';

/**
 * Word files: headings, emphasis, lists with their automatic numbers, tables, notes, comments and highlights. Pictures,
 * headers, footers and page numbers stay out; nothing the file points to is ever opened.
 */
export const docxImporter: Importer = {
  id: 'docx',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  read({ name, bytes, split }) {
    const file = openPackage(name, bytes);
    const styles = readStyles(file.part('styles'));
    const numbering = readNumbering(file.part('numbering'), styles);
    const notes = { footnotes: notesOf(file.part('footnotes')), endnotes: notesOf(file.part('endnotes')) };
    const reader = createDocumentReader(styles, numbering, notes);
    file.main({ 'w:body': (element) => reader.block(element) });
    const { images, changes, embedded, ...written } = reader.finish();
    const comments = readComments(file.part('comments'), file.part('commentsExtended'));
    const core = file.core();
    const title = innerText(childOf(core, 'dc:title') ?? EMPTY).trim();
    const keywords = keywordsIn(innerText(childOf(core, 'cp:keywords') ?? EMPTY));
    const counts = { images, changes, embedded };
    return officeReading({ format: 'docx', name, split, written, comments, properties: { title, keywords }, counts });
  },
};

const EMPTY = { name: '', attributes: new Map<string, string>(), children: [] };
