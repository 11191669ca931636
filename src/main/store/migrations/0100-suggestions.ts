import type { Database } from 'better-sqlite3';

/**
 * Suggestions a person turned down, known by what they propose and the words around it, so that they stay away also when
 * the text is corrected elsewhere.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE declined_suggestion (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      speech INTEGER NOT NULL REFERENCES speech (id),
      kind TEXT NOT NULL,
      exact TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      declined_at TEXT NOT NULL,
      UNIQUE (speech, kind, exact, prefix, suffix)
    ) STRICT;
  `);
}
