import { expect, test } from 'vitest';
import { EXEMPT, trackedTables } from '../../../../src/main/store/history/tracked-tables';
import { prepareRecording } from '../../../../src/main/store/history/triggers';
import { addSpeech, createTestLibrary, trackedRows } from '../../../support/library';

const label = { reason: 'did-edit-speech', params: {} } as const;

test('these tables are under undo; add a new one here, or to EXEMPT with its reason', () => {
  const { db } = createTestLibrary();
  const tracked = trackedTables(db).map(({ name }) => name);
  expect(tracked).toEqual([
    'speech', 'speech_version', 'passage', 'tag', 'passage_tag', 'speech_tag', 'collection', 'collection_speech', 'saved_view', 'lexicon_word',
    'note', 'note_template', 'declined_suggestion',
  ]);
  const all = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_%'`).pluck().all();
  expect(new Set([...tracked, ...Object.keys(EXEMPT)])).toEqual(new Set(all));
});

test('each tracked table has a trigger for insert, update and delete', () => {
  const { db } = createTestLibrary();
  const triggers = db.prepare(`SELECT tbl_name FROM sqlite_temp_schema WHERE type = 'trigger'`).pluck().all();
  for (const { name } of trackedTables(db)) expect(triggers.filter((table) => table === name)).toHaveLength(3);
});

test('a change outside an action is refused', () => {
  const library = createTestLibrary();
  const id = addSpeech(library, '讲话', '同志们：');
  expect(() => library.db.prepare(`UPDATE speech SET title = '别的' WHERE id = ?`).run(id)).toThrow('A row of speech was changed outside an action.');
});

test('a text with a NUL is refused and nothing of its step stays', () => {
  const library = createTestLibrary();
  const before = trackedRows(library);
  expect(() => addSpeech(library, '讲话', '甲\0乙')).toThrow('A NUL cannot be stored in speech_version.');
  expect(trackedRows(library)).toEqual(before);
  expect(library.db.prepare('SELECT COUNT(*) FROM history_action').pluck().get()).toBe(0);
});

test('a table that JSON cannot carry exactly is refused when the library opens', () => {
  const { db } = createTestLibrary();
  db.exec('DROP TABLE temp.recording; CREATE TABLE scan (id INTEGER PRIMARY KEY, image BLOB) STRICT;');
  expect(() => prepareRecording(db)).toThrow('The history cannot log scan.image, which is BLOB.');
});

test.each([
  ['quotes and backslashes', `他说：“'干'\\"就"\\u0000完了”`],
  ['an empty string', ''],
  ['characters outside the basic plane', '𠮷野家 👩‍👩‍👧 \u{10FFFF}'],
  ['control characters', '\u0001\t\r\n\u001f\u007f\u2028'],
  ['something that looks like JSON', '{"a":[1,null]}'],
  ['something that looks like a number', '0012.0'],
  ['a megabyte', '安全生产'.repeat(90_000)],
])('%s comes back exactly after undo and redo', (_what, value) => {
  const library = createTestLibrary();
  const id = addSpeech(library, '讲话', '同志们：');
  const set = library.db.prepare('UPDATE speech SET title = ?, spoken_on = NULL WHERE id = ?');
  library.act({ label }, () => set.run(value, id));
  library.act({ label }, () => library.db.prepare(`UPDATE speech SET title = 'x', spoken_on = '' WHERE id = ?`).run(id));
  library.undo();
  const read = () => library.db.prepare('SELECT title, spoken_on FROM speech WHERE id = ?').get(id);
  expect(read()).toEqual({ title: value, spoken_on: null });
  library.redo();
  expect(read()).toEqual({ title: 'x', spoken_on: '' });
});

test('a row replaced by INSERT OR REPLACE is logged too', () => {
  const library = createTestLibrary();
  addSpeech(library, '讲话', '同志们：');
  const before = trackedRows(library);
  library.act({ label }, () => library.db.exec('INSERT OR REPLACE INTO speech_version (speech, number, doc, body, created_at) SELECT speech, number, doc, body || body, created_at FROM speech_version'));
  library.undo();
  expect(trackedRows(library)).toEqual(before);
});
