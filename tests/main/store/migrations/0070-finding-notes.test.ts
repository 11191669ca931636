import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { up as library } from '../../../../src/main/store/migrations/0010-library';
import { up as finding } from '../../../../src/main/store/migrations/0030-finding';
import { up as notes } from '../../../../src/main/store/migrations/0050-notes';
import { up } from '../../../../src/main/store/migrations/0070-finding-notes';

function migrated(): Database.Database {
  const db = new Database(':memory:');
  for (const step of [library, finding, notes]) step(db);
  db.exec(`INSERT INTO search_outline (speech, entries) VALUES (7, '[]'); INSERT INTO search_passage (rowid, quote, note) VALUES (7, '安全 全', '')`);
  up(db);
  return db;
}

test('the index of passages is made anew, with a place for quotes that stand apart, and every speech counts as not indexed', () => {
  const db = migrated();
  expect(db.prepare('SELECT COUNT(*) FROM search_outline').pluck().get()).toBe(0);
  db.exec(`INSERT INTO search_passage (rowid, quote, note, apart) VALUES (1, '安全 全', '', ''), (2, '安全 全', '', '安全 全')`);
  expect(db.prepare('SELECT rowid FROM search_passage WHERE search_passage MATCH ?').pluck().all('{apart note} : "安全"')).toEqual([2]);
});

test('passages are found by colour and by having a note without reading all of them', () => {
  const db = migrated();
  const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(plan('SELECT speech FROM passage WHERE colour IN (1, 2)')).toContain('COVERING INDEX passage_by_colour');
  expect(plan(`SELECT speech FROM passage p WHERE p.note <> ''`)).toContain('INDEX passage_with_note');
});
