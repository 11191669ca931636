import type { Database } from 'better-sqlite3';
import { trackedTables, type TrackedTable } from './tracked-tables';

/**
 * Makes this connection log the inverse of every row change (https://sqlite.org/undoredo.html). `recording` holds one row
 * while changes are allowed; its `action` is null where they are not to be logged. Triggers and that table are temporary:
 * they belong to the one connection that writes, and always fit the schema of today. A change outside an action is an
 * error, and so is a NUL, which SQLite's text functions would cut the rest of a value off at.
 */
export function prepareRecording(db: Database): void {
  db.exec('CREATE TEMP TABLE recording (action INTEGER)');
  for (const table of trackedTables(db)) db.exec(triggersOf(table));
}

function triggersOf(table: TrackedTable): string {
  const { name, key, columns } = table;
  const changed = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  return `
    CREATE TEMP TRIGGER ${name}_inserted AFTER INSERT ON main.${name} BEGIN
      ${guards(table, true)}
      ${log(table, 'delete', 'NEW', list(key, 'NEW'), 'NULL')}
    END;
    CREATE TEMP TRIGGER ${name}_updated AFTER UPDATE ON main.${name} WHEN ${changed} BEGIN
      ${guards(table, true)}
      ${log(table, 'update', 'NEW', list(key, 'NEW'), list(columns, 'OLD'))}
    END;
    CREATE TEMP TRIGGER ${name}_deleted AFTER DELETE ON main.${name} BEGIN
      ${guards(table, false)}
      ${log(table, 'insert', 'OLD', list(key, 'OLD'), list(columns, 'OLD'))}
    END;`;
}

function list(columns: readonly string[], side: 'OLD' | 'NEW'): string {
  return `json_array(${columns.map((column) => `${side}.${column}`).join(', ')})`;
}

function guards(table: TrackedTable, checkText: boolean): string {
  const outside = `SELECT RAISE(ABORT, 'A row of ${table.name} was changed outside an action.')
        WHERE NOT EXISTS (SELECT 1 FROM recording);`;
  if (!checkText || table.textColumns.length === 0) return outside;
  const withNul = table.textColumns.map((column) => `instr(NEW.${column}, char(0)) > 0`).join(' OR ');
  return `${outside}\n      SELECT RAISE(ABORT, 'A NUL cannot be stored in ${table.name}.') WHERE ${withNul};`;
}

function log(table: TrackedTable, inverse: string, side: 'OLD' | 'NEW', key: string, values: string): string {
  return `INSERT INTO history_change (action, inverse, changed_table, row_key, row_values, speech)
        SELECT action, '${inverse}', '${table.name}', ${key}, ${values}, ${speechOf(table, side)}
        FROM recording WHERE action IS NOT NULL;`;
}

/** SQL for the speech a row belongs to, by the names its columns have throughout the schema. */
function speechOf(table: TrackedTable, side: 'OLD' | 'NEW'): string {
  if (table.name === 'speech') return `${side}.id`;
  if (table.columns.includes('speech')) return `${side}.speech`;
  if (table.columns.includes('passage')) return `(SELECT speech FROM passage WHERE id = ${side}.passage)`;
  return 'NULL';
}
