import * as z from 'zod';
import { ComparedRun } from '../domain/compared-run';
import { Note, NoteContent, NoteId, NoteKind, NoteRow, NoteSource, NoteTask, NoteTemplate, NoteVersion, TemplateContent, TemplateId } from '../domain/note';
import { NoteChoices, NoteFormat, NoteSheet } from '../domain/note-sheet';
import { PassageId } from '../domain/passage';
import { Bytes } from './bytes';
import { channel } from './channel';

const ids = z.strictObject({ ids: z.array(NoteId).min(1).max(100_000) });
const passages = z.array(PassageId).max(100_000);

/** Which template a new note is made from: one that comes with the program, or one of the person's own. */
export const TemplateChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('built-in'), of: NoteKind }),
  z.strictObject({ kind: z.literal('own'), id: TemplateId }),
]);
export type TemplateChoice = z.infer<typeof TemplateChoice>;

export const noteChannels = {
  /** Newest change first. */
  'notes.list': channel(z.strictObject({ trashed: z.boolean() }), z.array(NoteRow)),
  'notes.get': channel(z.strictObject({ id: NoteId }), Note),
  /** With `passages`, the text is a sectioned draft of them, grouped by tag. */
  'notes.create': channel(z.strictObject({ template: TemplateChoice, title: z.string().max(300), passages }), Note),
  /**
   * Stores what was written. Saves with the same `typing` key join into one undoable step. When the note was changed
   * elsewhere since `base` (its stamp), what stands there is kept as a version first: neither text is lost.
   */
  'notes.save': channel(
    z.strictObject({ id: NoteId, base: z.string().max(64), content: NoteContent, typing: z.string().max(64) }),
    z.strictObject({ stamp: z.string(), updatedAt: z.string(), keptOther: z.boolean() }),
  ),
  /** Adds passages as excerpt blocks at the end. */
  'notes.append': channel(z.strictObject({ id: NoteId, passages: passages.min(1) }), Note),
  'notes.setTask': channel(z.strictObject({ note: NoteId, task: z.string().max(40), state: z.enum(['open', 'done']) }), z.null()),
  'notes.trash': channel(ids, z.null()),
  'notes.restore': channel(ids, z.null()),
  /** Deletes for good what is in the recycle bin, with its versions; cannot be undone. */
  'notes.purge': channel(ids, z.null()),
  /** Earlier states, newest first. */
  'notes.versions': channel(z.strictObject({ id: NoteId }), z.array(NoteVersion)),
  'notes.version': channel(z.strictObject({ id: NoteId, version: z.int().positive() }), NoteContent),
  /** What differs between an earlier state and the note as it is; `cut` when only the beginning of long texts was compared. */
  'notes.compare': channel(z.strictObject({ id: NoteId, version: z.int().positive() }), z.strictObject({ runs: z.array(ComparedRun), cut: z.boolean() })),
  /** Brings an earlier state back as one undoable step; what stood there becomes a version. */
  'notes.revert': channel(z.strictObject({ id: NoteId, version: z.int().positive() }), Note),
  /** Every task and decision of the notes that are not in the recycle bin. */
  'notes.tasks': channel(z.strictObject({}), z.array(NoteTask)),
  /** The passages as they are now; those that were deleted are missing. */
  'notes.sources': channel(z.strictObject({ passages }), z.array(NoteSource)),
  /** The notes that use these passages. */
  'notes.using': channel(
    z.strictObject({ passages }),
    z.array(z.strictObject({ passage: PassageId, notes: z.array(z.strictObject({ id: NoteId, title: z.string() })) })),
  ),
  'notes.preview': channel(z.strictObject({ id: NoteId, choices: NoteChoices }), NoteSheet),
  'notes.export': channel(
    z.strictObject({ id: NoteId, choices: NoteChoices, format: NoteFormat }),
    z.strictObject({ name: z.string(), mime: z.string(), bytes: Bytes }),
  ),
  'templates.list': channel(z.strictObject({}), z.array(NoteTemplate)),
  /** Stores a template: a new one when `id` is null. */
  'templates.save': channel(z.strictObject({ id: TemplateId.nullable(), content: TemplateContent }), NoteTemplate),
  'templates.delete': channel(z.strictObject({ id: TemplateId }), z.null()),
  'templates.file': channel(z.strictObject({ id: TemplateId }), z.strictObject({ name: z.string(), mime: z.string(), bytes: Bytes })),
  /** Takes in a template that somebody handed on. */
  'templates.read': channel(z.strictObject({ name: z.string().max(1000), bytes: Bytes }), NoteTemplate),
};
