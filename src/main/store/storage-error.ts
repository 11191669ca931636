import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';

/** What the disk refused, as a failure for the person; any other error comes back as it is. */
export function asStorageError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === 'SQLITE_FULL') return new AppError('storage', 'disk-full');
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|PERM)/.test(error.code)) return new AppError('storage', 'disk-refused');
  return error;
}

/**
 * Runs `change` in one transaction: all of it is on the disk when this returns, none of it when it throws. Throws an
 * `AppError` of code `storage` when the disk is full or refuses; the connection stays usable.
 */
export function inTransaction<T>(db: Database.Database, change: () => T): T {
  try {
    return db.transaction(change).immediate();
  } catch (error) {
    throw asStorageError(error);
  }
}
