import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { up as library } from '../../../../src/main/store/migrations/0010-library';
import { up } from '../../../../src/main/store/migrations/0030-finding';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  library(db);
  db.exec(`INSERT INTO tag (uid, parent, name, created_at) VALUES ('u', NULL, '安全', '')`);
  up(db);
});

test('tags that were there get no colour, a plain pattern and no other names', () => {
  expect(db.prepare('SELECT name, colour, pattern, description, aliases FROM tag').all()).toEqual([
    { name: '安全', colour: null, pattern: 'solid', description: '', aliases: '[]' },
  ]);
  expect(() => db.exec('UPDATE tag SET colour = 9')).toThrow('CHECK');
});

test('new tables are STRICT and hold to speeches and tags that exist', () => {
  const lax = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`).pluck().all();
  expect(lax).toEqual([]);
  expect(() => db.exec('INSERT INTO speech_tag (speech, tag) VALUES (1, 1)')).toThrow('FOREIGN KEY');
  expect(() => db.exec('INSERT INTO collection_speech (collection, speech, position) VALUES (1, 1, 1)')).toThrow('FOREIGN KEY');
});

test('the index keeps tokens and no text, and rows of it can be replaced and deleted', () => {
  const put = db.prepare('INSERT OR REPLACE INTO search_speech (rowid, title, body, details) VALUES (?, ?, ?, ?)');
  put.run(7, '安全 全', '生产 产', '');
  put.run(7, '防汛 汛', '生产 产', '');
  const find = (query: string) => db.prepare('SELECT rowid, title FROM search_speech WHERE search_speech MATCH ?').all(query);
  expect([find('"安全"'), find('body : "生产"')]).toEqual([[], [{ rowid: 7, title: null }]]);
  db.exec('DELETE FROM search_speech WHERE rowid = 7');
  expect(find('"生产"')).toEqual([]);
});

test('the newest speeches are found without sorting', () => {
  const plan = db.prepare('EXPLAIN QUERY PLAN SELECT id FROM speech s WHERE s.trashed_at IS NULL ORDER BY s.spoken_on DESC, s.id DESC').all();
  expect(plan.map((row) => (row as { detail: string }).detail).join('; ')).toMatch(/speech_live/u);
});
