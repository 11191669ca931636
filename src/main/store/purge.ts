import type { Database } from 'better-sqlite3';
import { RECYCLE_DAYS } from '@shared/domain/collection';
import { dropFromIndex } from './search-index';

/**
 * Deletes for good those of the given speeches that are in the recycle bin, with their passages, every version, the
 * original files that nothing else came from, and their traces in the history and in import reports. Returns the ids that were deleted.
 */
export function purgeSpeeches(db: Database, ids: readonly number[]): number[] {
  const purged = db
    .prepare('SELECT id FROM speech WHERE trashed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id')
    .pluck()
    .all(JSON.stringify(ids))
    .map(Number);
  const list = JSON.stringify(purged);
  const passages = db.prepare('SELECT id FROM passage WHERE speech IN (SELECT value FROM json_each(?))').pluck().all(list).map(Number);
  dropFromIndex(db, { speeches: purged, passages });
  const among = 'IN (SELECT value FROM json_each(?))';
  for (const statement of [
    `DELETE FROM passage_tag WHERE passage IN (SELECT id FROM passage WHERE speech ${among})`,
    `DELETE FROM passage WHERE speech ${among}`,
    `DELETE FROM speech_tag WHERE speech ${among}`,
    `DELETE FROM collection_speech WHERE speech ${among}`,
    `DELETE FROM declined_suggestion WHERE speech ${among}`,
    `DELETE FROM speech_version WHERE speech ${among}`,
    `DELETE FROM speech_draft WHERE speech ${among}`,
    `DELETE FROM version_count WHERE speech ${among}`,
    `DELETE FROM reading WHERE speech ${among}`,
    `DELETE FROM sketch_band WHERE speech ${among}`,
    `DELETE FROM speech_sketch WHERE speech ${among}`,
    `DELETE FROM import_report_file WHERE EXISTS
       (SELECT 1 FROM json_each(body, '$.speeches') told WHERE json_extract(told.value, '$.id') ${among})`,
    `DELETE FROM history_change WHERE speech ${among}`,
    `DELETE FROM speech WHERE id ${among}`,
  ]) {
    db.prepare(statement).run(list);
  }
  db.exec(`
    DELETE FROM import_report WHERE id NOT IN (SELECT report FROM import_report_file);
    DELETE FROM history_action WHERE id NOT IN (SELECT action FROM history_change);
    DELETE FROM source_file WHERE hash NOT IN (SELECT file_hash FROM speech)
      AND NOT EXISTS (SELECT 1 FROM history_change
        WHERE changed_table = 'speech' AND instr(row_values, source_file.hash) > 0);`);
  return purged;
}

/** Speeches and notes that were put into the recycle bin more than `RECYCLE_DAYS` before `now` (ISO 8601). */
export function expired(db: Database, now: string): { speeches: number[]; notes: number[] } {
  const limit = new Date(Date.parse(now) - RECYCLE_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const of = (table: 'speech' | 'note') => db.prepare(`SELECT id FROM ${table} WHERE trashed_at < ? ORDER BY id`).pluck().all(limit).map(Number);
  return { speeches: of('speech'), notes: of('note') };
}
