import { carryAnchors } from '@shared/anchor/remap';
import { compareTexts } from '@shared/anchor/text-similarity';
import { AppError } from '@shared/domain/failure';
import { noteExporterFor } from '../export/note/registry';
import { exporterFor } from '../export/registry';
import { readImport } from '../import/read-import';
import { repairEncoding } from '../import/repair-encoding';
import { mostAlike } from './resemble';
import type { Work } from './work';

/** The same work on the calling thread, without time limits: for tests and short scripts. */
export function createInProcessWork(): Work {
  return {
    async read(request, signal) {
      if (signal?.aborted) throw new AppError('cancelled', 'file-cancelled', { name: request.name });
      return readImport(request);
    },
    mostAlike: async (text, others) => mostAlike(text, others),
    compare: async (before, after) => compareTexts(before, after),
    carry: async (before, after, anchors) => carryAnchors(before, after, anchors),
    repair: (request) => repairEncoding(request),
    async render(format, sheet) {
      return exporterFor(format).render(sheet);
    },
    async renderNote(format, sheet) {
      return noteExporterFor(format).render(sheet);
    },
    async close() {},
  };
}
