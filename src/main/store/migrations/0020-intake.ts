import type { Database } from 'better-sqlite3';

/**
 * What importing needs besides the speeches: sketches, by which a text nearly the same is found among thousands, and the
 * reports of past imports. None of it is under undo, and a sketch has no foreign key: it must outlive a speech whose import
 * is undone and redone, and is looked at only for the version a speech has.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE speech_sketch (
      speech INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (speech, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sketch_band (
      value INTEGER NOT NULL,
      speech INTEGER NOT NULL,
      version INTEGER NOT NULL,
      PRIMARY KEY (value, speech, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_report (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      batch TEXT NOT NULL UNIQUE,
      started_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE import_report_file (
      report INTEGER NOT NULL REFERENCES import_report (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('imported', 'duplicate', 'failed')),
      speeches INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (report, position)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX speech_by_file ON speech (file_hash);
  `);
}
