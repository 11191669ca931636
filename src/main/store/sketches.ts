import type { Database } from 'better-sqlite3';
import { sketchOf } from '@shared/anchor/sketch';

export type Sketched = { speech: number; version: number; body: string };

/** Stores the sketch of a version of a speech; a known one is left as it is. */
export function insertSketch(db: Database, { speech, version, body }: Sketched): void {
  const fresh = db.prepare('INSERT OR IGNORE INTO speech_sketch (speech, version) VALUES (?, ?)').run(speech, version).changes > 0;
  if (!fresh) return;
  const insert = db.prepare(
    'INSERT OR IGNORE INTO sketch_band (value, speech, version) SELECT value, @speech, @version FROM json_each(@values)',
  );
  insert.run({ speech, version, values: JSON.stringify(sketchOf(body)) });
}

/** At most `limit` speeches whose current text has no sketch yet, as in a library of an older program. */
export function unsketched(db: Database, limit: number): Sketched[] {
  return db
    .prepare<[number], Sketched>(
      `SELECT s.id AS speech, s.version, v.body FROM speech s
         JOIN speech_version v ON v.speech = s.id AND v.number = s.version
         LEFT JOIN speech_sketch k ON k.speech = s.id AND k.version = s.version
       WHERE k.speech IS NULL ORDER BY s.id LIMIT ?`,
    )
    .all(limit);
}

/** The speeches outside the recycle bin whose current text shares most of its sketch with a text, most alike first. */
export function alikeBySketch(db: Database, body: string, limit: number): number[] {
  return db
    .prepare(
      `SELECT b.speech FROM sketch_band b JOIN speech s ON s.id = b.speech AND s.version = b.version
       WHERE b.value IN (SELECT value FROM json_each(?)) AND s.trashed_at IS NULL
       GROUP BY b.speech ORDER BY COUNT(*) DESC, b.speech DESC LIMIT ?`,
    )
    .pluck()
    .all(JSON.stringify(sketchOf(body)), limit)
    .map(Number);
}
