/** What was acknowledged is there after `kill -9`, and a full disk costs nothing but the change that did not fit. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Passage } from '@shared/domain/passage';
import { buildProgram, type BuiltProgram } from '../../support/built-program';
import { createTestApp } from '../../support/app';
import { temporaryFolder } from '../../support/folders';

const ROUNDS = 8;
const MEGABYTE = 1024 * 1024;
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram({ marking: 'tests/support/marking-process.ts' });
}, 120_000);
afterAll(() => program.remove());

/** Runs the marking program until `enough` says so of its lines, then kills it; gives its lines. */
async function runUntil(folder: string, enough: (lines: string[], pid: number) => boolean, prefix: string[] = []): Promise<string[]> {
  const [command, ...rest] = [...prefix, process.execPath, program.path('marking'), folder];
  const child = spawn(command ?? '', rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (!child.killed && enough(lines, child.pid ?? 0)) child.kill('SIGKILL');
  }
  return lines;
}

function marksIn(lines: string[]): Passage[] {
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Passage);
}

test('every acknowledged mark is there after the program was killed at a random moment', async () => {
  const folder = temporaryFolder();
  const acknowledged: Passage[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = 2 + Math.floor(Math.random() * 120);
    acknowledged.push(...marksIn(await runUntil(folder, (lines) => lines.length >= last)));
  }
  const { app, client } = createTestApp({ libraryPath: folder });
  const stored = new Map((await client.call('passages.list', { speech: 1 })).map((passage) => [passage.id, passage]));
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  for (const passage of acknowledged) expect(stored.get(passage.id)).toEqual(passage);
  await client.call('history.undo', {});
  expect(await client.call('passages.list', { speech: 1 })).toHaveLength(stored.size - 1);
  await app.close();
  const db = new Database(join(folder, 'library.db'), { readonly: true });
  expect([db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')]).toEqual(['ok', []]);
  db.close();
}, 120_000);

test.skipIf(!canLimit)('a disk that takes no more is told, and the same connection saves again when there is room (needs prlimit)', async () => {
  const folder = temporaryFolder();
  let freedAt = 0;
  const lines = await runUntil(
    folder,
    (all, pid) => {
      const refused = all.filter((line) => line.startsWith('failed')).length;
      if (freedAt === 0 && refused >= 3) {
        freedAt = all.length;
        execFileSync('prlimit', [`--pid=${pid}`, '--fsize=unlimited']);
      }
      return freedAt > 0 && marksIn(all.slice(freedAt)).length >= 20;
    },
    ['prlimit', `--fsize=${MEGABYTE}:unlimited`],
  );
  const refusals = new Set(lines.filter((line) => line.startsWith('failed')));
  expect([...refusals].every((line) => line === 'failed disk-refused' || line === 'failed disk-full')).toBe(true);
  expect(refusals.size).toBeGreaterThan(0);
  const { app, client, errors } = createTestApp({ libraryPath: folder });
  const stored = await client.call('passages.list', { speech: 1 });
  const acknowledged = marksIn(lines);
  const ids = new Set(stored.map(({ id }) => id));
  expect(acknowledged.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(errors).toEqual([]);
  await app.close();
}, 120_000);

const small = temporaryMount();
test.skipIf(small === null)('a full file system is told as such (needs the right to mount one)', async () => {
  const lines = await runUntil(small ?? '', (all) => all.some((line) => line.startsWith('failed')));
  expect(lines.at(-1)).toBe('failed disk-full');
  const ids = marksIn(lines).map(({ id }) => id);
  execFileSync('mount', ['-o', 'remount,size=8m', small ?? '']);
  const { app, client } = createTestApp({ libraryPath: small ?? '' });
  expect((await client.call('passages.list', { speech: 1 })).map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expect.arrayContaining(ids));
  await app.close();
}, 120_000);

/** A file system of two megabytes, or null where this process may not mount one. */
function temporaryMount(): string | null {
  const folder = join('/tmp', `lectern-small-${process.pid}`);
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mkdir', ['-p', folder]).status === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'lectern-test', folder]).status === 0;
  if (!mounted) {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  afterAll(() => {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
