import type { HandlersOf } from '@shared/contract/contract';
import type { intakeChannels } from '@shared/contract/intake';
import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { FileReport } from '@shared/domain/import-report';
import type { AppOptions } from '../app-options';
import { getReport, listReports } from '../store/import-reports';
import type { Library } from '../store/library';
import { getBody } from '../store/speeches';
import type { Batches } from './batches';
import { blocksOf, cutPart, findPart, joinPart } from './intake-parts';
import { createIntakeReader, proposalOf } from './intake-reader';
import { createReadings } from './intake-readings';
import { arrivalOf } from './intake-decisions';
import { repairSpeech } from './repair';
import { createResemblances } from './resemblance';
import { keepReport, storeFile } from './store-file';

/** So much of a comparison is sent to the window; what differs in a longer text is found sooner by reading. */
const COMPARED_UNITS = 400_000;

/** Importing with a look first: readings wait in memory until they are stored or dropped. */
export function intakeHandlers(library: Library, options: AppOptions, batches: Batches): HandlersOf<keyof typeof intakeChannels> {
  const { work } = options;
  const readings = createReadings();
  const reader = createIntakeReader(work, readings, createResemblances(library, work));

  async function storeOne(batch: string, file: string, decisions: Parameters<typeof arrivalOf>[3]): Promise<FileReport | null> {
    const reading = readings.get(batch, file);
    const { name } = reading;
    const progress = (stage: 'storing' | 'done') => options.emit('import.progress', { batch, name, stage });
    try {
      if (batches.signalOf(batch).aborted) throw new AppError('cancelled', 'file-cancelled', { name });
      progress('storing');
      const arrival = arrivalOf(library, batch, reading, decisions);
      const report = arrival === null ? null : await storeFile(library, work, arrival);
      readings.drop(batch, file);
      return report;
    } catch (error) {
      if (!(error instanceof AppError) || error.failure.code === 'storage') throw error;
      return keepReport(library, batch, { kind: 'failed', name, failure: error.failure, warnings: [] });
    } finally {
      progress('done');
    }
  }

  return {
    'intake.read': ({ batch, file, source }) => reader.read(batch, file, source, { encoding: null, split: true }),
    'intake.reread'({ batch, file, encoding, split }) {
      const { name, bytes } = readings.get(batch, file);
      return reader.read(batch, file, { name, bytes }, { encoding, split });
    },
    async 'intake.join'({ batch, file, key }) {
      const reading = readings.get(batch, file);
      await reader.compare(reading, [joinPart(reading, key)]);
      return proposalOf(file, reading);
    },
    async 'intake.cut'({ batch, file, key, block }) {
      const reading = readings.get(batch, file);
      await reader.compare(reading, cutPart(reading, key, block));
      return proposalOf(file, reading);
    },
    'intake.blocks': ({ batch, file, key, offset, limit }) => blocksOf(findPart(readings.get(batch, file), key).part, offset, limit),
    async 'intake.compare'({ batch, file, key }) {
      const { draft, resembles } = findPart(readings.get(batch, file), key).part;
      if (resembles === null) throw new AppError('not-found', 'no-proposed');
      const [before, after] = [getBody(library.db, resembles.speech), textOf(draft.doc)];
      const cut = before.length > COMPARED_UNITS || after.length > COMPARED_UNITS;
      return { runs: await work.compare(before.slice(0, COMPARED_UNITS), after.slice(0, COMPARED_UNITS)), cut };
    },
    async 'intake.store'({ batch, files }) {
      for (const { file } of files) readings.get(batch, file); // all or none: a forgotten file is told before anything is stored
      const reports: FileReport[] = [];
      for (const { file, decisions } of files) {
        const report = await storeOne(batch, file, decisions); // one transaction a file, in the order of the window
        if (report !== null) reports.push(report);
        await new Promise((resolve) => setImmediate(resolve)); // other requests are answered between
      }
      return { files: reports };
    },
    'intake.drop'({ batch, file }) {
      readings.drop(batch, file);
      return null;
    },
    'import.reports': () => listReports(library.db),
    'import.report': ({ id }) => getReport(library.db, id),
    'intake.repair': ({ speech, encoding }) => repairSpeech(library, work, speech, encoding),
  };
}
