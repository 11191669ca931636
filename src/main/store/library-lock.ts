import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { asStorageError } from './storage-error';

/**
 * Lets one process at a time use a library folder, whichever host it is. Held through a file lock of the operating system
 * on a small SQLite file, so it vanishes with the process. Returns the function that lets go; throws `library-in-use`.
 */
export function lockLibrary(folder: string): () => void {
  const lock = new Database(join(folder, 'library.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new AppError('conflict', 'library-in-use', { path: folder });
    }
    throw asStorageError(error);
  }
  return () => lock.close();
}
