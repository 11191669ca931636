import { AppError } from '@shared/domain/failure';
import { exporterFor } from '../export/registry';
import { readImport } from '../import/read-import';
import type { Work } from './work';

/** The same work on the calling thread, without time limits: for tests and short scripts. */
export function createInProcessWork(): Work {
  return {
    async read(request, signal) {
      if (signal?.aborted) throw new AppError('cancelled', 'file-cancelled', { name: request.name });
      return readImport(request);
    },
    async render(format, sheet) {
      return exporterFor(format).render(sheet);
    },
    async close() {},
  };
}
