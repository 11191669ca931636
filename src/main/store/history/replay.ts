import type { Database, Statement } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import { inTransaction } from '../storage-error';
import { whileRecording } from './record';
import { firstUndone, lastChange, lastDone, touchedSince, type StoredStep, type Touched } from './steps';
import type { TrackedTable } from './tracked-tables';

export type Replayed = { label: Notice; touched: Touched };

/** Takes back the last step; `tables` are the tracked ones. Throws `nothing-to-undo`. */
export function undoStep(db: Database, tables: readonly TrackedTable[]): Replayed {
  return inTransaction(db, () => {
    const step = lastDone(db);
    if (step === null) throw new AppError('conflict', 'nothing-to-undo');
    return replay(db, tables, step, 1);
  });
}

/** Does the step undone last again. Throws `nothing-to-redo`. */
export function redoStep(db: Database, tables: readonly TrackedTable[]): Replayed {
  return inTransaction(db, () => {
    const step = firstUndone(db);
    if (step === null) throw new AppError('conflict', 'nothing-to-redo');
    return replay(db, tables, step, 0);
  });
}

type ChangeRow = { id: number; inverse: 'insert' | 'update' | 'delete'; changed_table: string };

/**
 * Carries out the logged inverses, newest first. The triggers stay on and log the inverses of these, which replace them
 * under the same step: so undo turns a step into its redo and redo back into its undo.
 */
function replay(db: Database, tables: readonly TrackedTable[], step: StoredStep, undone: 0 | 1): Replayed {
  db.pragma('defer_foreign_keys = ON');
  const before = lastChange(db);
  const changes = db
    .prepare<[number], ChangeRow>('SELECT id, inverse, changed_table FROM history_change WHERE action = ? ORDER BY id DESC')
    .all(step.id);
  const run = inverses(db, tables);
  whileRecording(db, step.id, () => changes.forEach(run));
  const touched = touchedSince(db, before);
  db.prepare('DELETE FROM history_change WHERE action = ? AND id <= ?').run(step.id, before);
  db.prepare('UPDATE history_action SET undone = ? WHERE id = ?').run(undone, step.id);
  return { label: step.label, touched };
}

/** Carries out one logged inverse. Values go from the log to the row inside SQLite, so that they keep their types. */
function inverses(db: Database, tables: readonly TrackedTable[]): (change: ChangeRow) => void {
  const prepared = new Map<string, Statement<[{ id: number }]>>();
  return ({ id, inverse, changed_table }) => {
    const table = tables.find(({ name }) => name === changed_table);
    if (!table) throw new Error(`Change ${id} of the history is about ${changed_table}, which is not under undo.`);
    // compiled when first needed: each brings the triggers of its table with it, which is most of the time an undo takes
    const statement = prepared.get(inverse + changed_table) ?? db.prepare<[{ id: number }]>(sqlOf(inverse, table));
    prepared.set(inverse + changed_table, statement);
    if (statement.run({ id }).changes !== 1) throw new Error(`Change ${id} of the history does not fit ${changed_table} any more.`);
  };
}

function sqlOf(inverse: ChangeRow['inverse'], { name, columns, key }: TrackedTable): string {
  const logged = 'FROM history_change WHERE id = @id';
  const values = columns.map((_, index) => value('row_values', index)).join(', ');
  const row = key.map((column, index) => `${column} = (SELECT ${value('row_key', index)} ${logged})`).join(' AND ');
  switch (inverse) {
    case 'insert':
      return `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${values} ${logged}`;
    case 'update':
      return `UPDATE ${name} SET (${columns.join(', ')}) = (SELECT ${values} ${logged}) WHERE ${row}`;
    case 'delete':
      return `DELETE FROM ${name} WHERE ${row}`;
    default:
      return inverse satisfies never;
  }
}

/** SQL for one of the values a change has logged. */
function value(from: 'row_values' | 'row_key', index: number): string {
  return `json_extract(${from}, '$[${index}]')`;
}
