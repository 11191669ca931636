import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/domain/failure';
import type { NoteField, NoteKind, NoteTemplate, TemplateContent } from '@shared/domain/note';
import type { NoteDocument } from '@shared/domain/note-document';
import type { Maker } from './tags';

type Row = { id: number; name: string; kind: NoteKind; fields: string; document: string };

/** JSON in these columns was written from values of these types below. */
function toTemplate({ fields, document, ...row }: Row): NoteTemplate {
  return { ...row, fields: JSON.parse(fields) as NoteField[], document: JSON.parse(document) as NoteDocument };
}

/** The templates people made, by age. */
export function listTemplates(db: Database): NoteTemplate[] {
  return db.prepare<[], Row>('SELECT id, name, kind, fields, document FROM note_template ORDER BY id').all().map(toTemplate);
}

/** A template. Throws `no-template`. */
export function getTemplate(db: Database, id: number): NoteTemplate {
  const row = db.prepare<[number], Row>('SELECT id, name, kind, fields, document FROM note_template WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', 'no-template', { id });
  return toTemplate(row);
}

/** Stores a template, a new one when `id` is null, and returns its id. */
export function saveTemplate(db: Database, id: number | null, content: TemplateContent, { now, newId }: Maker): number {
  const values = { name: content.name, kind: content.kind, fields: JSON.stringify(content.fields), document: JSON.stringify(content.document) };
  if (id !== null) {
    db.prepare('UPDATE note_template SET name = @name, kind = @kind, fields = @fields, document = @document WHERE id = @id').run({ ...values, id });
    return id;
  }
  const inserted = db
    .prepare('INSERT INTO note_template (uid, name, kind, fields, document, created_at) VALUES (@uid, @name, @kind, @fields, @document, @now)')
    .run({ ...values, uid: newId(), now });
  return Number(inserted.lastInsertRowid);
}

export function deleteTemplate(db: Database, id: number): void {
  db.prepare('DELETE FROM note_template WHERE id = ?').run(id);
}
