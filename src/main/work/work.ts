import type { Sheet, SheetFormat } from '@shared/domain/sheet';
import type { FileReading, ReadRequest } from '../import/draft';

/**
 * Parsing and exporting, away from the thread that owns the database. Every call ends within its time limit: a task
 * that does not is killed and rejects with an `AppError`.
 */
export type Work = {
  read(request: ReadRequest, signal?: AbortSignal): Promise<FileReading>;
  render(format: SheetFormat, sheet: Sheet): Promise<Uint8Array>;
  close(): Promise<void>;
};
