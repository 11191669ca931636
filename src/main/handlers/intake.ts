import type { HandlersOf } from '@shared/contract/contract';
import type { intakeChannels } from '@shared/contract/intake';
import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { FileReport } from '@shared/domain/import-report';
import type { Decision } from '@shared/domain/proposal';
import type { AppOptions } from '../app-options';
import { getReport, listReports } from '../store/import-reports';
import type { Library } from '../store/library';
import { getBody } from '../store/speeches';
import type { Batches } from './batches';
import { blocksOf, cutPart, findPart, joinPart } from './intake-parts';
import { createIntakeReader, proposalOf } from './intake-reader';
import { createReadings, type Reading } from './intake-readings';
import { arrivalOf } from './intake-decisions';
import { repairSpeech } from './repair';
import { createResemblances } from './resemblance';
import { keepReport } from './store-file';
import type { Storing } from './storing';

/** So much of a comparison is sent to the window; what differs in a longer text is found sooner by reading. */
const COMPARED_UNITS = 400_000;

/** Where files go: their batch, and the collection they are put in as well. */
type Shelf = { batch: string; collection: number | null };

/** Importing with a look first: readings wait in memory until they are stored or dropped. */
export function intakeHandlers(library: Library, options: AppOptions, batches: Batches, storing: Storing): HandlersOf<keyof typeof intakeChannels> {
  const { work } = options;
  const readings = createReadings();
  const reader = createIntakeReader(work, readings, createResemblances(library, work));

  async function storeOne({ batch, collection }: Shelf, file: string, decisions: readonly Decision[]): Promise<FileReport | null> {
    const told = readings.reportOf(batch, file);
    if (told !== undefined) return told;
    const reading = readings.get(batch, file);
    const { name } = reading;
    const report = decisions.some(({ include }) => include) ? await storeReading({ batch, collection }, reading, decisions) : null;
    readings.settle(batch, file, report);
    options.emit('import.progress', { batch, name, stage: 'done' });
    return report;
  }

  async function storeReading({ batch, collection }: Shelf, reading: Reading, decisions: readonly Decision[]): Promise<FileReport> {
    const { name } = reading;
    options.emit('import.progress', { batch, name, stage: 'storing' });
    try {
      return await storing.takePlace(batch).store(() => {
        if (batches.signalOf(batch).aborted) throw new AppError('cancelled', 'file-cancelled', { name });
        return { ...arrivalOf(library, batch, reading, decisions), collection };
      });
    } catch (error) {
      if (!(error instanceof AppError) || error.failure.code === 'storage') throw error;
      return keepReport(library, batch, { kind: 'failed', name, failure: error.failure, warnings: [] });
    }
  }

  return {
    'intake.read': ({ batch, file, source }) => reader.read(batch, file, source, { encoding: null, split: true, tidy: true }),
    'intake.reread'({ batch, file, ...choices }) {
      const { name, bytes } = readings.get(batch, file);
      return reader.read(batch, file, { name, bytes }, choices);
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
    async 'intake.store'({ batch, collection, files }) {
      // all or none: a forgotten file is told before anything is stored
      for (const { file } of files) if (readings.reportOf(batch, file) === undefined) readings.get(batch, file);
      const ended = await Promise.allSettled(files.map(({ file, decisions }) => storeOne({ batch, collection }, file, decisions)));
      const reports = ended.map((one) => {
        if (one.status === 'rejected') throw one.reason; // what is stored by then is told when the window asks again
        return one.value;
      });
      return { files: reports.filter((report) => report !== null) };
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
