/** Looks into a library file without changing it: is it ours, can it be read, does everything in it hold together. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { schemaVersion } from './migrate';
import { migrations } from './migrations/all';
import { APPLICATION_ID } from './open';

/** What a library holds, trash included. */
export type LibraryCounts = { speeches: number; passages: number; tags: number; notes: number };

export type Examined = LibraryCounts & {
  /** The schema version of the file. */
  version: number;
  /** What SQLite found wrong, one line each; empty for a sound library. */
  problems: string[];
};

const MOST_PROBLEMS = 20;

/**
 * Examines a library file, also while a window uses it. `quick` walks every page; `full` also compares indexes with their
 * tables and follows every reference. A damaged file is described by `problems`. Throws as `readLibrary` does.
 */
export function examineLibrary(file: string, depth: 'quick' | 'full'): Examined {
  const nothing = { version: 0, speeches: 0, passages: 0, tags: 0, notes: 0 };
  try {
    return readLibrary(file, (db) => {
      const version = schemaVersion(db);
      const problems = depth === 'full' ? [...faultsOf(db, 'integrity_check'), ...straysOf(db)] : faultsOf(db, 'quick_check');
      return problems.length > 0 ? { ...nothing, version, problems } : { ...countsOf(db), version, problems };
    });
  } catch (error) {
    if (error instanceof Error && isDamage(error)) return { ...nothing, problems: [error.message] };
    throw error;
  }
}

/**
 * Runs `read` on a connection that cannot write. Throws `no-library`, `not-a-library` and `library-newer`, and what SQLite
 * throws when it meets damage.
 */
export function readLibrary<T>(file: string, read: (db: Database.Database) => T): T {
  if (!existsSync(file)) throw new AppError('not-found', 'no-library', { path: file });
  const db = openReader(file);
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new AppError('conflict', 'not-a-library', { path: file });
    const found = schemaVersion(db);
    const known = migrations.at(-1)?.version ?? 0;
    if (found > known) throw new AppError('conflict', 'library-newer', { found, known });
    return read(db);
  } finally {
    db.close();
  }
}

/** A connection to what is a database at all. */
function openReader(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('schema_version'); // reads the first page
    return db;
  } catch (error) {
    db.close();
    const foreign = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB';
    throw foreign ? new AppError('conflict', 'not-a-library', { path: file }) : error;
  }
}

/** Whether SQLite stopped because of what the file holds. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(error.code);
}

function faultsOf(db: Database.Database, check: 'quick_check' | 'integrity_check'): string[] {
  const lines = db.prepare(`PRAGMA ${check}(${MOST_PROBLEMS})`).pluck().all() as string[]; // one text column
  return lines.filter((line) => line !== 'ok');
}

/** References to rows that do not exist. */
function straysOf(db: Database.Database): string[] {
  const strays = db.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]; // its documented columns
  return strays.slice(0, MOST_PROBLEMS).map(({ table, rowid, parent }) => `${table} ${rowid ?? ''}: no such ${parent}`);
}

/** A table that the version of the file does not have yet counts nothing. */
function countsOf(db: Database.Database): LibraryCounts {
  const present = new Set(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all());
  const count = (table: string): number =>
    present.has(table) ? Number(db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get()) : 0;
  return { speeches: count('speech'), passages: count('passage'), tags: count('tag'), notes: count('note') };
}
