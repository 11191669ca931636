/** Which backup still has what is about to be deleted for good. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import { readLibrary } from './backup-check';

/** Backups looked into, newest first: each is opened, which takes milliseconds. */
const MOST_OPENED = 20;

/** A backup's name: the UTC time it was made, and a number where two were made in one second (see `freshName`). */
const NAME = /^lectern-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(?:-(\d+))?\.db$/u;

type Kept = { file: string; at: string; count: number };

/**
 * When the newest backup in `backups/` of a library folder was made that holds every one of these speeches, in its recycle
 * bin or outside (ISO, UTC); null when none does. Files that cannot be read are passed over.
 */
export function newestBackupWith(folder: string, uids: readonly string[]): string | null {
  const backups = join(folder, 'backups');
  if (!existsSync(backups) || uids.length === 0) return null;
  const newestFirst = readdirSync(backups).flatMap(keptAs).toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.count - a.count));
  return newestFirst.slice(0, MOST_OPENED).find(({ file }) => holdsAll(join(backups, file), uids))?.at ?? null;
}

function keptAs(file: string): Kept[] {
  const [, year, month, day, hour, minute, second, count = '1'] = NAME.exec(file) ?? [];
  return year === undefined ? [] : [{ file, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`, count: Number(count) }];
}

function holdsAll(file: string, uids: readonly string[]): boolean {
  try {
    return readLibrary(file, (db) => {
      const held = db.prepare('SELECT COUNT(*) FROM speech WHERE uid IN (SELECT value FROM json_each(?))').pluck().get(JSON.stringify(uids));
      return held === uids.length;
    });
  } catch (error) {
    if (error instanceof AppError || error instanceof Database.SqliteError) return false;
    throw error;
  }
}
