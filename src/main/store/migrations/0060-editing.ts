import type { Database } from 'better-sqlite3';

/**
 * Correcting a speech: where a version came from, what is being written and is not a version yet, and passages without a
 * place that stay as notes on the whole speech. `version_count` holds the highest number ever given to a version of a
 * speech: a number is never given twice, also not after an undo, so that whatever is kept by number stays right. Neither
 * it nor `speech_draft` is under undo or has a foreign key: both must outlive a speech whose import is undone and redone.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE speech_version ADD COLUMN origin TEXT NOT NULL DEFAULT 'import' CHECK (origin IN ('import', 'repair', 'edit', 'restore'));
    ALTER TABLE speech_version ADD COLUMN restored INTEGER;
    ALTER TABLE passage ADD COLUMN whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1));

    CREATE TABLE version_count (speech INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    INSERT INTO version_count (speech, last) SELECT speech, MAX(number) FROM speech_version GROUP BY speech;

    CREATE TABLE speech_draft (
      speech INTEGER NOT NULL,
      session TEXT NOT NULL,
      base INTEGER NOT NULL,
      doc TEXT NOT NULL,
      places TEXT NOT NULL,
      saved_at TEXT NOT NULL,
      PRIMARY KEY (speech, session)
    ) STRICT;
  `);
}
