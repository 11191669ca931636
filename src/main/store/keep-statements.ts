import type { Database, Statement } from 'better-sqlite3';

/** Statements kept compiled: more than the program has, so that only SQL put together from a filter is ever dropped. */
const KEPT = 400;

/**
 * Makes `prepare` give back the compiled statement of the same SQL when it writes and answers no rows. Compiling one for a
 * tracked table brings its triggers with it and takes longer than running it. Statements that read are not shared, for
 * `pluck` and `raw` belong to the statement.
 */
export function keepStatements(db: Database): void {
  const compile = db.prepare.bind(db);
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const fresh = compile(sql);
    if (fresh.reader) return fresh;
    kept.set(sql, fresh);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return fresh;
  };
  db.prepare = prepare as Database['prepare']; // the same statements, whose types the callers choose as before
}
