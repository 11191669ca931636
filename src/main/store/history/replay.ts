import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import { inTransaction } from '../storage-error';
import { whileRecording } from './record';
import { firstUndone, lastChange, lastDone, touchedSince, type StoredStep, type Touched } from './steps';
import { trackedTables } from './tracked-tables';

export type Replayed = { label: Notice; touched: Touched };

/** Takes back the last step. Throws `nothing-to-undo`. */
export function undoStep(db: Database): Replayed {
  return inTransaction(db, () => {
    const step = lastDone(db);
    if (step === null) throw new AppError('conflict', 'nothing-to-undo');
    return replay(db, step, 1);
  });
}

/** Does the step undone last again. Throws `nothing-to-redo`. */
export function redoStep(db: Database): Replayed {
  return inTransaction(db, () => {
    const step = firstUndone(db);
    if (step === null) throw new AppError('conflict', 'nothing-to-redo');
    return replay(db, step, 0);
  });
}

type ChangeRow = { id: number; inverse: 'insert' | 'update' | 'delete'; changed_table: string };

/**
 * Carries out the logged inverses, newest first. The triggers stay on and log the inverses of these, which replace them
 * under the same step: so undo turns a step into its redo and redo back into its undo.
 */
function replay(db: Database, step: StoredStep, undone: 0 | 1): Replayed {
  db.pragma('defer_foreign_keys = ON');
  const before = lastChange(db);
  const changes = db
    .prepare<[number], ChangeRow>('SELECT id, inverse, changed_table FROM history_change WHERE action = ? ORDER BY id DESC')
    .all(step.id);
  const run = inverses(db);
  whileRecording(db, step.id, () => changes.forEach(run));
  const touched = touchedSince(db, before);
  db.prepare('DELETE FROM history_change WHERE action = ? AND id <= ?').run(step.id, before);
  db.prepare('UPDATE history_action SET undone = ? WHERE id = ?').run(undone, step.id);
  return { label: step.label, touched };
}

/** SQL for one of the values a change has logged. */
function value(from: 'row_values' | 'row_key', index: number): string {
  return `json_extract(${from}, '$[${index}]')`;
}

/** Values go from the log to the row inside SQLite, so that they keep their types. */
function inverses(db: Database): (change: ChangeRow) => void {
  const sql = new Map<string, string>();
  for (const { name, columns, key } of trackedTables(db)) {
    const values = columns.map((_, index) => value('row_values', index));
    const logged = 'FROM history_change WHERE id = @id';
    const row = key.map((column, index) => `${column} = (SELECT ${value('row_key', index)} ${logged})`).join(' AND ');
    sql.set(`insert ${name}`, `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${values.join(', ')} ${logged}`);
    sql.set(`update ${name}`, `UPDATE ${name} SET (${columns.join(', ')}) = (SELECT ${values.join(', ')} ${logged}) WHERE ${row}`);
    sql.set(`delete ${name}`, `DELETE FROM ${name} WHERE ${row}`);
  }
  const prepared = new Map([...sql].map(([name, text]) => [name, db.prepare<[{ id: number }]>(text)]));
  return ({ id, inverse, changed_table }) => {
    const { changes } = prepared.get(`${inverse} ${changed_table}`)?.run({ id }) ?? { changes: 0 };
    if (changes !== 1) throw new Error(`Change ${id} of the history does not fit ${changed_table} any more.`);
  };
}
