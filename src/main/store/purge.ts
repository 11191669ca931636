import type { Database } from 'better-sqlite3';

/**
 * Deletes for good those of the given speeches that are in the recycle bin, with their passages, every version, the
 * original files that nothing else came from, and their traces in the history. Returns the ids that were deleted.
 */
export function purgeSpeeches(db: Database, ids: readonly number[]): number[] {
  const purged = db
    .prepare('SELECT id FROM speech WHERE trashed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id')
    .pluck()
    .all(JSON.stringify(ids))
    .map(Number);
  const list = JSON.stringify(purged);
  const among = 'IN (SELECT value FROM json_each(?))';
  for (const statement of [
    `DELETE FROM passage_tag WHERE passage IN (SELECT id FROM passage WHERE speech ${among})`,
    `DELETE FROM passage WHERE speech ${among}`,
    `DELETE FROM speech_version WHERE speech ${among}`,
    `DELETE FROM reading WHERE speech ${among}`,
    `DELETE FROM history_change WHERE speech ${among}`,
    `DELETE FROM speech WHERE id ${among}`,
  ]) {
    db.prepare(statement).run(list);
  }
  db.exec(`
    DELETE FROM history_action WHERE id NOT IN (SELECT action FROM history_change);
    DELETE FROM source_file WHERE hash NOT IN (SELECT file_hash FROM speech)
      AND NOT EXISTS (SELECT 1 FROM history_change
        WHERE changed_table = 'speech' AND instr(row_values, source_file.hash) > 0);`);
  return purged;
}
