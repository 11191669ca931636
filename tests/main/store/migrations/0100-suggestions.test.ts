import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { up as library } from '../../../../src/main/store/migrations/0010-library';
import { up } from '../../../../src/main/store/migrations/0100-suggestions';

test('speeches that were there have nothing turned down, and only theirs can be', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  library(db);
  up(db);
  expect(db.prepare('SELECT COUNT(*) FROM declined_suggestion').pluck().get()).toBe(0);
  expect(() => db.exec(`INSERT INTO declined_suggestion (speech, kind, exact, prefix, suffix, declined_at) VALUES (1, 'duty', 'x', '', '', '')`)).toThrow('FOREIGN KEY');
});
