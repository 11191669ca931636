import * as z from 'zod';
import { NoteDocument, noteText } from './note-document';
import { Colour, PassageId } from './passage';
import { SpeechId } from './speech';

export const NoteId = z.int().positive();
export const TemplateId = z.int().positive();

const line = (longest: number) => z.string().max(longest).regex(/^[^\u0000-\u001f\u007f]*$/);

/** What a note is for. It decides which heading a Word file gets; a template of one's own is based on one of these. */
export const NoteKind = z.enum(['record', 'minutes', 'speaking', 'study', 'blank']);
export type NoteKind = z.infer<typeof NoteKind>;

export const NoteTitle = line(300);
/** One line of the head: 时间, 地点, 主持人 … `role` is what it means to the program, where it means anything. */
export const FieldRole = z.enum(['subject', 'date', 'attending', 'sitting-in', 'absent', 'unit', 'issue', 'copies', 'other']);
export type FieldRole = z.infer<typeof FieldRole>;
export const NoteField = z.strictObject({ name: line(60).min(1), value: z.string().max(5_000).regex(/^[^\u0000]*$/), role: FieldRole });
export type NoteField = z.infer<typeof NoteField>;
export const NoteFields = z.array(NoteField).max(60);

/** What a person writes of a note; everything else is derived or given. */
export const NoteContent = z.strictObject({ title: NoteTitle, fields: NoteFields, document: NoteDocument });
export type NoteContent = z.infer<typeof NoteContent>;

/** The words of a note as a version of it is read: title, filled fields, text. */
export function contentText({ title, fields, document }: NoteContent): string {
  const filled = fields.filter(({ value }) => value !== '').map(({ name, value }) => `${name}：${value}`);
  return [title, ...filled, '', noteText(document)].join('\n');
}

export const Note = NoteContent.extend({
  id: NoteId,
  kind: NoteKind,
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Changes with every saved change, also through undo: tells a window that what it shows is not what is stored. */
  stamp: z.string(),
  trashedAt: z.string().nullable(),
});
export type Note = z.infer<typeof Note>;

/** A row of the list of notes. `date` is that of the meeting where it can be read, else of the last change. */
export const NoteRow = z.strictObject({
  id: NoteId,
  kind: NoteKind,
  title: NoteTitle,
  date: z.string(),
  updatedAt: z.string(),
  trashedAt: z.string().nullable(),
  characters: z.int(),
  passages: z.int(),
  tasks: z.int(),
  tasksDone: z.int(),
});
export type NoteRow = z.infer<typeof NoteRow>;

/** A task or a decision as the list of all of them shows it. */
export const NoteTask = z.strictObject({
  note: NoteId,
  noteTitle: NoteTitle,
  id: z.string(),
  kind: z.enum(['decision', 'task']),
  text: z.string(),
  person: z.string(),
  unit: z.string(),
  due: z.string(),
  dueOn: z.string().nullable(),
  state: z.enum(['open', 'done']),
});
export type NoteTask = z.infer<typeof NoteTask>;

/** A passage as a note sees it now. A passage that is not among the answers has been deleted. */
export const NoteSource = z.strictObject({
  passage: PassageId,
  speech: SpeechId,
  speechTitle: z.string(),
  quote: z.string(),
  citation: z.string(),
  colour: Colour,
  /** `trashed`: its speech is in the recycle bin; `orphan`: it lost its place in a new version. */
  state: z.enum(['attached', 'orphan', 'trashed']),
});
export type NoteSource = z.infer<typeof NoteSource>;

/** An earlier state of a note. */
export const NoteVersion = z.strictObject({ id: z.int().positive(), savedAt: z.string(), title: NoteTitle, characters: z.int() });
export type NoteVersion = z.infer<typeof NoteVersion>;

export const TemplateContent = z.strictObject({
  name: line(100).min(1),
  kind: NoteKind,
  fields: NoteFields,
  document: NoteDocument,
});
export type TemplateContent = z.infer<typeof TemplateContent>;

export const NoteTemplate = TemplateContent.extend({ id: TemplateId });
export type NoteTemplate = z.infer<typeof NoteTemplate>;

/** A template as a file that can be handed on. */
export const TemplateFile = z.strictObject({ format: z.literal('lectern-note-template'), version: z.literal(1), template: TemplateContent });
export type TemplateFile = z.infer<typeof TemplateFile>;
