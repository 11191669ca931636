import type { Database } from 'better-sqlite3';

/**
 * Finding meeting notes, and finding quickly in large libraries. `apart` holds the quotes that are not part of their
 * speech's text any more: the others are found with the text itself. `search_noted` names the notes in the index. What
 * the index held is made anew from the rows.
 */
export function up(db: Database): void {
  db.exec(`
    DROP TABLE search_passage;
    CREATE VIRTUAL TABLE search_passage USING fts5 (quote, note, apart, content='', contentless_delete=1, tokenize='ascii');
    CREATE VIRTUAL TABLE search_note USING fts5 (title, fields, body, content='', contentless_delete=1, tokenize='ascii');
    CREATE TABLE search_noted (note INTEGER PRIMARY KEY) STRICT;
    DELETE FROM search_outline;

    CREATE INDEX passage_by_colour ON passage (colour, speech);
    CREATE INDEX passage_with_note ON passage (speech) WHERE note <> '';
  `);
}
