import type { SheetFormat } from '@shared/domain/sheet';
import { docxExporter } from './docx';
import type { Exporter } from './exporter';
import { markdownExporter } from './markdown';

/** Every document format, in the order of the export dialog. */
export const exporters: readonly Exporter[] = [docxExporter, markdownExporter];

const byFormat: Record<SheetFormat, Exporter> = { docx: docxExporter, markdown: markdownExporter };

/** The exporter of a format. */
export function exporterFor(format: SheetFormat): Exporter {
  return byFormat[format];
}
