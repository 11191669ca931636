import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Importer } from '../draft';
import { officeReading } from '../office/office-drafts';
import type { Written } from '../office/writer';
import { looksLike } from '../sniff';
import { layOut } from './lay-out';
import { marksOf, type PlacedPage } from './marks';
import { openPdf } from './open-pdf';
import { readPages } from './read-pages';

/** Fewer characters a page than this are stamps and page numbers of scanned sheets. */
const LEAST_A_PAGE = 20;

/** The flag of a PDF that lets its text be copied (ISO 32000-1, table 22, bit 5). */
const MAY_COPY = 0x10;

const NOTHING: Omit<Written, 'blocks'> = { highlights: [], deletions: [], places: new Map(), afterBreak: new Set(), titles: new Set(), hidden: 0 };

/**
 * PDF with a text layer: lines become paragraphs again, running heads and page numbers go, notes at the foot stay, and
 * highlights and notes come in as marks. Nothing in the file is run or followed. Throws `file-scan` for scanned pages.
 */
export const pdfImporter: Importer = {
  id: 'pdf',
  extensions: ['pdf'],
  async read({ name, bytes, split }) {
    const found = looksLike(bytes) ?? 'PDF';
    if (found !== 'PDF') throw new AppError('unreadable-file', 'file-not-what-it-says', { name, found });
    const file = await openPdf(name, bytes);
    try {
      const drawn = await readPages(name, file);
      refuseScan(name, drawn);
      const { doc, offsetOf, pages } = layOut(drawn);
      const marks = marksOf(pages, textOf(doc), offsetOf);
      const properties = { title: await titleOf(file), keywords: [] };
      const counts = { images: 0, changes: 0, embedded: 0 };
      const written = { ...NOTHING, blocks: doc.blocks };
      const reading = officeReading({ format: 'pdf', name, split, written, comments: [], properties, counts });
      const [draft] = reading.drafts;
      if (draft) draft.marks = marks;
      if (await isLocked(file)) reading.warnings.push({ reason: 'warning-restricted', params: {} });
      return reading;
    } finally {
      await file.loadingTask.destroy();
    }
  },
};

function refuseScan(name: string, pages: readonly PlacedPage[]): void {
  const counts = pages.map((page) => page.lines.reduce((sum, line) => sum + line.glyphs.length, 0));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const scanned = all === 0 || (pages.length > 2 && all < pages.length * LEAST_A_PAGE);
  if (scanned) throw new AppError('unreadable-file', 'file-scan', { name });
}

/** Whether its author asked readers not to copy from the file. */
async function isLocked(file: PDFDocumentProxy): Promise<boolean> {
  const permissions = await file.getPermissions();
  return permissions !== null && !permissions.has(MAY_COPY);
}

async function titleOf(file: PDFDocumentProxy): Promise<string> {
  const { info } = await file.getMetadata();
  return 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
}
