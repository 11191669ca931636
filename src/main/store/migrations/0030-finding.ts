import type { Database } from 'better-sqlite3';

/**
 * Finding: looks and other names of tags, tags on speeches, collections, saved views, words of the counting, and the
 * search index. Tables named `search_…` are made from the rows of the others and stay outside undo; the two virtual ones
 * hold tokens only (`content=''`), and each row of theirs has the id of the row it was made from.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE tag ADD COLUMN colour INTEGER CHECK (colour BETWEEN 1 AND 8);
    ALTER TABLE tag ADD COLUMN pattern TEXT NOT NULL DEFAULT 'solid';
    ALTER TABLE tag ADD COLUMN description TEXT NOT NULL DEFAULT '';
    ALTER TABLE tag ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]';

    CREATE TABLE speech_tag (
      speech INTEGER NOT NULL REFERENCES speech (id),
      tag INTEGER NOT NULL REFERENCES tag (id),
      PRIMARY KEY (speech, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX speech_tag_by_tag ON speech_tag (tag, speech);

    CREATE TABLE collection (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      description TEXT NOT NULL,
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE collection_speech (
      collection INTEGER NOT NULL REFERENCES collection (id),
      speech INTEGER NOT NULL REFERENCES speech (id),
      position INTEGER NOT NULL,
      PRIMARY KEY (collection, speech)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX collection_speech_by_speech ON collection_speech (speech);

    CREATE TABLE saved_view (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      definition TEXT NOT NULL,
      position INTEGER NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE lexicon_word (
      kind TEXT NOT NULL CHECK (kind IN ('word', 'stop')),
      word TEXT NOT NULL,
      PRIMARY KEY (kind, word)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE recent_search (query TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE search_state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
    CREATE TABLE search_outline (speech INTEGER PRIMARY KEY, entries TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE search_speech USING fts5 (title, body, details, content='', contentless_delete=1, tokenize='ascii');
    CREATE VIRTUAL TABLE search_passage USING fts5 (quote, note, content='', contentless_delete=1, tokenize='ascii');

    CREATE INDEX speech_live ON speech (spoken_on DESC, id DESC) WHERE trashed_at IS NULL;
  `);
}
