/**
 * Prints how well and how fast passages are re-attached after edits, and how they fare under a pen that works at random:
 * `node scripts/bench-anchors.mjs [UNITS] [QUOTES] [STEPS] [TEXTS]`. Three kinds of invented text, 1, 5 and 15 % changed
 * characters, QUOTES in each of TEXTS texts,
 * quotes of 10-200 and of 6-30 units; then STEPS of typing, deleting, cutting, pasting, dragging, undo and redo.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const units = Number(process.argv[2] ?? 50_000);
const quotes = Number(process.argv[3] ?? 1000);
const steps = Number(process.argv[4] ?? 100_000);
const texts = Number(process.argv[5] ?? 6);
const config = { resolve: { alias: { '@shared': resolve(import.meta.dirname, '../src/shared') } } };
const load = async (path) => (await runnerImport(resolve(import.meta.dirname, '../tests/bench', path), config)).module;
const bench = await load('anchors/measure.ts');

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`).padStart(8);

console.log(`${units} units, ${texts} × ${quotes} quotes a row; right, wrong, lost of the surviving; strayed of the deleted`);
console.log('kind      quotes  changed     right    wrong     lost  strayed        ms');
for (const kind of ['prose', 'formulaic', 'blocks']) {
  for (const [shortest, longest] of [[10, 200], [6, 30]]) {
    for (const [share, moves] of [[0.01, 1], [0.05, 3], [0.15, 8]]) {
      const trial = { kind, units, share, moves, quotes, shortest, longest };
      const seeds = Array.from({ length: texts }, (_, text) => 20_261 + text);
      const tally = bench.addTallies(seeds.map((seed) => bench.measure({ ...trial, seed }, () => performance.now())));
      const { surviving, right, wrong, lost, deleted, strayed, milliseconds } = tally;
      console.log(
        kind.padEnd(10) + `${shortest}-${longest}`.padEnd(8) + `${share * 100} %`.padStart(7),
        percent(right, surviving), percent(wrong, surviving), percent(lost, surviving),
        `${strayed}/${deleted}`.padStart(8), milliseconds.toFixed(0).padStart(9),
      );
    }
  }
}

const { editAtRandom } = await load('editing/random-editing.ts');
const KINDS = ['prose', 'formulaic', 'blocks'];
const RUN_STEPS = 500;
console.log(`\n${steps} random steps with the pen; jumped of the places looked at, followed of the passages moved whole,`);
console.log('after everything was undone: misplaced and unplaced of all passages');
console.log('kind        jumped      followed   misplaced  unplaced  ms a step');
for (const kind of KINDS) {
  const sum = { checked: 0, jumped: 0, misplaced: 0, unplaced: 0, carried: 0, followed: 0 };
  const runs = Math.max(1, Math.round(steps / KINDS.length / RUN_STEPS));
  const started = performance.now();
  for (let seed = 1; seed <= runs; seed += 1) {
    const outcome = editAtRandom({ kind, units: 2500, passages: 40, steps: RUN_STEPS, seed, grouped: seed % 2 === 0 });
    for (const key of Object.keys(sum)) sum[key] += outcome[key];
  }
  const per = (performance.now() - started) / (runs * RUN_STEPS);
  console.log(
    kind.padEnd(10), `${sum.jumped}/${sum.checked}`.padStart(9), `${sum.followed}/${sum.carried}`.padStart(12),
    `${sum.misplaced}/${runs * 40}`.padStart(10), `${sum.unplaced}/${runs * 40}`.padStart(9), per.toFixed(2).padStart(10),
  );
}
