import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '@shared/domain/failure';

/** Hands pdf.js the tables that are built in, and nothing else: it cannot reach a file or an address. */
class BuiltInTables {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`Only character maps are read, not ${kind}.`);
    const { cmapBytes } = await import('./cmaps');
    return cmapBytes(filename);
  }
}

/** pdf.js with its parser in this thread. It warns about missing parts for drawing when it loads; nothing is drawn here. */
async function loadPdfJs() {
  const { warn } = console;
  console.warn = () => {};
  try {
    const [library] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.min.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')]);
    return library;
  } finally {
    console.warn = warn;
  }
}

/**
 * Opens a PDF for reading its text: no script, no form (XFA), no font or picture is ever used, nothing is asked for. The
 * bytes are copied. Throws `file-password` and `file-damaged`.
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    BinaryDataFactory: BuiltInTables,
    cMapUrl: 'built-in/',
    cMapPacked: true,
    standardFontDataUrl: 'built-in/',
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new AppError('unreadable-file', locked ? 'file-password' : 'file-damaged', { name });
  }
}
