/** What the entries learn from the machine they run on. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { libraryFolder } from '../../src/main/library-folder';
import { nodeComplaint } from '../../src/main/node-version';
import { terminalLocale } from '../../src/main/terminal-locale';
import { writeFileAtomically } from '../../src/main/write-file-atomically';

test('the library is where one asks, else where the environment says, else in the place for data', () => {
  expect(libraryFolder('mine', { LECTERN_LIBRARY: '/theirs' })).toBe(resolve('mine'));
  expect(libraryFolder(undefined, { LECTERN_LIBRARY: 'theirs' })).toBe(resolve('theirs'));
  const usual = libraryFolder(undefined, {});
  expect(isAbsolute(usual)).toBe(true);
  expect(usual).toContain('lectern');
  expect(libraryFolder(undefined, { LECTERN_LIBRARY: '' })).toBe(usual);
});

test.each([
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh-CN'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
  [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-CN'],
  [{ LANG: 'C.UTF-8' }, 'zh-CN', 'en'],
  [{}, 'zh-CN', 'zh-CN'],
  [{}, 'de-DE', 'en'],
] as const)('a terminal with %j on a system in %s is spoken to in %s', (env, system, locale) => {
  expect(terminalLocale(env, system)).toBe(locale);
});

test('a Node that would crash gets one sentence, one that works gets none', () => {
  expect(nodeComplaint({ node: '20.20.2', napi: '9' })).toContain('22.14');
  expect(nodeComplaint({ node: '20.20.2', napi: '9' })).toContain('20.20.2');
  expect(nodeComplaint({ node: '18.0.0' })).not.toBeNull();
  expect(nodeComplaint({ node: '24.21.0', napi: '10' })).toBeNull();
});

test('a file is written whole or not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-write-'));
  const file = join(folder, 'a.md');
  writeFileSync(file, 'before');
  await writeFileAtomically(file, new TextEncoder().encode('after'));
  expect(readFileSync(file, 'utf8')).toBe('after');
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'taken', 'x'), '');
  await expect(writeFileAtomically(join(folder, 'taken'), new Uint8Array(1))).rejects.toMatchObject({
    failure: { code: 'storage', reason: 'file-not-written' },
  });
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'taken']);
  rmSync(folder, { recursive: true, force: true });
});
