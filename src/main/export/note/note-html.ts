import { noteHtml } from '@shared/domain/note-html';
import type { NoteExporter } from './note-exporter';

/** One HTML file that needs nothing else. */
export const noteHtmlExporter: NoteExporter = {
  id: 'html',
  extension: 'html',
  mime: 'text/html;charset=utf-8',
  render: (sheet) => new TextEncoder().encode(noteHtml(sheet)),
};
