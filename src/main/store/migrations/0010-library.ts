import type { Database } from 'better-sqlite3';

/**
 * The first schema. Ids are never reused (AUTOINCREMENT), so that an undone import cannot lend its id to another speech;
 * `uid` names a row outside this library. `reading` and `speech.file_hash` deliberately have no foreign key: neither
 * `reading` nor `source_file` is under undo, and they must outlive a speech whose import is undone and redone.
 * Foreign keys never cascade: every deletion is written out, so that undo sees it in an order it can reverse.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE source_file (
      hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      bytes BLOB NOT NULL,
      stored_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE speech (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      speaker TEXT NOT NULL,
      spoken_on TEXT,
      occasion TEXT NOT NULL,
      place TEXT NOT NULL,
      keywords TEXT NOT NULL,
      source TEXT NOT NULL,
      abstract TEXT NOT NULL,
      starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      encoding TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      characters INTEGER NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      imported_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX speech_by_date ON speech (spoken_on DESC, id DESC);
    CREATE INDEX speech_by_text ON speech (text_hash);
    CREATE INDEX speech_by_title ON speech (title);

    CREATE TABLE speech_version (
      speech INTEGER NOT NULL REFERENCES speech (id),
      number INTEGER NOT NULL CHECK (number > 0),
      doc TEXT NOT NULL,
      body TEXT NOT NULL,
      created_at TEXT NOT NULL,
      PRIMARY KEY (speech, number)
    ) STRICT;

    CREATE TABLE passage (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      speech INTEGER NOT NULL REFERENCES speech (id),
      start_pos INTEGER NOT NULL,
      end_pos INTEGER NOT NULL,
      exact TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 6),
      note TEXT NOT NULL,
      author TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('attached', 'orphan')),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX passage_by_speech ON passage (speech, start_pos);
    CREATE INDEX passage_by_change ON passage (updated_at DESC, id DESC);

    CREATE TABLE tag (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      parent INTEGER REFERENCES tag (id),
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX tag_by_name ON tag (COALESCE(parent, 0), name);
    CREATE INDEX tag_by_parent ON tag (parent);

    CREATE TABLE passage_tag (
      passage INTEGER NOT NULL REFERENCES passage (id),
      tag INTEGER NOT NULL REFERENCES tag (id),
      position INTEGER NOT NULL,
      PRIMARY KEY (passage, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX passage_tag_by_tag ON passage_tag (tag, passage);

    CREATE TABLE reading (
      speech INTEGER PRIMARY KEY,
      position INTEGER NOT NULL,
      progress REAL NOT NULL,
      opened_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_by_opening ON reading (opened_at DESC);

    CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE history_action (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      label TEXT NOT NULL,
      join_key TEXT,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX history_action_by_state ON history_action (undone, id);

    CREATE TABLE history_change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      action INTEGER NOT NULL REFERENCES history_action (id),
      inverse TEXT NOT NULL CHECK (inverse IN ('insert', 'update', 'delete')),
      changed_table TEXT NOT NULL,
      row_key TEXT NOT NULL,
      row_values TEXT,
      speech INTEGER
    ) STRICT;
    CREATE INDEX history_change_by_action ON history_change (action, id);
    CREATE INDEX history_change_by_speech ON history_change (speech);
  `);
}
