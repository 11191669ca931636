/**
 * How fast searches answer: first page with marks and count, through the database thread, against the bare SQL of the same
 * search in the same run. 1,000 and 10,000 invented speeches; 100,000 too with `LECTERN_BENCH_LARGE=1`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { createFolding } from '../../src/shared/domain/fold';
import { phraseOf } from '../../src/shared/domain/search-tokens';
import { createRandom, inventSpeech } from '../support/invented-speeches';
import { startDatabaseWorker, type DatabaseWorker } from './database-worker';

const SIZES = process.env['LECTERN_BENCH_LARGE'] === '1' ? [1000, 10_000, 100_000] : [1000, 10_000];
const CHARACTERS = 4000;
const ROUNDS = 40;
/** Milliseconds at the 95th percentile for every kind of query. */
const AIM: Readonly<Record<number, number>> = { 1000: 15, 10_000: 15, 100_000: 100 };
const AIM_RATIO = 1.5;

const root = resolve(import.meta.dirname, '../..');
const folding = createFolding();

type Kind = { name: string; query: (random: () => number, text: string) => string };

const cut = (random: () => number, text: string, length: number): string => {
  for (;;) {
    const at = Math.floor(random() * (text.length - length));
    const word = text.slice(at, at + length);
    if (!/[\n"]/u.test(word) && word.isWellFormed() && word.trim() === word) return `"${word}"`;
  }
};

const KINDS: Kind[] = [
  ...[1, 2, 3, 4, 12, 30].map((length): Kind => ({ name: `${length} characters`, query: (random, text) => cut(random, text, length) })),
  { name: 'number', query: (random) => `${Math.floor(10 + random() * 89)}年` },
  { name: 'two words', query: (random, text) => `${cut(random, text, 2)} ${cut(random, text, 3)}` },
  { name: 'or and not', query: (random, text) => `${cut(random, text, 4)} OR ${cut(random, text, 2)} -${cut(random, text, 3)}` },
  { name: 'nothing', query: (random) => `无此词语${Math.floor(random() * 1000)}` },
  { name: 'with filters', query: (random, text) => `date:${1980 + Math.floor(random() * 40)}..2026 has:note ${cut(random, text, 2)}` },
];

/** Rows put straight into a library that the program made; it finds them not indexed and indexes them. */
function fill(path: string, speeches: number): number {
  const db = new Database(path);
  const speech = db.prepare(
    `INSERT INTO speech (uid, title, speaker, spoken_on, occasion, place, keywords, source, abstract, file_name, file_hash, encoding, text_hash,
       characters, version, imported_at, updated_at) VALUES (?, ?, ?, ?, '', '', '[]', '', '', '', '', 'utf-8', ?, ?, 1, '', '')`,
  );
  const version = db.prepare(`INSERT INTO speech_version (speech, number, doc, body, created_at) VALUES (?, 1, ?, ?, '')`);
  const passage = db.prepare(
    `INSERT INTO passage (uid, speech, start_pos, end_pos, exact, prefix, suffix, colour, note, author, state, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, '', '', 1, ?, '', 'attached', '', '')`,
  );
  let bytes = 0;
  db.transaction(() => {
    for (let index = 0; index < speeches; index += 1) {
      const { title, speaker, date, text } = inventSpeech(index, CHARACTERS);
      const blocks = text.split('\n').map((line, at) => ({ kind: 'paragraph', id: `b${at}`, runs: line === '' ? [] : [{ text: line }] }));
      const id = speech.run(`s${index}`, title, speaker, date, `t${index}`, text.length).lastInsertRowid;
      version.run(id, JSON.stringify({ blocks }), text);
      for (let nth = 0; nth < 5; nth += 1) passage.run(`p${index}/${nth}`, id, 20, 60, text.slice(20, 60).toWellFormed(), nth === 0 ? `第${index}期简报` : '');
      bytes += Buffer.byteLength(text);
    }
  })();
  db.close();
  return bytes;
}

/** Seconds until the whole library is in the index, while the thread goes on answering. */
async function untilIndexed(worker: DatabaseWorker): Promise<number> {
  const start = performance.now();
  for (;;) {
    const state = (await worker.call('search.state', {})) as { ready: boolean }; // the channel's own answer
    if (state.ready) return (performance.now() - start) / 1000;
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

function bytesOf(db: Database.Database, like: string): number {
  return Number(db.prepare('SELECT SUM(pgsize) FROM dbstat WHERE name LIKE ?').pluck().get(like));
}

/** The statements of a search for one word and nothing around them: ids in order, then what fifty results show. */
function bareSearch(db: Database.Database): (word: string) => void {
  const ids = db
    .prepare(
      `SELECT s.id FROM speech s WHERE s.trashed_at IS NULL AND (s.id IN (SELECT rowid FROM search_speech WHERE search_speech MATCH @word)
         OR s.id IN (SELECT p.speech FROM search_passage f JOIN passage p ON p.id = f.rowid WHERE f.search_passage MATCH @word))
       ORDER BY s.spoken_on DESC, s.id DESC`,
    )
    .pluck();
  const page = db.prepare(
    `SELECT s.title, s.speaker, v.body, o.entries FROM json_each(?) asked JOIN speech s ON s.id = asked.value
     JOIN speech_version v ON v.speech = s.id AND v.number = s.version JOIN search_outline o ON o.speech = s.id`,
  );
  const passages = db.prepare('SELECT p.exact, p.note FROM json_each(?) asked JOIN passage p ON p.speech = asked.value');
  return (word) => {
    const found = JSON.stringify(ids.all({ word: phraseOf(folding.foldText(word)) }).slice(0, 50));
    page.all(found);
    passages.all(found);
  };
}

const percentile = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

for (const size of SIZES) {
  test(`searching ${size} speeches`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
    try {
      await (await startDatabaseWorker(root, folder)).close();
      const bytes = fill(join(folder, 'library.db'), size);
      const worker = await startDatabaseWorker(root, folder);
      const seconds = await untilIndexed(worker);
      const db = new Database(join(folder, 'library.db'), { readonly: true });
      const ratio = bytesOf(db, 'search_%') / bytes;
      console.log(`\n${size} speeches, ${(bytes / 1e6).toFixed(0)} MB of text: indexed in ${seconds.toFixed(1)} s, index ${ratio.toFixed(2)} × the text`);
      console.log('kind             p50 ms  p95 ms   bare p50  bare p95  p95 ratio');
      const bare = bareSearch(db);
      for (const { name, query } of KINDS) {
        const random = createRandom(size);
        const [through, alone]: [number[], number[]] = [[], []];
        for (let round = 0; round < ROUNDS + 3; round += 1) {
          const asked = query(random, inventSpeech(Math.floor(random() * size), CHARACTERS).text);
          const start = performance.now();
          await worker.call('search.query', { query: asked });
          const between = performance.now();
          const isOneWord = /^"[^"]*"$/u.test(asked);
          if (isOneWord) bare(asked.slice(1, -1));
          if (round < 3) continue; // the first ones warm caches and compile
          through.push(between - start);
          if (isOneWord) alone.push(performance.now() - between);
        }
        const [p95, bare95] = [percentile(through, 0.95), percentile(alone, 0.95)];
        const compared = alone.length === 0 ? '' : `${percentile(alone, 0.5).toFixed(1).padStart(9)} ${bare95.toFixed(1).padStart(9)} ${(p95 / bare95).toFixed(2).padStart(9)}${p95 / bare95 > AIM_RATIO ? ` over ${AIM_RATIO}` : ''}`;
        console.log(`${name.padEnd(16)}${percentile(through, 0.5).toFixed(1).padStart(7)} ${p95.toFixed(1).padStart(7)}  ${compared}${p95 > (AIM[size] ?? 0) ? `  over ${AIM[size]} ms` : ''}`);
        expect(p95).toBeLessThan(1000);
      }
      db.close();
      await worker.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
