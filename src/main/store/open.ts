import { accessSync, closeSync, constants, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { prepareRecording } from './history/triggers';
import { keepStatements } from './keep-statements';
import { lockLibrary } from './library-lock';
import { migrate, schemaVersion } from './migrate';
import { migrations } from './migrations/all';

/** `LCTR` in ASCII: how the `file` command and we tell a library from any other SQLite file. */
export const APPLICATION_ID = 0x4c43_5452;

const SQLITE_MAGIC = 'SQLite format 3\0';

export type OpenLibrary = { db: Database.Database; close(): void };

/**
 * Opens `library.db` in a folder (made when missing) and holds the folder for this process; `:memory:` opens an empty
 * library in memory. Throws an `AppError`: `library-in-use`, `library-read-only`, `not-a-library`, `library-newer`,
 * `library-damaged`.
 */
export function openLibrary(path: string): OpenLibrary {
  if (path === ':memory:') {
    const db = new Database(':memory:');
    prepare(db, path, null);
    return { db, close: () => void db.close() };
  }
  checkFolder(path);
  const file = join(path, 'library.db');
  checkMagic(file);
  const unlock = lockLibrary(path);
  try {
    const db = openFile(file, path);
    return {
      db,
      close() {
        db.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function openFile(file: string, folder: string): Database.Database {
  const db = new Database(file);
  try {
    prepare(db, file, folder);
    return db;
  } catch (error) {
    db.close();
    throw explain(error, file, folder);
  }
}

function prepare(db: Database.Database, file: string, folder: string | null): void {
  // Refuse first, change after: a file that is not ours keeps every byte.
  const fresh = isFresh(db);
  if (!fresh && db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new AppError('conflict', 'not-a-library', { path: file });
  }
  const known = migrations.at(-1)?.version ?? 0;
  if (schemaVersion(db) > known) throw new AppError('conflict', 'library-newer', { found: schemaVersion(db), known });
  db.pragma('journal_mode = WAL');
  // SQLite reports FULL on a new file but NORMAL on a reopened WAL file: say it every time.
  db.pragma('synchronous = FULL');
  // 16 MB of log before it is folded in: importing a folder writes the same index pages again and again.
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  // The text is confidential: what is deleted is overwritten, not just forgotten.
  db.pragma('secure_delete = ON');
  // INSERT OR REPLACE fires the delete triggers only with this on; without it undo would miss the replaced row.
  db.pragma('recursive_triggers = ON');
  if (fresh) db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, migrations, folder);
  prepareRecording(db);
  keepStatements(db);
}

function isFresh(db: Database.Database): boolean {
  const objects = db.prepare('SELECT COUNT(*) FROM sqlite_schema').pluck().get();
  return objects === 0 && schemaVersion(db) === 0 && [0, APPLICATION_ID].includes(Number(db.pragma('application_id', { simple: true })));
}

function checkFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    throw new AppError('storage', 'library-read-only', { path });
  }
}

function checkMagic(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return;
  const head = Buffer.alloc(SQLITE_MAGIC.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1') !== SQLITE_MAGIC) throw new AppError('conflict', 'not-a-library', { path: file });
}

function explain(error: unknown, file: string, folder: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === 'SQLITE_FULL') return new AppError('storage', 'disk-full');
  if (error.code.startsWith('SQLITE_NOTADB')) return new AppError('conflict', 'not-a-library', { path: file });
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(error.code)) return new AppError('storage', 'library-read-only', { path: folder });
  return new AppError('storage', 'library-damaged', { detail: error.message });
}
