import type { Note } from '@shared/domain/note';
import type { NoteBlock, NoteInline } from '@shared/domain/note-document';
import type { TestApp } from './app';

/** Inlines of plain text. */
export function words(text: string): NoteInline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

export function paragraph(text: string): NoteBlock {
  return { kind: 'paragraph', inlines: words(text) };
}

/** A new note made from a template that comes with the program. */
export function newNote(app: TestApp, of: Note['kind'] = 'blank', title = '安全生产专题会', passages: number[] = []): Promise<Note> {
  return app.client.call('notes.create', { template: { kind: 'built-in', of }, title, passages });
}

/** Writes blocks into a note as an editor does; `typing` is its session. */
export async function write(app: TestApp, note: Pick<Note, 'id'>, blocks: NoteBlock[], typing = 'session'): Promise<Note> {
  const { id, title, fields, stamp } = await app.client.call('notes.get', { id: note.id });
  await app.client.call('notes.save', { id, base: stamp, content: { title, fields, document: { blocks } }, typing });
  return app.client.call('notes.get', { id });
}
