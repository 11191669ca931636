import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { examineLibrary, isDamage, readLibrary, type LibraryCounts } from './backup-check';
import { flushFile, freshName, moveIntoPlace } from './backup-files';

export type Backup = LibraryCounts & { file: string; bytes: number };

/**
 * Copies the library of a folder into `target` (made when missing; `backups/` in the library folder without one), also
 * while a window is using it. The copy carries its name only after it was opened, checked and flushed. Throws `no-library`,
 * `not-a-library`, `library-newer`, `library-damaged`, `file-disk-full`, `file-not-written`.
 */
export function backUpLibrary(folder: string, target: string | null, now: number): Backup {
  const library = join(folder, 'library.db');
  const into = target ?? join(folder, 'backups');
  readLibrary(library, () => {}); // refuse first, make folders after
  const file = freshName(writableFolder(into), 'lectern', now);
  return { file, ...copyChecked(library, file) };
}

/**
 * Writes a whole, checked copy of a library file under a name that is not taken. What fails leaves nothing behind. Throws
 * `library-damaged` when the original cannot be read to its end, `file-disk-full` and `file-not-written`.
 */
export function copyChecked(library: string, file: string): LibraryCounts & { bytes: number } {
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    readLibrary(library, (db) => db.prepare('VACUUM INTO ?').run(unfinished));
    flushFile(unfinished);
    const { version: _version, problems, ...counts } = examineLibrary(unfinished, 'quick');
    const [first] = problems;
    if (first !== undefined) throw new AppError('storage', 'library-damaged', { detail: first });
    const bytes = statSync(unfinished).size;
    moveIntoPlace(unfinished, file);
    return { ...counts, bytes };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explain(error, file);
  }
}

function writableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    throw new AppError('storage', 'file-not-written', { path: folder });
  }
}

function explain(error: unknown, file: string): unknown {
  if (error instanceof Database.SqliteError) {
    if (error.code === 'SQLITE_FULL') return new AppError('storage', 'file-disk-full', { path: file });
    if (isDamage(error)) return new AppError('storage', 'library-damaged', { detail: error.message });
    return new AppError('storage', 'file-not-written', { path: file });
  }
  if (!(error instanceof Error) || !('code' in error)) return error;
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return new AppError('storage', full ? 'file-disk-full' : 'file-not-written', { path: file });
}
