import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { FileReport, Notice } from '@shared/domain/import-report';
import type { Resemblance } from '@shared/domain/proposal';
import type { Draft, EncodingChoice } from '../import/draft';
import { LIMITS, megabytes } from '../import/limits';

/** One proposed speech: what was read, with a key that stays while borders move. */
export type Part = { key: string; draft: Draft; /** The marker before it. */ border: string; resembles: Resemblance | null };

/** One file that was read for a look and is not stored yet. */
export type Reading = {
  name: string;
  bytes: Uint8Array;
  format: string;
  encoding: string;
  guessed: boolean;
  /** Whether lines of web pages and collections are left out. */
  tidy: boolean;
  encodings: EncodingChoice[];
  warnings: Notice[];
  parts: Part[];
  /** The number of the next key. */
  nextKey: number;
};

type Batch = { readings: Map<string, Reading>; reading: Map<string, AbortController>; reports: Map<string, FileReport | null>; weight: number };

export type Readings = {
  /** Reserves a place for a file that is to be read; its signal is aborted when the file is dropped. */
  begin(batch: string, file: string): AbortSignal;
  /** Keeps what was read. Throws `intake-full`, or `file-cancelled` when the file was dropped meanwhile. */
  keep(batch: string, file: string, signal: AbortSignal, reading: Reading): void;
  /** Throws `no-reading`. */
  get(batch: string, file: string): Reading;
  drop(batch: string, file: string | null): void;
  /** Drops a file that was stored, and remembers what became of it: null when nothing of it was wanted. */
  settle(batch: string, file: string, report: FileReport | null): void;
  /** What became of a file that was stored; undefined when it was not. */
  reportOf(batch: string, file: string): FileReport | null | undefined;
};

/**
 * The readings of this session, in memory: a few batches, the oldest forgotten first, and so many bytes in all. Nothing of
 * them is in the library before it is stored.
 */
export function createReadings(limits: { batches: number; bytes: number } = { batches: LIMITS.intakeBatches, bytes: LIMITS.intakeBytes }): Readings {
  const batches = new Map<string, Batch>();
  const weight = () => [...batches.values()].reduce((sum, batch) => sum + batch.weight, 0);

  function forget(name: string): void {
    batches.get(name)?.reading.forEach((controller) => controller.abort());
    batches.delete(name);
  }

  function batchOf(name: string): Batch {
    const batch = batches.get(name) ?? { readings: new Map(), reading: new Map(), reports: new Map(), weight: 0 };
    batches.delete(name); // the newest stands last
    batches.set(name, batch);
    const [oldest] = batches.keys();
    if (batches.size > limits.batches && oldest !== undefined) forget(oldest);
    return batch;
  }

  function remove(batch: Batch, file: string): void {
    batch.reading.get(file)?.abort();
    batch.reading.delete(file);
    const reading = batch.readings.get(file);
    if (reading) batch.weight -= weightOf(reading);
    batch.readings.delete(file);
  }

  return {
    begin(name, file) {
      const batch = batchOf(name);
      const controller = new AbortController();
      batch.reading.get(file)?.abort();
      batch.reading.set(file, controller);
      return controller.signal;
    },
    keep(name, file, signal, reading) {
      const batch = batches.get(name);
      if (signal.aborted || !batch) throw new AppError('cancelled', 'file-cancelled', { name: reading.name });
      remove(batch, file);
      const added = weightOf(reading);
      while (weight() + added > limits.bytes) {
        const [oldest] = batches.keys();
        if (oldest === undefined || oldest === name) throw new AppError('conflict', 'intake-full', { name: reading.name, limit: megabytes(limits.bytes) });
        forget(oldest);
      }
      batch.readings.set(file, reading);
      batch.weight += added;
    },
    get(name, file) {
      const reading = batches.get(name)?.readings.get(file);
      if (!reading) throw new AppError('not-found', 'no-reading');
      return reading;
    },
    settle(name, file, report) {
      const batch = batches.get(name);
      if (!batch) return;
      remove(batch, file);
      batch.reports.set(file, report);
    },
    reportOf: (name, file) => batches.get(name)?.reports.get(file),
    drop(name, file) {
      const batch = batches.get(name);
      if (file === null) forget(name);
      else if (batch) remove(batch, file);
    },
  };
}

/** Bytes a reading holds: its file, and its text in UTF-16 with as much again for the tree. Borders do not change it. */
function weightOf({ bytes, parts }: Reading): number {
  return bytes.byteLength + parts.reduce((sum, { draft }) => sum + 4 * textOf(draft.doc).length, 0);
}
