import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../../src/main/store/migrate';
import type { Migration } from '../../../src/main/store/migrations/migration';
import { migrations } from '../../../src/main/store/migrations/all';
import { temporaryFolder } from '../../support/folders';

const history = 'CREATE TABLE history_action (id INTEGER PRIMARY KEY); CREATE TABLE history_change (id INTEGER PRIMARY KEY);';
const first: Migration = { version: 10, up: (db) => void db.exec(`${history} CREATE TABLE speech (id INTEGER PRIMARY KEY, title TEXT)`) };
const second: Migration = { version: 20, up: (db) => void db.exec('ALTER TABLE speech ADD COLUMN place TEXT') };
const failing: Migration = {
  version: 30,
  up(db) {
    db.exec('ALTER TABLE speech ADD COLUMN half TEXT');
    throw new Error('half way');
  },
};

function libraryAt(folder: string): Database.Database {
  const db = new Database(join(folder, 'library.db'));
  migrate(db, [first], folder);
  db.exec(`INSERT INTO speech VALUES (1, '讲话'); INSERT INTO history_action VALUES (1)`);
  return db;
}

test('a new library gets every migration and no copy', () => {
  const folder = temporaryFolder();
  const db = new Database(join(folder, 'library.db'));
  migrate(db, [first, second], folder);
  expect(schemaVersion(db)).toBe(20);
  expect(readdirSync(folder)).toEqual(['library.db']);
  db.close();
});

test('an existing library is copied as it was, then brought up to date without the undo steps of the old schema', () => {
  const folder = temporaryFolder();
  const db = libraryAt(folder);
  migrate(db, [first, second], folder);
  expect(db.prepare('SELECT * FROM speech').all()).toEqual([{ id: 1, title: '讲话', place: null }]);
  expect(db.prepare('SELECT COUNT(*) FROM history_action').pluck().get()).toBe(0);
  db.close();
  const copy = new Database(join(folder, 'library-before-20.db'), { readonly: true });
  expect([schemaVersion(copy), copy.prepare('SELECT * FROM speech').all()]).toEqual([10, [{ id: 1, title: '讲话' }]]);
  copy.close();
});

test('a migration that fails leaves the library as it was', () => {
  const folder = temporaryFolder();
  const db = libraryAt(folder);
  expect(() => migrate(db, [first, second, failing], folder)).toThrow('half way');
  expect([schemaVersion(db), db.prepare('SELECT * FROM speech').all()]).toEqual([10, [{ id: 1, title: '讲话' }]]);
  migrate(db, [first, second], folder);
  expect(schemaVersion(db)).toBe(20);
  db.close();
});

test('migrations out of order are a mistake of ours', () => {
  expect(() => migrate(new Database(':memory:'), [second, first], null)).toThrow('Migration 10 comes after 20.');
});

test('the released migrations are in order', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
});
