import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Name, Reply } from '@shared/contract/contract';
import { createClient, type Client } from '@shared/contract/client';
import { dispatch } from '@shared/contract/dispatch';
import type { EventName } from '@shared/contract/events';
import type { FileReport } from '@shared/domain/import-report';
import { createApp } from '../../src/main/app';
import type { App } from '../../src/main/app-options';
import { createInProcessWork } from '../../src/main/work/in-process';
import type { Work } from '../../src/main/work/work';

export type TestApp = {
  app: App;
  client: Client;
  /** The raw answer to a request of any name and any input. */
  request(name: string, input: unknown): Promise<Reply>;
  /** What was announced, oldest first. */
  events: { name: EventName; payload: unknown }[];
  /** Unexpected errors. */
  errors: unknown[];
  importText(name: string, text: string, onDuplicate?: 'skip' | 'keep' | 'version', batch?: string): Promise<FileReport>;
};

export type TestAppOptions = { libraryPath?: string; work?: Work; resources?: string };

/** A whole app over real SQLite: a clock that advances a second each time it is read, counting ids, checked answers. */
export function createTestApp(options: TestAppOptions = {}): TestApp {
  let time = Date.UTC(2026, 0, 1);
  let ids = 0;
  const events: TestApp['events'] = [];
  const errors: unknown[] = [];
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const app = createApp({
    libraryPath: options.libraryPath ?? ':memory:',
    host: 'in-process',
    version: '0.0.0-test',
    resources: options.resources ?? resolve(import.meta.dirname, '../../resources'),
    work: options.work ?? createInProcessWork(),
    emit: (name, payload) => {
      events.push({ name, payload });
      listeners.forEach((listener) => listener(name, payload));
    },
    now: () => (time += 1000),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  });
  const log = (error: unknown) => {
    errors.push(error);
    console.error(error);
  };
  const request = (name: string, input: unknown) =>
    dispatch<Name & keyof App['handlers']>(app.handlers, name, input, { checkOutput: true, log });
  const client = createClient({
    request,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return {
    app,
    client,
    request,
    events,
    errors,
    async importText(name, text, onDuplicate = 'skip', batch = `batch of ${name}`) {
      const file = { name, bytes: new TextEncoder().encode(text) };
      const { files } = await client.call('import.file', { batch, file, options: { onDuplicate, split: true } });
      const [report] = files;
      if (!report) throw new Error('An import reported on no file.');
      return report;
    },
  };
}

/** The ids of the speeches a file brought; fails when it was not imported. */
export function importedIds(report: FileReport): number[] {
  if (report.kind !== 'imported') throw new Error(`Not imported: ${JSON.stringify(report)}`);
  return report.speeches.map(({ id }) => id);
}

/** Every row of the given tables of a library file, opened beside the app. */
export function readTables(path: string, tables: readonly string[]): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true });
  try {
    return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
  } finally {
    db.close();
  }
}
