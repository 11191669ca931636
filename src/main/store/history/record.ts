import type { Database } from 'better-sqlite3';
import type { Notice } from '@shared/domain/import-report';
import { inTransaction } from '../storage-error';
import { firstUndone, lastChange, lastDone, touchedSince, type StoredStep, type Touched } from './steps';

/** Steps kept: months of work, yet the log of a thousand ordinary steps stays under a few megabytes. */
export const HISTORY_STEPS = 1000;

export type Step = {
  label: Notice;
  /** Steps with the same key that directly follow each other become one; a `count` in their labels adds up. */
  joinKey?: string | undefined;
  /**
   * A row that a joined step changes again keeps its first inverse only: for rows written every few seconds. Only for
   * tables whose rows can be put back one by one, without a constraint between them.
   */
  oncePerRow?: boolean;
};

/**
 * Runs `change` as one undoable step in one transaction and returns its value with what it touched. A new step drops
 * what was undone before it; a step that changed no row leaves no trace.
 */
export function recordStep<T>(db: Database, now: string, step: Step, change: () => T): { value: T; touched: Touched } {
  return inTransaction(db, () => {
    const before = lastChange(db);
    const joined = stepToJoin(db, step);
    const action = joined?.id ?? insertAction(db, now, step);
    const value = whileRecording(db, action, change);
    const touched = touchedSince(db, before);
    if (joined && step.oncePerRow) dropRepeated(db, action, before);
    if (touched.tables.length === 0) {
      if (joined === null) db.prepare('DELETE FROM history_action WHERE id = ?').run(action);
      return { value, touched };
    }
    if (joined) db.prepare('UPDATE history_action SET label = ? WHERE id = ?').run(JSON.stringify(added(joined.label, step.label)), action);
    dropUndone(db);
    dropOldest(db);
    return { value, touched };
  });
}

/** Runs `change` in one transaction without logging it: for what cannot be undone. */
export function withoutRecording<T>(db: Database, change: () => T): T {
  return inTransaction(db, () => whileRecording(db, null, change));
}

/** Lets tracked rows be changed while `change` runs, logged under `action`. Must run inside a transaction. */
export function whileRecording<T>(db: Database, action: number | null, change: () => T): T {
  db.prepare('INSERT INTO recording (action) VALUES (?)').run(action);
  const value = change();
  db.prepare('DELETE FROM recording').run();
  return value;
}

function insertAction(db: Database, now: string, step: Step): number {
  const sql = 'INSERT INTO history_action (label, join_key, created_at) VALUES (?, ?, ?)';
  return Number(db.prepare(sql).run(JSON.stringify(step.label), step.joinKey ?? null, now).lastInsertRowid);
}

/** Drops the updates logged after `before` of rows that the action had changed or made already. */
function dropRepeated(db: Database, action: number, before: number): void {
  db.prepare(
    `DELETE FROM history_change WHERE action = @action AND id > @before AND inverse = 'update' AND EXISTS (
       SELECT 1 FROM history_change e WHERE e.action = @action AND e.id <= @before AND e.inverse IN ('update', 'delete')
         AND e.changed_table = history_change.changed_table AND e.row_key = history_change.row_key)`,
  ).run({ action, before });
}

/** After an undo nothing is joined: typing on is a new step. */
function stepToJoin(db: Database, step: Step): StoredStep | null {
  if (step.joinKey === undefined || firstUndone(db) !== null) return null;
  const last = lastDone(db);
  return last?.joinKey === step.joinKey ? last : null;
}

function added(old: Notice, label: Notice): Notice {
  const before = old.params['count'];
  const more = label.params['count'];
  if (typeof before !== 'number' || typeof more !== 'number') return label;
  return { reason: label.reason, params: { ...label.params, count: before + more } };
}

function dropUndone(db: Database): void {
  if (firstUndone(db) === null) return;
  db.prepare('DELETE FROM history_change WHERE action IN (SELECT id FROM history_action WHERE undone = 1)').run();
  db.prepare('DELETE FROM history_action WHERE undone = 1').run();
}

function dropOldest(db: Database): void {
  const first = db.prepare('SELECT id FROM history_action ORDER BY id DESC LIMIT 1 OFFSET ?').pluck().get(HISTORY_STEPS);
  if (first === undefined) return;
  db.prepare('DELETE FROM history_change WHERE action <= ?').run(first);
  db.prepare('DELETE FROM history_action WHERE id <= ?').run(first);
}
