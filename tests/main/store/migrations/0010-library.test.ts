import Database from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { up } from '../../../../src/main/store/migrations/0010-library';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  up(db);
});

const tag = (uid: string, parent: number | null, name: string) =>
  Number(db.prepare(`INSERT INTO tag (uid, parent, name, created_at) VALUES (?, ?, ?, '')`).run(uid, parent, name).lastInsertRowid);

test('every table is STRICT', () => {
  const lax = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'`).pluck().all();
  expect(lax).toEqual([]);
});

test('two tags of one name are refused below one parent and at the root', () => {
  const root = tag('a', null, '党建');
  tag('b', root, '督查');
  expect(() => tag('c', null, '党建')).toThrow('UNIQUE');
  expect(() => tag('d', root, '督查')).toThrow('UNIQUE');
  expect(tag('e', tag('f', null, '安全'), '督查')).toBeGreaterThan(root);
});

test('a passage belongs to a speech that exists, has one of six colours and one of two states', () => {
  const insert = (speech: number, colour: number, state: string) =>
    db.prepare(`INSERT INTO passage (uid, speech, start_pos, end_pos, exact, prefix, suffix, colour, note, author, state, created_at, updated_at)
      VALUES ('u', ?, 0, 1, '一', '', '', ?, '', '', ?, '', '')`).run(speech, colour, state);
  expect(() => insert(1, 1, 'attached')).toThrow('FOREIGN KEY');
  expect(() => insert(1, 7, 'attached')).toThrow('CHECK');
  expect(() => insert(1, 1, 'lost')).toThrow('CHECK');
});

test('the lists and look-ups the window makes use an index', () => {
  const plan = (sql: string) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all().map((row) => (row as { detail: string }).detail).join('; ');
  expect(plan('SELECT id FROM passage WHERE speech = 1 ORDER BY start_pos')).toContain('passage_by_speech');
  expect(plan('SELECT passage FROM passage_tag WHERE tag = 1')).toContain('passage_tag_by_tag');
  expect(plan(`SELECT id FROM speech WHERE text_hash = 'x'`)).toContain('speech_by_text');
  expect(plan('SELECT id FROM history_change WHERE action = 1 ORDER BY id DESC')).toContain('history_change_by_action');
});
