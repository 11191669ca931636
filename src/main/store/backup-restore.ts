import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { copyChecked } from './backup';
import { examineLibrary, isDamage, type LibraryCounts } from './backup-check';
import { flushFile, freshName, moveIntoPlace } from './backup-files';
import { lockLibrary } from './library-lock';

export type Restored = LibraryCounts & {
  library: string;
  /** The library as it was before; null when there was none. */
  kept: string | null;
};

/** Beside `library.db`, what SQLite has not written into it yet. */
const companions = ['', '-wal'] as const;

/**
 * Puts a backup in the place of the library of a folder, which nobody may be using. The backup is copied and the copy
 * checked first, then the present library is kept beside under a name of its own, whatever state it is in. Until the very
 * last step, one rename, the library is untouched. Throws `no-library`, `not-a-library`, `library-newer`, `backup-damaged`,
 * `library-in-use`, `file-disk-full`, `file-not-written`.
 */
export function restoreLibrary(folder: string, backup: string, now: number): Restored {
  const library = join(folder, 'library.db');
  if (resolve(backup) === resolve(library)) throw new AppError('conflict', 'restore-itself', { path: library });
  refuseDamage(backup);
  mkdirSync(folder, { recursive: true });
  const unlock = lockLibrary(folder);
  const arriving = join(folder, 'library.restoring');
  try {
    const { bytes: _bytes, ...counts } = copyChecked(backup, arriving);
    const kept = existsSync(library) ? keepPresent(library, freshName(folder, 'library-before-restore', now)) : null;
    moveIntoPlace(arriving, library);
    return { library, kept, ...counts };
  } finally {
    rmSync(arriving, { force: true });
    unlock();
  }
}

function refuseDamage(backup: string): void {
  const [first] = examineLibrary(backup, 'quick').problems;
  if (first !== undefined) throw new AppError('storage', 'backup-damaged', { path: backup, detail: first });
}

/** Copies the present library byte for byte, since it may be damaged, and takes away what belongs to its old text. */
function keepPresent(library: string, kept: string): string {
  settle(library);
  for (const part of companions) {
    if (!existsSync(library + part)) continue;
    copyFileSync(library + part, kept + part, constants.COPYFILE_EXCL);
    flushFile(kept + part);
  }
  // left in place, SQLite would play the old log into the restored library
  for (const part of ['-wal', '-shm']) rmSync(library + part, { force: true });
  return kept;
}

/** Brings what a killed program left in the log into the library, where the library can still be read. */
function settle(library: string): void {
  try {
    const db = new Database(library);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError && isDamage(error))) throw error;
  }
}
