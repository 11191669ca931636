import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { backUpLibrary } from '../../../src/main/store/backup';
import { examineLibrary } from '../../../src/main/store/backup-check';
import { restoreLibrary } from '../../../src/main/store/backup-restore';
import { openLibrary } from '../../../src/main/store/open';
import { temporaryFolder } from '../../support/folders';
import { addSpeech, createTestLibrary } from '../../support/library';

const NOW = Date.UTC(2026, 2, 12, 9, 15, 0);
const TITLES = ['在全县粮食生产工作会议上的讲话', '在秸秆禁烧工作调度会上的讲话'];

/** A library of some hundred pages, closed. */
function libraryOf(titles: readonly string[] = TITLES): string {
  const folder = temporaryFolder();
  const library = createTestLibrary(folder);
  titles.forEach((title, at) => addSpeech(library, title, `同志们：\n${`粮食安全是头等大事，第${at}件。`.repeat(4000)}`));
  library.opened.close();
  return folder;
}

function titlesIn(file: string): unknown[] {
  const db = new Database(file, { readonly: true });
  const titles = db.prepare('SELECT title FROM speech ORDER BY id').pluck().all();
  db.close();
  return titles;
}

/** Overwrites pages in the middle of a file, as a bad sector would. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 3, bytes.length - 4096);
  writeFileSync(file, bytes);
}

const failureWith = (reason: string) => expect.objectContaining({ failure: expect.objectContaining({ reason }) });

function failure(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}

test('a backup is a whole library under a name with the time, in the folder of the library when none is named', () => {
  const folder = libraryOf();
  const made = backUpLibrary(folder, null, NOW);
  expect(made).toEqual({
    file: join(folder, 'backups', 'lectern-20260312-091500.db'), bytes: statSync(made.file).size, speeches: 2, passages: 0, tags: 0, notes: 0,
  });
  expect(titlesIn(made.file)).toEqual(TITLES);
  expect(readdirSync(join(folder, 'backups'))).toEqual(['lectern-20260312-091500.db']);
});

test('two backups of the same second get two names', () => {
  const folder = libraryOf();
  const target = join(temporaryFolder(), '备份', '三月');
  expect([1, 2].map(() => backUpLibrary(folder, target, NOW).file)).toEqual([
    join(target, 'lectern-20260312-091500.db'), join(target, 'lectern-20260312-091500-2.db'),
  ]);
});

test('a library in use is backed up with everything that was acknowledged', () => {
  const folder = temporaryFolder();
  const library = createTestLibrary(folder);
  addSpeech(library, TITLES[0] ?? '', '同志们：粮食安全是头等大事。');
  const made = backUpLibrary(folder, null, NOW);
  addSpeech(library, TITLES[1] ?? '', '同志们：禁烧工作要早安排。');
  library.opened.close();
  expect(titlesIn(made.file)).toEqual([TITLES[0]]);
});

test('no backup is made of a damaged library, and nothing half-made is left', () => {
  const folder = libraryOf();
  const target = temporaryFolder();
  damage(join(folder, 'library.db'));
  expect(failure(() => backUpLibrary(folder, target, NOW))).toEqual(failureWith('library-damaged'));
  expect(readdirSync(target)).toEqual([]);
});

test('a folder that cannot be made is named', () => {
  const file = join(temporaryFolder(), 'not-a-folder');
  writeFileSync(file, '');
  expect(failure(() => backUpLibrary(libraryOf(), file, NOW))).toEqual(failureWith('file-not-written'));
});

test('a restored library is the backup, and the one before is kept beside it', () => {
  const folder = libraryOf();
  const { file } = backUpLibrary(folder, null, NOW);
  const changed = createTestLibrary(folder);
  addSpeech(changed, '后来的讲话', '同志们：这是后来的。');
  changed.opened.close();
  const restored = restoreLibrary(folder, file, NOW);
  expect(restored).toMatchObject({ library: join(folder, 'library.db'), kept: join(folder, 'library-before-restore-20260312-091500.db'), speeches: 2 });
  expect(titlesIn(restored.library)).toEqual(TITLES);
  expect(titlesIn(restored.kept ?? '')).toEqual([...TITLES, '后来的讲话']);
  openLibrary(folder).close();
});

test('what a killed program left in its log is kept with the old library and does not reach the restored one', () => {
  const running = temporaryFolder();
  const library = createTestLibrary(running);
  addSpeech(library, '写进日志的讲话', '同志们：还在日志里。');
  const killed = temporaryFolder();
  cpSync(running, killed, { recursive: true }); // as the power cut leaves it: the log is not in the library yet
  library.opened.close();
  expect(existsSync(join(killed, 'library.db-wal'))).toBe(true);
  const { file } = backUpLibrary(libraryOf(), null, NOW);
  const { library: restored, kept } = restoreLibrary(killed, file, NOW);
  expect([titlesIn(restored), titlesIn(kept ?? '')]).toEqual([TITLES, ['写进日志的讲话']]);
  expect(examineLibrary(restored, 'full').problems).toEqual([]);
});

test('a damaged library is replaced and kept as it is', () => {
  const folder = libraryOf();
  const { file } = backUpLibrary(folder, null, NOW);
  damage(join(folder, 'library.db'));
  const before = readFileSync(join(folder, 'library.db'));
  const { library, kept } = restoreLibrary(folder, file, NOW);
  expect(titlesIn(library)).toEqual(TITLES);
  expect(readFileSync(kept ?? '').equals(before)).toBe(true);
});

test('a backup can be restored where there is no library yet', () => {
  const { file } = backUpLibrary(libraryOf(), null, NOW);
  const folder = join(temporaryFolder(), '新电脑');
  expect(restoreLibrary(folder, file, NOW)).toMatchObject({ kept: null, speeches: 2 });
  expect(titlesIn(join(folder, 'library.db'))).toEqual(TITLES);
});

const bad: [string, string, (file: string) => void][] = [
  ['with bad sectors', 'backup-damaged', damage],
  ['that was cut short', 'backup-damaged', (file) => truncateSync(file, 4096 * 5)],
  ['of another program', 'not-a-library', (file) => {
    const db = new Database(file);
    db.pragma('application_id = 7');
    db.close();
  }],
  ['that is no database', 'not-a-library', (file) => writeFileSync(file, '会议通知'.repeat(2000))],
  ['of a newer version', 'library-newer', (file) => {
    const db = new Database(file);
    db.pragma('user_version = 100000');
    db.close();
  }],
];

test.each(bad)('a backup %s is refused with %s and the library is untouched', (_name, reason, spoil) => {
  const folder = libraryOf();
  const file = join(temporaryFolder(), 'backup.db');
  copyFileSync(backUpLibrary(folder, temporaryFolder(), NOW).file, file);
  spoil(file);
  const before = readFileSync(join(folder, 'library.db'));
  const names = readdirSync(folder);
  expect(failure(() => restoreLibrary(folder, file, NOW))).toEqual(failureWith(reason));
  expect(readdirSync(folder)).toEqual(names);
  expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
});

test('nothing is restored over a library that a window is using, nor over itself', () => {
  const folder = libraryOf();
  const { file } = backUpLibrary(folder, null, NOW);
  expect(failure(() => restoreLibrary(folder, join(folder, 'library.db'), NOW))).toEqual(failureWith('restore-itself'));
  const open = openLibrary(folder);
  expect(failure(() => restoreLibrary(folder, file, NOW))).toEqual(failureWith('library-in-use'));
  open.close();
});

test('a full examination finds a reference to nothing and says where', () => {
  const folder = libraryOf();
  const file = join(folder, 'library.db');
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec('UPDATE speech_version SET speech = 999 WHERE speech = 1');
  db.close();
  expect(examineLibrary(file, 'full').problems).toEqual([expect.stringContaining('no such speech')]);
});

test('an absent library is an error, not an empty library', () => {
  const folder = join(temporaryFolder(), 'empty');
  mkdirSync(folder);
  expect(failure(() => backUpLibrary(folder, null, NOW))).toEqual(failureWith('no-library'));
  expect(readdirSync(folder)).toEqual([]);
});
