import type { Database } from 'better-sqlite3';
import type { Declined } from '@shared/domain/suggestions/declined';

/** The suggestions of a speech that were turned down, oldest first. */
export function listDeclined(db: Database, speech: number): Declined[] {
  return db.prepare<[number], Declined>('SELECT kind, exact, prefix, suffix FROM declined_suggestion WHERE speech = ? ORDER BY id').all(speech);
}

/** Remembers that suggestions of a speech were turned down. One that is remembered already stays as it is. */
export function insertDeclined(db: Database, speech: number, declined: readonly Declined[], now: string): void {
  const insert = db.prepare(
    `INSERT INTO declined_suggestion (speech, kind, exact, prefix, suffix, declined_at)
     VALUES (@speech, @kind, @exact, @prefix, @suffix, @now) ON CONFLICT DO NOTHING`,
  );
  for (const one of declined) insert.run({ speech, ...one, now });
}

/** Forgets every suggestion of a speech that was turned down, and returns how many there were. */
export function deleteDeclined(db: Database, speech: number): number {
  return db.prepare('DELETE FROM declined_suggestion WHERE speech = ?').run(speech).changes;
}
