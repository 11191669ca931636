/**
 * Prints how well and how fast passages are re-attached after edits: `node scripts/bench-anchors.mjs [UNITS] [QUOTES]`.
 * Three kinds of invented text, 1, 5 and 15 % changed characters, quotes of 10-200 and of 6-30 units.
 */
import { runnerImport } from 'vite';

const units = Number(process.argv[2] ?? 50_000);
const quotes = Number(process.argv[3] ?? 1000);
const { module: bench } = await runnerImport(new URL('../tests/bench/anchors/measure.ts', import.meta.url).pathname);

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);

console.log(`${units} units, ${quotes} quotes a row; right, wrong, lost of the surviving; strayed of the deleted`);
console.log('kind      quotes  changed     right    wrong     lost  strayed        ms');
for (const kind of ['prose', 'formulaic', 'blocks']) {
  for (const [shortest, longest] of [[10, 200], [6, 30]]) {
    for (const [share, moves] of [[0.01, 1], [0.05, 3], [0.15, 8]]) {
      const trial = { kind, units, share, moves, quotes, shortest, longest, seed: 20_261 };
      const tally = bench.measure(trial, () => performance.now());
      const { surviving, right, wrong, lost, deleted, strayed, milliseconds } = tally;
      console.log(
        kind.padEnd(10) + `${shortest}-${longest}`.padEnd(8) + `${share * 100} %`.padStart(7),
        percent(right, surviving), percent(wrong, surviving), percent(lost, surviving),
        `${strayed}/${deleted}`.padStart(8), milliseconds.toFixed(0).padStart(9),
      );
    }
  }
}
