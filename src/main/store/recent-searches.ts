import type { Database } from 'better-sqlite3';

/** Earlier searches kept. */
const KEPT = 50;

export function listRecent(db: Database): { query: string; at: string }[] {
  return db.prepare<[], { query: string; at: string }>('SELECT query, at FROM recent_search ORDER BY at DESC, query').all();
}

/** Puts a search first; what is more than fifty searches back is forgotten. */
export function rememberSearch(db: Database, query: string, at: string): void {
  db.prepare('INSERT INTO recent_search (query, at) VALUES (@query, @at) ON CONFLICT (query) DO UPDATE SET at = excluded.at').run({ query, at });
  db.prepare('DELETE FROM recent_search WHERE query NOT IN (SELECT query FROM recent_search ORDER BY at DESC, query LIMIT ?)').run(KEPT);
}

/** Forgets one search, or all of them when none is named. */
export function forgetSearch(db: Database, query: string | null): void {
  db.prepare('DELETE FROM recent_search WHERE ? IS NULL OR query = ?').run(query, query);
}
