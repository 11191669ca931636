import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { NoteContent, NoteField, NoteVersion } from '@shared/domain/note';
import type { NoteDocument } from '@shared/domain/note-document';

/** A version is kept when writing begins again after a pause this long, so that a day's work gives a handful of them. */
const BETWEEN_VERSIONS_MS = 10 * 60_000;

/** Versions of one note; the oldest go first. */
const KEPT = 200;

/** Keeps the note as it stands now as a version, unless the newest version is the same. Does nothing for an empty note. */
export function keepVersion(db: Database, note: number, now: string): void {
  db.prepare(
    `INSERT INTO note_version (note, title, fields, document, characters, saved_at)
     SELECT id, title, fields, document, characters, @now FROM note n WHERE id = @note AND NOT EXISTS (
       SELECT 1 FROM note_version v WHERE v.id = (SELECT MAX(id) FROM note_version WHERE note = @note)
         AND v.title = n.title AND v.fields = n.fields AND v.document = n.document)`,
  ).run({ note, now });
  db.prepare('DELETE FROM note_version WHERE note = @note AND id NOT IN (SELECT id FROM note_version WHERE note = @note ORDER BY id DESC LIMIT @kept)')
    .run({ note, kept: KEPT });
}

/** Keeps a version before a change when the note's last change is a while ago, or when it has none yet. */
export function keepVersionAfterPause(db: Database, note: number, now: string): void {
  const last = db
    .prepare<[number], { at: string; versions: number }>(
      'SELECT updated_at AS at, (SELECT COUNT(*) FROM note_version v WHERE v.note = n.id) AS versions FROM note n WHERE id = ?',
    )
    .get(note);
  if (last === undefined) return;
  if (last.versions === 0 || Date.parse(now) - Date.parse(last.at) >= BETWEEN_VERSIONS_MS) keepVersion(db, note, now);
}

/** The versions of a note, newest first. */
export function listVersions(db: Database, note: number): NoteVersion[] {
  return db
    .prepare<[number], NoteVersion>('SELECT id, saved_at AS savedAt, title, characters FROM note_version WHERE note = ? ORDER BY id DESC')
    .all(note);
}

/** What a version holds. Throws `no-note-version`. */
export function getVersion(db: Database, note: number, version: number): NoteContent {
  const row = db
    .prepare<[number, number], { title: string; fields: string; document: string }>(
      'SELECT title, fields, document FROM note_version WHERE note = ? AND id = ?',
    )
    .get(note, version);
  if (!row) throw new AppError('not-found', 'no-note-version', { id: version });
  // copied from a note's columns
  return { title: row.title, fields: JSON.parse(row.fields) as NoteField[], document: JSON.parse(row.document) as NoteDocument };
}
