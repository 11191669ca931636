import type { NoteFormat } from '@shared/domain/note-sheet';
import { noteDocxExporter } from './note-docx';
import type { NoteExporter } from './note-exporter';
import { noteHtmlExporter } from './note-html';
import { noteMarkdownExporter } from './note-markdown';

const byFormat: Record<NoteFormat, NoteExporter> = { docx: noteDocxExporter, markdown: noteMarkdownExporter, html: noteHtmlExporter };

/** The exporter of a format. */
export function noteExporterFor(format: NoteFormat): NoteExporter {
  return byFormat[format];
}
