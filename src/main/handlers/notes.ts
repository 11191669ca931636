import type { HandlersOf } from '@shared/contract/contract';
import type { noteChannels, TemplateChoice } from '@shared/contract/notes';
import { composeNote } from '@shared/domain/compose-note';
import type { Excerpt } from '@shared/domain/excerpt';
import { AppError } from '@shared/domain/failure';
import { contentText, type Note, type NoteContent, type NoteSource, type TemplateContent } from '@shared/domain/note';
import { passagesIn } from '@shared/domain/note-document';
import { excerptBlock, outlineBlocks } from '@shared/domain/note-draft';
import type { NoteChoices, NoteSheet } from '@shared/domain/note-sheet';
import { builtInTemplates } from '@shared/domain/note-templates';
import { noteExporterFor } from '../export/note/registry';
import { listExcerpts } from '../store/excerpts';
import type { Library } from '../store/library';
import { getTemplate } from '../store/note-templates';
import { getVersion, keepVersion, keepVersionAfterPause, listVersions } from '../store/note-versions';
import { checkNotes, getNote, insertNote, listNotes, listTasks, moveNotes, notesUsing, purgeNotes, updateNote } from '../store/notes';
import { readSettings } from '../store/settings';
import { listTags } from '../store/tags';
import type { Work } from '../work/work';
import { comparedTexts } from './compared-texts';
import { fileNameFor } from './file-name-for';
import { noteSources } from './note-sources';
import type { Outlines } from './outlines';

type NoteNames = Extract<keyof typeof noteChannels, `notes.${string}`>;

export function noteHandlers(library: Library, outlines: Outlines, work: Work): HandlersOf<NoteNames> {
  const { db, newId } = library;
  const locale = () => readSettings(db).locale;
  const maker = () => ({ now: library.now(), newId });

  function template(choice: TemplateChoice): TemplateContent {
    if (choice.kind === 'own') return getTemplate(db, choice.id);
    const found = builtInTemplates(locale()).find(({ kind }) => kind === choice.of);
    if (found === undefined) throw new RangeError(`There is no template ${choice.of}.`);
    return found;
  }

  /** The passages in the order they were given. Throws `no-passage` for the first that is missing. */
  function sourcesInOrder(passages: readonly number[]): NoteSource[] {
    const found = new Map(noteSources(library, outlines, passages, locale()).map((source) => [source.passage, source]));
    return [...new Set(passages)].map((id) => {
      const source = found.get(id);
      if (source === undefined) throw new AppError('not-found', 'no-passage', { id });
      return source;
    });
  }

  /** The passages as excerpts with their tags. Throws `no-passage`. */
  function excerptsOf(passages: readonly number[]): Excerpt[] {
    const sources = new Map(sourcesInOrder(passages).map((source) => [source.passage, source]));
    const { rows } = listExcerpts(db, library.folding, { filter: { passages: [...passages] }, order: 'place', offset: 0, limit: -1 });
    return rows.map(({ version: _version, end: _end, ...row }) => ({ ...row, author: '', notes: 0, before: '', after: '', place: '', citation: sources.get(row.passage)?.citation ?? '' }));
  }

  function sheetOf(id: number, choices: NoteChoices): NoteSheet {
    const note = getNote(db, id);
    const sources = noteSources(library, outlines, passagesIn(note.document), locale());
    return composeNote({ note, sources, choices, locale: locale() });
  }

  /** Writes a note as a step of its own; what stood there becomes a version. */
  function rewrite(note: Note, change: (content: NoteContent) => NoteContent, label: Parameters<Library['act']>[0]['label']): Note {
    const content = change({ title: note.title, fields: note.fields, document: note.document });
    library.act({ label }, () => {
      const made = maker();
      keepVersion(db, note.id, made.now);
      updateNote(db, note.id, content, made);
    });
    return getNote(db, note.id);
  }

  return {
    'notes.list': ({ trashed }) => listNotes(db, trashed),
    'notes.get': ({ id }) => getNote(db, id),
    'notes.create'({ template: choice, title, passages }) {
      const { kind, fields, document } = template(choice);
      const blocks = passages.length === 0 ? document.blocks : outlineBlocks(excerptsOf(passages), listTags(db), locale());
      const content = { title, fields, document: { blocks } };
      return getNote(db, library.act({ label: { reason: 'did-create-note', params: {} } }, () => insertNote(db, kind, content, maker())));
    },
    'notes.save'({ id, base, content, typing }) {
      const before = getNote(db, id);
      const changedElsewhere = before.stamp !== base;
      library.act({ label: { reason: 'did-write-note', params: {} }, joinKey: typing, oncePerRow: true }, () => {
        const made = maker();
        if (changedElsewhere) keepVersion(db, id, made.now);
        else keepVersionAfterPause(db, id, made.now);
        updateNote(db, id, content, made);
      });
      const { stamp, updatedAt } = getNote(db, id);
      return { stamp, updatedAt, keptOther: changedElsewhere };
    },
    'notes.append'({ id, passages }) {
      const blocks = sourcesInOrder(passages).map(excerptBlock);
      const label = { reason: 'did-add-to-note' as const, params: { count: blocks.length } };
      return rewrite(getNote(db, id), (content) => ({ ...content, document: { blocks: [...content.document.blocks, ...blocks] } }), label);
    },
    'notes.setTask'({ note: id, task, state }) {
      const note = getNote(db, id);
      const known = note.document.blocks.some((block) => 'state' in block && block.id === task);
      if (!known) throw new AppError('not-found', 'no-note-task');
      const blocks = note.document.blocks.map((block) => ('state' in block && block.id === task ? { ...block, state } : block));
      rewrite(note, (content) => ({ ...content, document: { blocks } }), { reason: 'did-set-task', params: {} });
      return null;
    },
    'notes.trash'({ ids }) {
      checkNotes(db, ids);
      library.act({ label: { reason: 'did-trash-notes', params: { count: ids.length } } }, () => moveNotes(db, ids, library.now()));
      return null;
    },
    'notes.restore'({ ids }) {
      checkNotes(db, ids);
      library.act({ label: { reason: 'did-restore-notes', params: { count: ids.length } } }, () => moveNotes(db, ids, null));
      return null;
    },
    'notes.purge'({ ids }) {
      checkNotes(db, ids);
      library.actForGood([], () => purgeNotes(db, ids), ['note']);
      return null;
    },
    'notes.versions'({ id }) {
      checkNotes(db, [id]);
      return listVersions(db, id);
    },
    'notes.version': ({ id, version }) => getVersion(db, id, version),
    'notes.compare': async ({ id, version }) => comparedTexts(work, contentText(getVersion(db, id, version)), contentText(getNote(db, id))),
    'notes.revert'({ id, version }) {
      const content = getVersion(db, id, version);
      return rewrite(getNote(db, id), () => content, { reason: 'did-revert-note', params: {} });
    },
    'notes.tasks': () => listTasks(db),
    'notes.sources': ({ passages }) => noteSources(library, outlines, passages, locale()),
    'notes.using'({ passages }) {
      const rows = Map.groupBy(notesUsing(db, passages), (row) => row.passage);
      return [...rows].map(([passage, notes]) => ({ passage, notes: notes.map(({ id, title }) => ({ id, title })) }));
    },
    'notes.preview': ({ id, choices }) => sheetOf(id, choices),
    async 'notes.export'({ id, choices, format }) {
      const sheet = sheetOf(id, choices);
      const bytes = await work.renderNote(format, sheet);
      const { extension, mime } = noteExporterFor(format);
      return { name: fileNameFor(sheet.title, extension), mime, bytes };
    },
  };
}
