import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createClient } from '@shared/contract/client';
import { startDatabase } from '../../src/main/database-client';
import { buildProgram, type BuiltProgram } from '../support/built-program';
import { temporaryFolder } from '../support/folders';

const SPEECH = new TextEncoder().encode('在秋收工作会议上的讲话\n同志们：\n一是颗粒归仓，二是防火防雨。');

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram({
    'database-thread': 'src/main/database-thread.ts',
    'work-thread': 'src/main/work/work-thread.ts',
  });
}, 120_000);
afterAll(() => program.remove());

async function start(libraryPath: string, databaseScript = program.path('database-thread')) {
  const errors: unknown[] = [];
  const database = await startDatabase({
    libraryPath,
    databaseScript,
    workScript: program.path('work-thread'),
    host: 'loopback',
    version: '1.2.3',
    resources: resolve(import.meta.dirname, '../../resources'),
    log: (error) => errors.push(error),
  });
  onTestFinished(() => database.close());
  return { database, errors, client: createClient(database) };
}

test('a library in its thread imports, announces, exports bytes and closes', async () => {
  const folder = temporaryFolder();
  const { database, client, errors } = await start(folder);
  const changed: number[][] = [];
  client.on('library.changed', ({ speeches }) => void changed.push(speeches));
  const { files } = await client.call('import.file', {
    batch: 'b',
    file: { name: '秋收.txt', bytes: SPEECH },
    options: { onDuplicate: 'skip', split: true },
  });
  expect(files).toMatchObject([{ kind: 'imported', speeches: [{ id: 1 }] }]);
  await client.call('passages.create', { speech: 1, start: 0, end: 4, colour: 1 });
  const choices = { group: 'none', title: '', notes: true, tags: true, context: false, citations: 'inline' } as const;
  const built = await client.call('export.build', { filter: {}, choices, format: 'docx' });
  expect([built.name.endsWith('.docx'), built.bytes.subarray(0, 2)]).toEqual([true, new Uint8Array([0x50, 0x4b])]);
  expect(changed).toEqual([[1], [1]]);
  await database.close();
  expect(await database.request('tags.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(errors).toEqual([]);
});

test('closing lets go of the library, so that it can be opened again', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await expect(start(folder)).rejects.toMatchObject({ failure: { code: 'conflict', reason: 'library-in-use' } });
  await first.database.close();
  const second = await start(folder);
  expect((await second.client.call('app.info', {})).version).toBe('1.2.3');
});

test('a library that cannot be opened is refused with its own failure', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'library.db'), 'not a library');
  await expect(start(folder)).rejects.toMatchObject({ failure: { reason: 'not-a-library' } });
});

test('what cannot be sent to the thread, or is unknown there, gets an answer', async () => {
  const { database } = await start(':memory:');
  expect(await database.request('tags.list', { run: () => 1 })).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await database.request('constructor', {})).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
});

test('requests under way are answered when the thread dies', async () => {
  const folder = temporaryFolder();
  const script = join(folder, 'dying.mjs');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { throw new Error('the thread died'); });
     parentPort.postMessage({ kind: 'open' });`,
  );
  const { database, errors } = await start(':memory:', script);
  expect(await database.request('tags.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  await database.close();
  expect(errors).toMatchObject([{ message: 'the thread died' }]);
});

test('a thread that dies before the library is open is a failure to start', async () => {
  const script = join(temporaryFolder(), 'stillborn.mjs');
  writeFileSync(script, `throw new Error('stillborn')`);
  await expect(start(':memory:', script)).rejects.toMatchObject({ failure: { code: 'internal' } });
});
