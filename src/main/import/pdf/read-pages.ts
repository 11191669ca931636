import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '@shared/domain/failure';
import { LIMITS } from '../limits';
import { readAnnotations, type PlacedPage } from './marks';
import { readLines } from './read-lines';

/** Every page with its lines and annotations. Throws `file-complex` past the limits and `file-damaged` for a broken page. */
export async function readPages(name: string, file: PDFDocumentProxy): Promise<PlacedPage[]> {
  if (file.numPages > LIMITS.pdfPages) throw new AppError('unreadable-file', 'file-complex', { name });
  const pages: PlacedPage[] = [];
  let glyphs = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await readPage(name, file, number);
    glyphs += page.lines.reduce((sum, line) => sum + line.glyphs.length, 0);
    if (glyphs > LIMITS.pdfGlyphs) throw new AppError('unreadable-file', 'file-complex', { name });
    pages.push(page);
  }
  return pages;
}

async function readPage(name: string, file: PDFDocumentProxy, number: number): Promise<PlacedPage> {
  try {
    const page = await file.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
    const items = content.items.filter((item) => 'str' in item);
    const annotations = readAnnotations(await page.getAnnotations());
    page.cleanup();
    return { number, bottom, height: top - bottom, lines: readLines(number, items), annotations };
  } catch {
    throw new AppError('unreadable-file', 'file-damaged', { name });
  }
}
