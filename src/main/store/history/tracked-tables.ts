import type { Database } from 'better-sqlite3';

/** Tables outside undo, each with its reason. Every other table is tracked: a new one need not ask for it. */
export const EXEMPT: Readonly<Record<string, string>> = {
  history_action: 'is the history',
  history_change: 'is the history',
  source_file: 'original bytes, content-addressed: kept so that a wrong encoding can be repaired later',
  reading: 'where reading stopped is not an act of the person',
  speech_sketch: 'derived from the text, looked at only for the version a speech has',
  sketch_band: 'derived from the text, looked at only for the version a speech has',
  import_report: 'what an import said stays true after it is undone',
  import_report_file: 'what an import said stays true after it is undone',
  note_version: 'keeps what a note said before, also before what is undone',
  version_count: 'numbers of versions are never given twice, also after an undo',
  speech_draft: 'what is being written becomes a version, which is under undo',
  recent_search: 'what was searched is not an act on the library',
  setting: 'settings are changed back where they are set',
};

/** Tables named so are made from the rows of others and follow them, also through undo (see `search-index.ts`). */
const DERIVED = 'search_';

export type TrackedTable = {
  name: string;
  columns: readonly string[];
  textColumns: readonly string[];
  key: readonly string[];
};

type ColumnRow = { name: string; type: string; pk: number };

/**
 * The tables whose rows the history logs, read from the schema. Throws on a table that cannot be logged exactly: without
 * a primary key, or with a column that is not TEXT or INTEGER (JSON carries those two without loss).
 */
export function trackedTables(db: Database): TrackedTable[] {
  const names = db
    .prepare<[], string>(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .pluck()
    .all();
  return names.filter((name) => !Object.hasOwn(EXEMPT, name) && !name.startsWith(DERIVED)).map((name) => describeTable(db, name));
}

function describeTable(db: Database, name: string): TrackedTable {
  const rows = db.prepare<[string], ColumnRow>('SELECT name, type, pk FROM pragma_table_info(?)').all(name);
  const odd = rows.find((row) => row.type !== 'TEXT' && row.type !== 'INTEGER');
  if (odd) throw new TypeError(`The history cannot log ${name}.${odd.name}, which is ${odd.type}.`);
  const key = rows.filter((row) => row.pk > 0).toSorted((a, b) => a.pk - b.pk).map((row) => row.name);
  if (key.length === 0) throw new TypeError(`The history cannot log ${name}, which has no primary key.`);
  return {
    name,
    columns: rows.map((row) => row.name),
    textColumns: rows.filter((row) => row.type === 'TEXT').map((row) => row.name),
    key,
  };
}
