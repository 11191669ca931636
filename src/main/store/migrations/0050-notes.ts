import type { Database } from 'better-sqlite3';

/**
 * Notes and templates. `passages` and `tasks` are what the document says, kept beside it so that lists need not read
 * every text; they are written with it. Passages a note uses have no foreign key: a note outlives its sources.
 * `note_version` has none either: it is not under undo and must outlive a note whose making is undone and redone.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      fields TEXT NOT NULL,
      document TEXT NOT NULL,
      body TEXT NOT NULL,
      characters INTEGER NOT NULL,
      passages TEXT NOT NULL,
      tasks TEXT NOT NULL,
      stamp TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX note_by_change ON note (updated_at DESC, id DESC);

    CREATE TABLE note_version (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      note INTEGER NOT NULL,
      title TEXT NOT NULL,
      fields TEXT NOT NULL,
      document TEXT NOT NULL,
      characters INTEGER NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX note_version_by_note ON note_version (note, id DESC);

    CREATE TABLE note_template (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      fields TEXT NOT NULL,
      document TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
  `);
}
