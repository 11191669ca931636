/** The promise of undo as one property: any way back through the history gives exactly the rows that were there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trackedTables } from '../../../../src/main/store/history/tracked-tables';
import { createTestApp, importedIds, type TestApp } from '../../../support/app';
import { openLibrary } from '../../../../src/main/store/open';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTables } from '../../../support/app';

const TEXT = '在春耕现场会上的讲话\n同志们：\n一是要抓早，二是要抓实，三是要抓到底。\n各乡镇要把责任落到田间地头。';

type Act = (app: TestApp, known: { speeches: number[]; passages: number[]; tags: number[] }) => Promise<unknown>;

const pick = (list: readonly number[], n: number) => list[n % Math.max(1, list.length)] ?? 0;
const nat = fc.nat(1000);
const path = fc.constantFrom('抓落实', '抓落实/督查', '抓落实/督查/通报', '春耕', "引号'\"", '🌾');

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(nat, nat, nat, fc.array(path, { maxLength: 3 })).map(([s, from, length, tagPaths]): Act => (app, known) =>
    app.request('passages.create', { speech: pick(known.speeches, s), start: from % 40, end: (from % 40) + 1 + (length % 20), colour: 1 + (from % 6), tagPaths })) },
  { weight: 2, arbitrary: fc.tuple(nat, fc.string({ unit: 'grapheme', maxLength: 12 })).map(([p, note]): Act => (app, known) =>
    app.request('passages.update', { ids: [pick(known.passages, p)], changes: { note }, ...(p % 2 ? { typing: `note ${p % 3}` } : {}) })) },
  { weight: 2, arbitrary: fc.tuple(nat, nat, path, nat).map(([p, q, tag, t]): Act => (app, known) =>
    app.request('passages.update', { ids: [pick(known.passages, p), pick(known.passages, q)], changes: { colour: 1 + (p % 6), addTagPaths: [tag], removeTags: t % 2 ? [1 + (t % 9)] : [] } })) },
  nat.map((p): Act => (app, known) => app.request('passages.delete', { ids: [pick(known.passages, p)] })),
  fc.tuple(nat, nat).map(([p, start]): Act => (app, known) => app.request('passages.update', { ids: [pick(known.passages, p)], changes: { start: start % 20, end: (start % 20) + 9 } })),
  path.map((tag): Act => (app) => app.request('tags.create', { path: tag })),
  fc.tuple(nat, fc.constantFrom('改名', '春耕', '督查')).map(([t, name]): Act => (app, known) => app.request('tags.rename', { id: pick(known.tags, t), name })),
  nat.map((t): Act => (app, known) => app.request('tags.delete', { id: pick(known.tags, t) })),
  fc.tuple(nat, fc.string({ maxLength: 5 })).map(([s, word]): Act => (app, known) =>
    app.request('speeches.update', { id: pick(known.speeches, s), changes: { speaker: word, date: s % 2 ? null : '2024-03', keywords: [`k${word}`] } })),
  nat.map((s): Act => (app, known) => app.request('speeches.star', { ids: [pick(known.speeches, s)], starred: s % 3 > 0 })),
  nat.map((s): Act => (app, known) => app.request(s % 2 ? 'speeches.trash' : 'speeches.restore', { ids: [pick(known.speeches, s)] })),
  fc.tuple(nat, fc.constantFrom('skip', 'keep', 'version' as const)).map(([n, onDuplicate]): Act => (app) =>
    app.importText('现场会.txt', n % 3 ? `${TEXT}\n补充第${n % 3}点。` : TEXT, onDuplicate, `batch ${n % 2}`)),
);

const move = fc.oneof({ weight: 5, arbitrary: act.map((run) => ({ kind: 'act' as const, run })) }, { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) }, { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) });

test('any sequence of acts, undos and redos gives row by row the earlier state', async () => {
  const { db, close } = openLibrary(':memory:');
  const tables = trackedTables(db).map(({ name }) => name);
  close();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), async (moves) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-undo-'));
      const app = createTestApp({ libraryPath: folder });
      const rows = () => readTables(join(folder, 'library.db'), tables);
      const key = () => String(readTables(join(folder, 'library.db'), ['history_action'])['history_action']?.length);
      try {
        const done: unknown[] = [rows()]; // the state under each step that can be undone, the present last
        let undone: unknown[] = []; // the state each redo leads to, the next one last
        importedIds(await app.importText('现场会.txt', TEXT));
        done.push(rows());
        for (const next of moves) {
          if (next.kind === 'act') {
            const known = await idsOf(app);
            const before = await app.client.call('history.state', {});
            const count = key();
            await next.run(app, known);
            const after = rows();
            if (same(after, done.at(-1))) {
              expect(await app.client.call('history.state', {})).toEqual(before);
              continue;
            }
            // fewer or as many steps with nothing to redo before: the change joined the step before it
            if (undone.length === 0 && key() === count) done.pop();
            undone = [];
            done.push(after);
          } else if (next.kind === 'undo') {
            const reply = await app.request('history.undo', {});
            expect(reply.ok).toBe(done.length > 1);
            if (reply.ok) undone.push(done.pop());
            expect(rows()).toEqual(done.at(-1));
          } else {
            const reply = await app.request('history.redo', {});
            expect(reply.ok).toBe(undone.length > 0);
            if (reply.ok) done.push(undone.pop());
            expect(rows()).toEqual(done.at(-1));
          }
        }
        expect(app.errors).toEqual([]);
      } finally {
        await app.app.close();
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function idsOf({ client }: TestApp): Promise<{ speeches: number[]; passages: number[]; tags: number[] }> {
  const list = (trashed: boolean) => client.call('speeches.list', { filter: { trashed }, order: 'imported', descending: false, offset: 0, limit: 1000 });
  const speeches = [...(await list(false)).rows, ...(await list(true)).rows].map(({ id }) => id);
  const passages = await Promise.all(speeches.map((speech) => client.call('passages.list', { speech })));
  return { speeches, passages: passages.flat().map(({ id }) => id), tags: (await client.call('tags.list', {})).map(({ id }) => id) };
}
