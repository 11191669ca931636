import type { Database } from 'better-sqlite3';
import { Notice } from '@shared/domain/import-report';

/** What a tracked change touched, read from the log. */
export type Touched = { tables: string[]; speeches: number[] };

type StepRow = { id: number; label: string; join_key: string | null };

export type StoredStep = { id: number; label: Notice; joinKey: string | null };

function toStep(row: StepRow | undefined): StoredStep | null {
  return row ? { id: row.id, label: Notice.parse(JSON.parse(row.label)), joinKey: row.join_key } : null;
}

/** The step that undo would take back, or null. */
export function lastDone(db: Database): StoredStep | null {
  return toStep(
    db.prepare<[], StepRow>('SELECT id, label, join_key FROM history_action WHERE undone = 0 ORDER BY id DESC LIMIT 1').get(),
  );
}

/** The step that redo would do again, or null. */
export function firstUndone(db: Database): StoredStep | null {
  return toStep(
    db.prepare<[], StepRow>('SELECT id, label, join_key FROM history_action WHERE undone = 1 ORDER BY id LIMIT 1').get(),
  );
}

/** Id of the newest logged change; changes logged later have greater ones. */
export function lastChange(db: Database): number {
  return db.prepare<[], number>('SELECT COALESCE(MAX(id), 0) FROM history_change').pluck().get() as number; // never without a row
}

/** Tables and speeches of the changes logged after change `since`. */
export function touchedSince(db: Database, since: number): Touched {
  const tables = db.prepare('SELECT DISTINCT changed_table FROM history_change WHERE id > ?').pluck().all(since);
  const speeches = db
    .prepare('SELECT DISTINCT speech FROM history_change WHERE id > ? AND speech IS NOT NULL ORDER BY speech')
    .pluck()
    .all(since);
  return { tables: tables.map(String), speeches: speeches.map(Number) };
}
