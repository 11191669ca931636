import { RemoteError, type Client } from '@shared/contract/client';
import { AppError, type Failure } from '@shared/domain/failure';
import type { FileReport, OnDuplicate } from '@shared/domain/import-report';

/** A file a person chose; its bytes are not read before its turn. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

export type ImportRun = {
  client: Pick<Client, 'call'>;
  /** Names the run; its files are one undoable step. */
  batch: string;
  /** Largest file that can be imported, in bytes. */
  largestFile: number;
  onDuplicate: OnDuplicate;
  /** Called before each file with its name and how many were done before it. */
  onFile: (name: string, done: number) => void;
  isCancelled: () => boolean;
};

const MEGABYTE = 1024 * 1024;

/** Imports files one after the other. A file that fails stops none of the others; the result has one report for each. */
export async function runImport(files: readonly ChosenFile[], run: ImportRun): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    if (run.isCancelled()) {
      reports.push(failed(file.name, new AppError('cancelled', 'file-cancelled', { name: file.name }).failure));
      continue;
    }
    run.onFile(file.name, index);
    reports.push(...(await importOne(file, run)));
  }
  return reports;
}

async function importOne(file: ChosenFile, run: ImportRun): Promise<FileReport[]> {
  const { name } = file;
  if (file.size > run.largestFile) {
    const params = { name, size: Math.ceil(file.size / MEGABYTE), limit: Math.floor(run.largestFile / MEGABYTE) };
    return [failed(name, new AppError('unreadable-file', 'file-too-large', params).failure)];
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return [failed(name, new AppError('unreadable-file', 'file-unreadable', { name }).failure)];
  }
  try {
    const input = { batch: run.batch, file: { name, bytes }, options: { onDuplicate: run.onDuplicate, split: true } };
    return (await run.client.call('import.file', input)).files;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return [failed(name, error.failure)];
  }
}

function failed(name: string, failure: Failure): FileReport {
  return { kind: 'failed', name, failure, warnings: [] };
}
