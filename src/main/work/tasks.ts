import { failureOf, type Failure } from '@shared/domain/failure';
import type { Sheet, SheetFormat } from '@shared/domain/sheet';
import { exporterFor } from '../export/registry';
import type { FileReading, ReadRequest } from '../import/draft';
import { readImport } from '../import/read-import';

/** How a task ended, in a form that can be sent from a thread: errors lose their class there, failures do not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure; stack: string };

async function outcomeOf<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, failure: failureOf(error), stack: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

/** What a work thread can do. Neither function throws. */
export const tasks = {
  read(request: ReadRequest): Promise<Outcome<FileReading>> {
    return outcomeOf(() => readImport(request));
  },
  render(format: SheetFormat, sheet: Sheet): Promise<Outcome<Uint8Array>> {
    return outcomeOf(() => exporterFor(format).render(sheet));
  },
};
