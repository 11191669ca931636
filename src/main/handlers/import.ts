import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandlersOf } from '@shared/contract/contract';
import type { ImportFile, ImportOptions, libraryChannels } from '@shared/contract/library';
import { AppError } from '@shared/domain/failure';
import type { FileReport } from '@shared/domain/import-report';
import type { AppOptions } from '../app-options';
import type { Library } from '../store/library';
import type { Batches } from './batches';
import { arrivalOfFile } from './import-choices';
import { keepReport } from './store-file';
import type { Storing } from './storing';

type Names = Extract<keyof typeof libraryChannels, `import.${string}`>;

export function importHandlers(library: Library, options: AppOptions, batches: Batches, storing: Storing): HandlersOf<Names> {
  async function importFile(batch: string, file: ImportFile, choices: ImportOptions): Promise<FileReport> {
    const { name } = file;
    const progress = (stage: 'reading' | 'storing' | 'done') => options.emit('import.progress', { batch, name, stage });
    const signal = batches.signalOf(batch);
    const place = storing.takePlace(batch);
    const refuseCancelled = () => {
      if (signal.aborted) throw new AppError('cancelled', 'file-cancelled', { name });
    };
    try {
      refuseCancelled();
      progress('reading');
      const { encoding, split, tidy } = choices;
      const reading = await options.work.read({ name, bytes: file.bytes, split, ...(encoding === undefined ? {} : { encoding }), ...(tidy === undefined ? {} : { tidy }) }, signal);
      progress('storing');
      return await place.store(() => {
        refuseCancelled();
        return arrivalOfFile(library, { batch, file, reading, onDuplicate: choices.onDuplicate });
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const report: FileReport = { kind: 'failed', name, failure: error.failure, warnings: [] };
      // a disk that refuses the speeches refuses the report too
      return error.failure.code === 'storage' ? report : keepReport(library, batch, report);
    } finally {
      place.leave();
      progress('done');
    }
  }

  return {
    async 'import.file'({ batch, file, options: choices }) {
      return { files: [await importFile(batch, file, choices)] };
    },
    async 'import.sample'() {
      const folder = join(options.resources, 'sample');
      const batch = library.newId();
      const files: FileReport[] = [];
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt')).toSorted()) {
        const file = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
        files.push(await importFile(batch, file, { onDuplicate: 'skip', split: true })); // in order, as a person would
      }
      return { files };
    },
    'import.cancel'({ batch }) {
      batches.cancel(batch);
      return null;
    },
  };
}
