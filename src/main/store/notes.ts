import type { Database } from 'better-sqlite3';
import { dateIn } from '@shared/domain/chinese-date';
import { countCharacters } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { Note, NoteContent, NoteField, NoteKind, NoteRow, NoteTask } from '@shared/domain/note';
import { inlineText, noteText, passagesIn, type NoteDocument } from '@shared/domain/note-document';
import { dropFromIndex } from './search-index';
import type { Maker } from './tags';

type StoredNote = {
  id: number;
  kind: NoteKind;
  title: string;
  fields: string;
  document: string;
  stamp: string;
  created_at: string;
  updated_at: string;
  trashed_at: string | null;
};

type StoredTask = Omit<NoteTask, 'note' | 'noteTitle'>;

/** JSON in these columns was written from values of these types by `columnsOf`. */
function toNote(row: StoredNote): Note {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    fields: JSON.parse(row.fields) as NoteField[],
    document: JSON.parse(row.document) as NoteDocument,
    stamp: row.stamp,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  };
}

/** A note. Throws `no-note`. */
export function getNote(db: Database, id: number): Note {
  const row = db
    .prepare<[number], StoredNote>('SELECT id, kind, title, fields, document, stamp, created_at, updated_at, trashed_at FROM note WHERE id = ?')
    .get(id);
  if (!row) throw new AppError('not-found', 'no-note', { id });
  return toNote(row);
}

/** Throws `no-note` for the first of these that is missing. */
export function checkNotes(db: Database, ids: readonly number[]): void {
  const found = db.prepare<[number]>('SELECT 1 FROM note WHERE id = ?');
  for (const id of ids) if (!found.get(id)) throw new AppError('not-found', 'no-note', { id });
}

type ListedNote = Omit<NoteRow, 'date' | 'passages' | 'tasks' | 'tasksDone'> & { fields: string; passages: number; tasks: string };

/** The notes in the library, or those in the recycle bin: last changed first. */
export function listNotes(db: Database, trashed: boolean): NoteRow[] {
  return db
    .prepare<[], ListedNote>(
      `SELECT id, kind, title, updated_at AS updatedAt, trashed_at AS trashedAt, characters, fields, json_array_length(passages) AS passages, tasks
       FROM note WHERE trashed_at IS ${trashed ? 'NOT ' : ''}NULL ORDER BY updated_at DESC, id DESC`,
    )
    .all()
    .map(({ fields, tasks, ...row }) => {
      const all = JSON.parse(tasks) as StoredTask[]; // written by columnsOf
      return { ...row, date: meetingDate(JSON.parse(fields) as NoteField[], row.updatedAt), tasks: all.length, tasksDone: all.filter(({ state }) => state === 'done').length };
    });
}

/** The day of the meeting as its field says, else the day of the last change. */
export function meetingDate(fields: readonly NoteField[], updatedAt: string): string {
  const said = fields.find(({ role }) => role === 'date')?.value ?? '';
  return dateIn(said) ?? updatedAt.slice(0, 10);
}

/** What a content is in columns. */
function columnsOf({ title, fields, document }: NoteContent) {
  const body = noteText(document);
  const tasks = document.blocks.flatMap((block): StoredTask[] => {
    if (block.kind !== 'task' && block.kind !== 'decision') return [];
    const { inlines, ...rest } = block;
    return [{ ...rest, text: inlineText(inlines) }];
  });
  return {
    title,
    fields: JSON.stringify(fields),
    document: JSON.stringify(document),
    body,
    characters: countCharacters(body),
    passages: JSON.stringify(passagesIn(document)),
    tasks: JSON.stringify(tasks),
  };
}

/** Stores a new note and returns its id. */
export function insertNote(db: Database, kind: NoteKind, content: NoteContent, { now, newId }: Maker): number {
  const inserted = db
    .prepare(
      `INSERT INTO note (uid, kind, title, fields, document, body, characters, passages, tasks, stamp, created_at, updated_at)
       VALUES (@uid, @kind, @title, @fields, @document, @body, @characters, @passages, @tasks, @stamp, @now, @now)`,
    )
    .run({ ...columnsOf(content), uid: newId(), stamp: newId(), kind, now });
  return Number(inserted.lastInsertRowid);
}

/** Writes a note's content; one that is the same already is not touched. Returns whether something changed. */
export function updateNote(db: Database, id: number, content: NoteContent, { now, newId }: Maker): boolean {
  const changed = db
    .prepare(
      `UPDATE note SET title = @title, fields = @fields, document = @document, body = @body, characters = @characters,
         passages = @passages, tasks = @tasks, stamp = @stamp, updated_at = @now
       WHERE id = @id AND (title <> @title OR fields <> @fields OR document <> @document)`,
    )
    .run({ ...columnsOf(content), id, stamp: newId(), now });
  return changed.changes > 0;
}

/** Moves notes into the recycle bin, or out of it (`at` null). */
export function moveNotes(db: Database, ids: readonly number[], at: string | null): void {
  const move = db.prepare('UPDATE note SET trashed_at = @at WHERE id = @id AND (trashed_at IS NULL) <> (@at IS NULL)');
  for (const id of ids) move.run({ id, at });
}

/** Deletes for good those of the notes that are in the recycle bin, with their versions and their traces in the history. */
export function purgeNotes(db: Database, ids: readonly number[]): void {
  const purged = db
    .prepare('SELECT id FROM note WHERE trashed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids));
  const list = JSON.stringify(purged);
  const among = '(SELECT value FROM json_each(?))';
  db.prepare(`DELETE FROM note_version WHERE note IN ${among}`).run(list);
  db.prepare(`DELETE FROM history_change WHERE changed_table = 'note' AND json_extract(row_key, '$[0]') IN ${among}`).run(list);
  dropFromIndex(db, { notes: purged.map(Number) });
  db.prepare(`DELETE FROM note WHERE id IN ${among}`).run(list);
  db.exec('DELETE FROM history_action WHERE id NOT IN (SELECT action FROM history_change)');
}

/** Every task and decision of the notes that are not in the recycle bin, last changed note first. */
export function listTasks(db: Database): NoteTask[] {
  const rows = db
    .prepare<[], { id: number; title: string; tasks: string }>(
      `SELECT id, title, tasks FROM note WHERE trashed_at IS NULL AND tasks <> '[]' ORDER BY updated_at DESC, id DESC`,
    )
    .all();
  return rows.flatMap(({ id, title, tasks }) =>
    (JSON.parse(tasks) as StoredTask[]).map((task) => ({ ...task, note: id, noteTitle: title })), // written by columnsOf
  );
}

/** The notes, not in the recycle bin, that use each of these passages. */
export function notesUsing(db: Database, passages: readonly number[]): { passage: number; id: number; title: string }[] {
  return db
    .prepare<[string], { passage: number; id: number; title: string }>(
      `SELECT u.value AS passage, n.id, n.title FROM note n, json_each(n.passages) u
       WHERE n.trashed_at IS NULL AND u.value IN (SELECT value FROM json_each(?)) ORDER BY n.updated_at DESC, n.id DESC`,
    )
    .all(JSON.stringify(passages));
}
