import { noteMarkdown } from '@shared/domain/note-markdown';
import type { NoteExporter } from './note-exporter';

/** Markdown, in UTF-8 without a byte order mark. */
export const noteMarkdownExporter: NoteExporter = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown;charset=utf-8',
  render: (sheet) => new TextEncoder().encode(noteMarkdown(sheet)),
};
