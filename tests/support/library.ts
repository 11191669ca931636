import { paragraphsOf } from '@shared/domain/document';
import type { EventPayload } from '@shared/contract/events';
import { createLibrary, type Library } from '../../src/main/store/library';
import { openLibrary, type OpenLibrary } from '../../src/main/store/open';
import { trackedTables } from '../../src/main/store/history/tracked-tables';
import { insertSpeech, keepSourceFile } from '../../src/main/store/stored-speeches';

export type TestLibrary = Library & { opened: OpenLibrary; announced: EventPayload<'library.changed'>[] };

/** The store below the handlers, with a clock and ids of its own. */
export function createTestLibrary(path = ':memory:'): TestLibrary {
  const opened = openLibrary(path);
  const announced: EventPayload<'library.changed'>[] = [];
  let time = Date.UTC(2026, 0, 1);
  const library = createLibrary({
    db: opened.db,
    now: () => (time += 1000),
    newId: () => crypto.randomUUID(),
    emit: (_name, payload) => {
      if ('nouns' in payload) announced.push(payload);
    },
  });
  return { ...library, opened, announced };
}

/** Stores a speech as one step and returns its id. */
export function addSpeech(library: Library, title: string, text: string, joinKey?: string): number {
  const { db, newId } = library;
  const now = library.now();
  return library.act({ label: { reason: 'did-import', params: { count: 1 } }, joinKey }, () => {
    const hash = keepSourceFile(db, new TextEncoder().encode(text), now);
    const details = { title, speaker: '', date: null, occasion: '', place: '', keywords: [], source: '', abstract: '' };
    return insertSpeech(db, { ...details, doc: paragraphsOf(text) }, { hash, name: `${title}.txt`, encoding: 'utf-8' }, { now, newId }).id;
  });
}

/** Every row of every table under undo. */
export function trackedRows(library: Library): Record<string, unknown[]> {
  const tables = trackedTables(library.db).map(({ name, key }) => [name, library.db.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).all()]);
  return Object.fromEntries(tables) as Record<string, unknown[]>;
}
