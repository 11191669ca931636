import type { HandlersOf } from '@shared/contract/contract';
import type { noteChannels } from '@shared/contract/notes';
import { AppError } from '@shared/domain/failure';
import { TemplateFile } from '@shared/domain/note';
import { detachedTemplate } from '@shared/domain/note-templates';
import type { Library } from '../store/library';
import { deleteTemplate, getTemplate, listTemplates, saveTemplate } from '../store/note-templates';
import { fileNameFor } from './file-name-for';

type TemplateNames = Extract<keyof typeof noteChannels, `templates.${string}`>;

/** Larger than any template; what is larger is something else. */
const LARGEST_BYTES = 5_000_000;

export function templateHandlers(library: Library): HandlersOf<TemplateNames> {
  const { db, newId } = library;
  const store = (id: number | null, content: Parameters<typeof saveTemplate>[2]) => {
    const label = { reason: 'did-save-template' as const, params: {} };
    return getTemplate(db, library.act({ label }, () => saveTemplate(db, id, detachedTemplate(content), { now: library.now(), newId })));
  };
  return {
    'templates.list': () => listTemplates(db),
    'templates.save'({ id, content }) {
      if (id !== null) getTemplate(db, id);
      return store(id, content);
    },
    'templates.delete'({ id }) {
      getTemplate(db, id);
      library.act({ label: { reason: 'did-delete-template', params: {} } }, () => deleteTemplate(db, id));
      return null;
    },
    'templates.file'({ id }) {
      const { id: _id, ...template } = getTemplate(db, id);
      const file: TemplateFile = { format: 'lectern-note-template', version: 1, template };
      const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
      return { name: fileNameFor(template.name, 'json'), mime: 'application/json', bytes };
    },
    'templates.read'({ name, bytes }) {
      const file = TemplateFile.safeParse(jsonIn(bytes));
      if (!file.success) throw new AppError('unreadable-file', 'not-a-template', { name });
      return store(null, file.data.template);
    },
  };
}

function jsonIn(bytes: Uint8Array): unknown {
  if (bytes.byteLength > LARGEST_BYTES) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
