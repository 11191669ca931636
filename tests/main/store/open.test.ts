import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { APPLICATION_ID, openLibrary } from '../../../src/main/store/open';
import { temporaryFolder } from '../../support/folders';
import { addSpeech, createTestLibrary } from '../../support/library';

function settingsOf(db: Database.Database): Record<string, unknown> {
  const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema', 'application_id', 'recursive_triggers'];
  return Object.fromEntries(names.map((name) => [name, db.pragma(name, { simple: true })]));
}

const DURABLE = {
  journal_mode: 'wal',
  synchronous: 2, // FULL
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  application_id: APPLICATION_ID,
  recursive_triggers: 1,
};

test('a new library is durable, and so is one that is opened again', () => {
  const folder = temporaryFolder();
  const settings = [1, 2].map(() => {
    const { db, close } = openLibrary(folder);
    const found = settingsOf(db);
    close();
    return found;
  });
  expect(settings).toEqual([DURABLE, DURABLE]);
});

test('the folder is made when it is missing', () => {
  const folder = join(temporaryFolder(), '讲稿', '库');
  openLibrary(folder).close();
  expect(readdirSync(folder)).toContain('library.db');
});

test('what is stored is there after closing and opening', () => {
  const folder = temporaryFolder();
  const first = createTestLibrary(folder);
  addSpeech(first, '讲话', '同志们：');
  first.opened.close();
  const second = createTestLibrary(folder);
  expect(second.db.prepare('SELECT title FROM speech').pluck().all()).toEqual(['讲话']);
  second.opened.close();
});

test('a second opening of the same folder is refused until the first lets go', () => {
  const folder = temporaryFolder();
  const first = openLibrary(folder);
  expect(() => openLibrary(folder)).toThrow('Another window of Lectern is using this library');
  first.close();
  openLibrary(folder).close();
});

function refusal(folder: string): unknown {
  try {
    openLibrary(folder).close();
  } catch (error) {
    return (error as { failure?: { reason: string } }).failure?.reason ?? error;
  }
  return 'opened';
}

test('a file of another kind is refused and keeps every byte', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'library.db'), '这是一份普通的文字文件，不是讲稿库。');
  expect(refusal(folder)).toBe('not-a-library');
  expect(readFileSync(join(folder, 'library.db'), 'utf8')).toBe('这是一份普通的文字文件，不是讲稿库。');
});

test('the database of another program is refused and keeps every byte', () => {
  const folder = temporaryFolder();
  const other = new Database(join(folder, 'library.db'));
  other.exec('CREATE TABLE music (id INTEGER)');
  other.close();
  const before = readFileSync(join(folder, 'library.db'));
  expect(refusal(folder)).toBe('not-a-library');
  expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
});

test('a library of a newer program is refused and keeps every byte', () => {
  const folder = temporaryFolder();
  const { db, close } = openLibrary(folder);
  db.pragma('user_version = 99999');
  close();
  const before = readFileSync(join(folder, 'library.db'));
  expect(refusal(folder)).toBe('library-newer');
  expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
});

test('a library that lost its second half is refused as damaged', () => {
  const folder = temporaryFolder();
  const library = createTestLibrary(folder);
  addSpeech(library, '讲话', '同志们：\n'.repeat(20_000));
  library.opened.close();
  const file = join(folder, 'library.db');
  truncateSync(file, 8192);
  expect(refusal(folder)).toBe('library-damaged');
});

test('a library whose schema page was overwritten is refused as damaged', () => {
  const folder = temporaryFolder();
  openLibrary(folder).close();
  const file = join(folder, 'library.db');
  const bytes = readFileSync(file);
  bytes.fill(0xab, 100, 2000);
  writeFileSync(file, bytes);
  expect(refusal(folder)).toBe('library-damaged');
});

test('a place that cannot hold a folder is refused with a sentence', () => {
  const file = join(temporaryFolder(), 'note.txt');
  writeFileSync(file, 'x');
  expect(refusal(join(file, 'library'))).toBe('library-read-only');
});
