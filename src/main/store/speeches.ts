import type { Database } from 'better-sqlite3';
import { Doc } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Details, SpeechRow } from '@shared/domain/speech';
import { SPEECH_COLUMNS, SPEECH_SOURCE, toSpeechRow, type StoredSpeech } from './speech-row';
import { readTagTree } from './tags';

/** One row of the library. Throws `no-speech`. */
export function getSpeechRow(db: Database, id: number): SpeechRow {
  return toSpeechRow(readStored(db, id), readTagTree(db));
}

function readStored(db: Database, id: number): StoredSpeech {
  const row = db.prepare<[number], StoredSpeech>(`SELECT ${SPEECH_COLUMNS} FROM ${SPEECH_SOURCE} WHERE s.id = ?`).get(id);
  if (!row) throw new AppError('not-found', 'no-speech', { id });
  return row;
}

export type SpeechText = { abstract: string; fileName: string; encoding: string; version: number; readingOffset: number; doc: Doc };

type TextRow = { abstract: string; file_name: string; encoding: string; version: number; position: number | null; doc: string };

/** What reading a speech needs besides its row. Throws `no-speech`. */
export function getSpeechText(db: Database, id: number): SpeechText {
  const row = db
    .prepare<[number], TextRow>(
      `SELECT s.abstract, s.file_name, s.encoding, s.version, r.position, v.doc
       FROM speech s JOIN speech_version v ON v.speech = s.id AND v.number = s.version
       LEFT JOIN reading r ON r.speech = s.id WHERE s.id = ?`,
    )
    .get(id);
  if (!row) throw new AppError('not-found', 'no-speech', { id });
  return {
    abstract: row.abstract,
    fileName: row.file_name,
    encoding: row.encoding,
    version: row.version,
    readingOffset: row.position ?? 0,
    doc: JSON.parse(row.doc) as Doc, // stored from a value of that type by `insertSpeech` or `insertVersion`
  };
}

/** The canonical text of a speech's current version. Throws `no-speech`. */
export function getBody(db: Database, id: number): string {
  const body = db
    .prepare('SELECT v.body FROM speech s JOIN speech_version v ON v.speech = s.id AND v.number = s.version WHERE s.id = ?')
    .pluck()
    .get(id);
  if (typeof body !== 'string') throw new AppError('not-found', 'no-speech', { id });
  return body;
}

/** The number of a speech's current version. Throws `no-speech`. */
export function getVersion(db: Database, id: number): number {
  const version = db.prepare('SELECT version FROM speech WHERE id = ?').pluck().get(id);
  if (version === undefined) throw new AppError('not-found', 'no-speech', { id });
  return Number(version);
}

/** Throws `no-speech` for the first id that is not in the library. */
export function checkSpeeches(db: Database, ids: readonly number[]): void {
  const missing = db
    .prepare('SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM speech) LIMIT 1')
    .pluck()
    .get(JSON.stringify(ids));
  if (missing !== undefined) throw new AppError('not-found', 'no-speech', { id: Number(missing) });
}

const COLUMN_OF_DETAIL = {
  title: 'title',
  speaker: 'speaker',
  date: 'spoken_on',
  occasion: 'occasion',
  place: 'place',
  keywords: 'keywords',
  source: 'source',
} as const satisfies Record<keyof Details, string>;

/** Changes details of a speech. Throws `no-speech`. A change to what it is already does nothing. */
export function updateDetails(db: Database, id: number, changes: { [K in keyof Details]?: Details[K] | undefined }, now: string): void {
  checkSpeeches(db, [id]);
  for (const [detail, column] of Object.entries(COLUMN_OF_DETAIL)) {
    const value = changes[detail as keyof Details]; // the keys of COLUMN_OF_DETAIL are those of Details
    if (value === undefined) continue;
    const stored = Array.isArray(value) ? JSON.stringify(value) : value;
    db.prepare(`UPDATE speech SET ${column} = @stored, updated_at = @now WHERE id = @id AND ${column} IS NOT @stored`).run({ id, stored, now });
  }
}

export function starSpeeches(db: Database, ids: readonly number[], starred: boolean): void {
  checkSpeeches(db, ids);
  const star = db.prepare('UPDATE speech SET starred = @starred WHERE id = @id AND starred <> @starred');
  for (const id of ids) star.run({ id, starred: starred ? 1 : 0 });
}

/** Moves speeches into the recycle bin. Throws `no-speech`. */
export function trashSpeeches(db: Database, ids: readonly number[], now: string): void {
  checkSpeeches(db, ids);
  const trash = db.prepare('UPDATE speech SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL');
  for (const id of ids) trash.run(now, id);
}

/** Takes speeches out of the recycle bin. Throws `no-speech`. */
export function restoreSpeeches(db: Database, ids: readonly number[]): void {
  checkSpeeches(db, ids);
  const restore = db.prepare('UPDATE speech SET trashed_at = NULL WHERE id = ? AND trashed_at IS NOT NULL');
  for (const id of ids) restore.run(id);
}

/** Remembers where reading stopped. Throws `no-speech`. */
export function saveReading(db: Database, reading: { id: number; offset: number; progress: number }, now: string): void {
  checkSpeeches(db, [reading.id]);
  db.prepare(
    `INSERT INTO reading (speech, position, progress, opened_at) VALUES (@id, @offset, @progress, @now)
     ON CONFLICT (speech) DO UPDATE SET position = excluded.position, progress = excluded.progress, opened_at = excluded.opened_at`,
  ).run({ ...reading, now });
}

/** The first of these speeches that is in the library and not in the recycle bin, or null. */
export function existingSpeech(db: Database, ids: readonly number[]): number | null {
  const found = db
    .prepare('SELECT id FROM speech WHERE trashed_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 1')
    .pluck()
    .get(JSON.stringify(ids));
  return found === undefined ? null : Number(found);
}

/** The uids of these speeches, the same in every backup; an empty text for one that is gone. */
export function speechUids(db: Database, ids: readonly number[]): string[] {
  const uid = db.prepare<[number], string>('SELECT uid FROM speech WHERE id = ?').pluck();
  return ids.map((id) => uid.get(id) ?? '');
}

/** The version of SQLite in use. */
export function sqliteVersion(db: Database): string {
  return String(db.prepare('SELECT sqlite_version()').pluck().get());
}
