import type { Database } from 'better-sqlite3';

/** A field of the library that holds every term asked for. */
export type FoundField = {
  kind: 'title' | 'text' | 'passage' | 'note';
  speech: number;
  speechTitle: string;
  passage: number | null;
  text: string;
};

/**
 * Every field that holds all the terms, ignoring the case of ASCII letters as SQLite's `lower` does: newest speech first,
 * then title, text, quotes and margin notes in reading order. A plain scan, one field in memory at a time.
 */
export function findFields(db: Database, terms: readonly string[]): IterableIterator<FoundField> {
  const all = (column: string) => terms.map((_, index) => `instr(lower(${column}), lower(@term${index})) > 0`).join(' AND ');
  const live = 's.trashed_at IS NULL';
  const marked = (kind: string, rank: number, column: string) =>
    `SELECT '${kind}' AS kind, ${rank} AS rank, p.start_pos AS place, p.id AS passage, s.id AS speech
     FROM passage p JOIN speech s ON s.id = p.speech WHERE ${live} AND ${all(column)}`;
  const sql = `
    WITH found AS (
      SELECT 'title' AS kind, 1 AS rank, 0 AS place, NULL AS passage, s.id AS speech FROM speech s WHERE ${live} AND ${all('s.title')}
      UNION ALL
      SELECT 'text', 2, 0, NULL, s.id FROM speech s JOIN speech_version v ON v.speech = s.id AND v.number = s.version
      WHERE ${live} AND ${all('v.body')}
      UNION ALL ${marked('passage', 3, 'p.exact')}
      UNION ALL ${marked('note', 4, 'p.note')}
    )
    SELECT f.kind, f.speech, s.title AS speechTitle, f.passage,
      CASE f.kind WHEN 'title' THEN s.title
        WHEN 'text' THEN (SELECT body FROM speech_version v WHERE v.speech = s.id AND v.number = s.version)
        WHEN 'passage' THEN (SELECT exact FROM passage WHERE id = f.passage)
        ELSE (SELECT note FROM passage WHERE id = f.passage) END AS text
    FROM found f JOIN speech s ON s.id = f.speech
    ORDER BY s.spoken_on IS NULL, s.spoken_on DESC, s.id DESC, f.rank, f.place, f.passage`;
  const values = Object.fromEntries(terms.map((term, index) => [`term${index}`, term]));
  return db.prepare<[Record<string, string>], FoundField>(sql).iterate(values);
}
