/** How long a long speech takes to open and a highlight to appear and to be stored, in the real window. */
import { test } from '../e2e/launch-app';
import { costOf } from './frame-cost';
import { bareMark, heapMb, leaveTextAlone, mark, open, scrollFrames, switchTag, watchOpening, type MarkTimes } from './reader-timing';
import { BENCH_TAG } from './seed-passages';
import { twinSpeeches } from './twin-speeches';

const OPENINGS = 5;
const MARKS = 20;
const SWITCHES = 10;
const SCROLL_STEPS = 400;
/** A frame that lasts longer than this is seen as a halt. */
const LONG_FRAME_MS = 50;
const isLong = (frame: number) => frame > LONG_FRAME_MS;
/** Marks of which the browser keeps its record. */
const COSTED = 8;

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(9);

function row(name: string, values: readonly number[], base: number): string {
  return `${name.padEnd(36)}${ms(share(values, 0.5))}${ms(share(values, 0.95))}${(share(values, 0.5) / base).toFixed(2).padStart(9)}`;
}

function markRows(name: string, marks: readonly MarkTimes[], base: readonly MarkTimes[]): string[] {
  const of = (list: readonly MarkTimes[], part: keyof MarkTimes) => list.map((one) => one[part]);
  return (['work', 'painted', 'committed'] as const).map((part) => row(`${name}: key to ${part}`, of(marks, part), share(of(base, part), 0.5)));
}

for (const [characters, passages] of [[20_000, 2000], [100_000, 2000], [100_000, 10_000], [500_000, 10_000]] as const) {
  test(`reading ${characters} characters with ${passages} passages`, async ({ launchApp }) => {
    const { library, remove, marked, plain } = await twinSpeeches(characters, passages);
    const { page } = await launchApp({ library });
    await watchOpening(page);
    const openings: Record<'plain' | 'marked', number[]> = { plain: [], marked: [] };
    const marks: Record<'plain' | 'marked', MarkTimes[]> = { plain: [], marked: [] };
    const bare: Record<'plain' | 'marked', number[]> = { plain: [], marked: [] };
    const alone: Record<'plain' | 'marked', number[]> = { plain: [], marked: [] };
    const costs: string[] = [];
    let switches: number[] = [];
    const halts = { plain: 0, marked: 0, alone: 0 };
    const heap = { plain: 0, marked: 0 };
    for (let round = 0; round < OPENINGS; round += 1) {
      for (const [kind, title] of [['plain', plain], ['marked', marked]] as const) {
        await page.reload();
        openings[kind].push(await open(page, title, kind === 'plain'));
        if (round < OPENINGS - 1) continue;
        await page.waitForTimeout(500);
        heap[kind] = await heapMb(page);
        for (let index = 0; index < MARKS; index += 1) {
          bare[kind].push(await bareMark(page, index));
          marks[kind].push(await mark(page, index));
        }
        costs.push(`of a mark, ${kind}, ms: ${(await costOf(page, COSTED, (index) => mark(page, index))).text}`);
        halts[kind] = (await scrollFrames(page, SCROLL_STEPS)).filter(isLong).length;
        if (kind === 'marked') switches = await switchTag(page, BENCH_TAG, SWITCHES);
        await leaveTextAlone(page);
        for (let index = 0; index < MARKS; index += 1) alone[kind].push(await bareMark(page, index, true));
        costs.push(`of a range in the text alone, ${kind}, ms: ${(await costOf(page, COSTED, (index) => bareMark(page, index, true))).text}`);
        if (kind === 'plain') halts.alone = (await scrollFrames(page, SCROLL_STEPS)).filter(isLong).length;
      }
    }
    const base = share(openings.plain, 0.5);
    console.log([
      '', `${characters} characters, ${passages} passages`.padEnd(36) + '      p50      p95  of plain',
      row('open, no passages', openings.plain, base),
      row('open, all passages', openings.marked, base),
      ...markRows('mark, none before', marks.plain, marks.plain),
      ...markRows('mark, all there', marks.marked, marks.plain),
      row('bare highlight, none before', bare.plain, share(bare.plain, 0.5)),
      row('bare highlight, all there', bare.marked, share(bare.plain, 0.5)),
      row('text alone, no passages', alone.plain, share(bare.plain, 0.5)),
      row('text alone, the same painted', alone.marked, share(bare.plain, 0.5)),
      row('switch one tag off or on', switches, share(bare.plain, 0.5)),
      `frames over ${LONG_FRAME_MS} ms in ${SCROLL_STEPS} while scrolling: ${halts.plain} without, ${halts.marked} with passages, ${halts.alone} in the text alone`,
      ...costs,
      `heap: ${heap.plain.toFixed(1)} MB without, ${heap.marked.toFixed(1)} MB with passages`,
    ].join('\n'));
    await remove();
  });
}
