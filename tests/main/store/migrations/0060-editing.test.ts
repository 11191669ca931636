import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { up as library } from '../../../../src/main/store/migrations/0010-library';
import { up } from '../../../../src/main/store/migrations/0060-editing';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  library(db);
  db.exec(`
    INSERT INTO speech (id, uid, title, speaker, occasion, place, keywords, source, abstract, file_name, file_hash, encoding, text_hash, characters, version, imported_at, updated_at)
      VALUES (4, 'u', '讲话', '', '', '', '[]', '', '', '', '', '', '', 2, 2, '', '');
    INSERT INTO speech_version VALUES (4, 1, '{}', '旧', ''), (4, 2, '{}', '新', '');
    INSERT INTO passage (uid, speech, start_pos, end_pos, exact, prefix, suffix, colour, note, author, state, created_at, updated_at)
      VALUES ('p', 4, 0, 1, '旧', '', '', 1, '', '', 'orphan', '', '');`);
  up(db);
});

test('versions that were there came from files, and the next number is above theirs', () => {
  expect(db.prepare('SELECT number, origin, restored FROM speech_version ORDER BY number').raw().all()).toEqual([[1, 'import', null], [2, 'import', null]]);
  expect(db.prepare('SELECT speech, last FROM version_count').raw().all()).toEqual([[4, 2]]);
});

test('passages without a place still wait for a person', () => {
  expect(db.prepare('SELECT state, whole FROM passage').raw().all()).toEqual([['orphan', 0]]);
  expect(() => db.exec('UPDATE passage SET whole = 2')).toThrow('CHECK');
});
