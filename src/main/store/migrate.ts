import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { Migration } from './migrations/migration';

/** The schema version a library file has; 0 before its first migration. */
export function schemaVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number; // a pragma that always answers one integer
}

/**
 * Brings a library up to the newest schema in one transaction, after copying an existing one to
 * `library-before-<version>.db` next to it. Undo steps of the old schema are dropped, since they describe rows that look
 * different now. Throws `library-newer` for a library of a later program.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], copyFolder: string | null): void {
  checkAscending(migrations);
  const known = migrations.at(-1)?.version ?? 0;
  const found = schemaVersion(db);
  if (found > known) throw new AppError('conflict', 'library-newer', { found, known });
  const pending = migrations.filter((migration) => migration.version > found);
  if (pending.length === 0) return;
  if (found > 0 && copyFolder !== null) copyBefore(db, `${copyFolder}/library-before-${known}.db`);
  db.transaction(() => {
    if (found > 0) db.exec('DELETE FROM history_change; DELETE FROM history_action;');
    for (const migration of pending) migration.up(db);
    db.pragma(`user_version = ${known}`);
  }).immediate();
  db.pragma('optimize');
}

function checkAscending(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1]?.version ?? 0;
    if (migration.version <= before) throw new RangeError(`Migration ${migration.version} comes after ${before}.`);
  });
}

/** Writes the copy under another name first, so that a copy under its final name is always whole and checked. */
function copyBefore(db: Database.Database, path: string): void {
  const unfinished = `${path}.unfinished`;
  if (existsSync(unfinished)) rmSync(unfinished);
  db.prepare('VACUUM INTO ?').run(unfinished);
  const copy = new Database(unfinished, { readonly: true });
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new AppError('storage', 'library-damaged', { detail: String(verdict) });
  } finally {
    copy.close();
  }
  renameSync(unfinished, path);
}
