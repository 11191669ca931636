/** How fast a folder of texts is imported, against reading, decoding and inserting them with nothing else done. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { startDatabaseWorker } from './database-worker';
import { inventedSpeech } from './invented-speech';

const FILES = 1000;
const CHARACTERS = 5000;
/** As many as the command line sends at once. */
const AT_ONCE = 16;
const AIM = 3;

const root = resolve(import.meta.dirname, '../..');

async function writeFiles(folder: string): Promise<number> {
  let bytes = 0;
  for (let index = 0; index < FILES; index += 1) {
    const text = inventedSpeech(CHARACTERS).replace('在供水安全工作会议上的讲话', `在第${index}次供水安全工作会议上的讲话`);
    const written = Buffer.from(text.replaceAll('三百公里', `${index}公里`), 'utf8');
    bytes += written.length;
    await writeFile(join(folder, `${String(index).padStart(4, '0')}.txt`), written);
  }
  return bytes;
}

/** Seconds to read, decode and insert the files one by one, each safe on the disk before the next. */
async function withNothingElse(folder: string, path: string): Promise<number> {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE speech (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO speech (name, body) VALUES (?, ?)');
  const start = performance.now();
  for (const name of await readdir(folder)) insert.run(name, new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, name))));
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}

async function importAll(folder: string, library: string): Promise<number> {
  const worker = await startDatabaseWorker(root, library);
  await worker.call('import.file', { batch: 'warm', file: { name: 'w.txt', bytes: new TextEncoder().encode('先读一篇短的') }, options: { onDuplicate: 'skip', split: true } });
  const start = performance.now();
  const running: Promise<unknown>[] = [];
  for (const [index, name] of (await readdir(folder)).entries()) {
    await running[index - AT_ONCE];
    const file = { name, bytes: new Uint8Array(await readFile(join(folder, name))) };
    running.push(worker.call('import.file', { batch: 'bench', file, options: { onDuplicate: 'skip', split: true } }));
  }
  const reports = await Promise.all(running);
  const seconds = (performance.now() - start) / 1000;
  expect(JSON.stringify(reports).match(/"kind":"imported"/gu)).toHaveLength(FILES);
  await worker.close();
  return seconds;
}

test(`importing ${FILES} texts of ${CHARACTERS} characters`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-import-bench-'));
  const texts = await mkdtemp(join(folder, 'texts-'));
  const megabytes = (await writeFiles(texts)) / 1e6;
  const bare = await withNothingElse(texts, join(folder, 'bare.db'));
  const imported = await importAll(texts, await mkdtemp(join(folder, 'library-')));
  await rm(folder, { recursive: true });
  const ratio = imported / bare;
  console.log(`import: ${(megabytes / imported).toFixed(1)} MB/s (${FILES} files, ${megabytes.toFixed(1)} MB, ${imported.toFixed(2)} s)`);
  console.log(`nothing else done: ${(megabytes / bare).toFixed(1)} MB/s (${bare.toFixed(2)} s); ratio ${ratio.toFixed(2)}, aim ${AIM} or less`);
});
