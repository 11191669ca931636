/** How long a long speech takes to open and a highlight to appear and to be stored, in the real window. */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/launch-app';
import { lectern, libraryWithSpeech } from '../e2e/reading-desk';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askAll } from './ask';
import { inventedSpeech, spreadRanges } from './invented-speech';

const PASSAGES = 2000;
const OPENINGS = 5;
const MARKS = 30;

/** Notes in the page when a row is opened and when the text, and the first highlight if any is due, has been painted. */
async function watchOpening(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('dblclick', () => {
      const start = performance.now();
      const look = () => {
        if (!document.querySelector('[data-reading] > *')) return requestAnimationFrame(look);
        const painted = () => setTimeout(() => { document.documentElement.dataset['opened'] = String(performance.now() - start); });
        const wait = () => {
          const marked = [...CSS.highlights].some(([name, highlight]) => name.startsWith('passage-') && highlight.size > 0);
          if (marked || document.documentElement.dataset['plain'] === 'true') return requestAnimationFrame(painted);
          return requestAnimationFrame(wait);
        };
        return wait();
      };
      look();
    }, true);
  });
}

/** Milliseconds from the double click on a row to the frame that shows the text (and its highlights). */
async function open(page: Page, title: string, plain: boolean): Promise<number> {
  await page.evaluate((value) => { document.documentElement.dataset['plain'] = value; delete document.documentElement.dataset['opened']; }, String(plain));
  await page.getByText(title, { exact: true }).first().dblclick();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['opened'] ?? '')).not.toBe('');
  return Number(await page.evaluate(() => document.documentElement.dataset['opened']));
}

/** Milliseconds from a key to the painted frame and to the stored passage, for marks on visible paragraphs. */
async function mark(page: Page, index: number): Promise<{ painted: number; committed: number }> {
  await page.evaluate((at) => {
    const root = document.querySelector('[data-reading]');
    const shown = [...(root?.children ?? [])].filter((block) => block.textContent.length > 60 && block.getBoundingClientRect().top > 100);
    const walker = document.createTreeWalker(shown[at % 3] ?? document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && (node.textContent ?? '').length < 12) node = walker.nextNode();
    if (!node) throw new Error('No text to mark.');
    getSelection()?.setBaseAndExtent(node, at % 4, node, 8 + (at % 4));
    document.addEventListener('keydown', () => {
      const start = performance.now();
      const times = { painted: 0, committed: 0 };
      requestAnimationFrame(() => setTimeout(() => { times.painted = performance.now() - start; }));
      const look = () => {
        const waiting = CSS.highlights.get('passage-unsaved')?.size ?? 0;
        if (waiting > 0 || times.painted === 0) return setTimeout(look, 1);
        times.committed = performance.now() - start;
        document.documentElement.dataset['marked'] = JSON.stringify(times);
        return 0;
      };
      setTimeout(look, 1);
    }, { capture: true, once: true });
    delete document.documentElement.dataset['marked'];
  }, index);
  await expect(page.getByRole('toolbar')).toBeVisible();
  await page.keyboard.press('3');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['marked'] ?? '')).not.toBe('');
  const times = JSON.parse((await page.evaluate(() => document.documentElement.dataset['marked'])) ?? '{}') as { painted: number; committed: number }; // written above
  await page.keyboard.press('Escape');
  return times;
}

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(9);

for (const characters of [20_000, 100_000]) {
  test(`reading ${characters} characters with ${PASSAGES} passages`, async ({ launchApp }) => {
    const text = inventedSpeech(characters);
    const { library, remove } = await libraryWithSpeech(`甲稿\n${text}`);
    const plainFile = join(library, '乙稿.txt');
    await writeFile(plainFile, `乙稿\n${text}`);
    lectern(library, 'import', plainFile, '--no-split', '--on-duplicate', 'keep');
    const listed = JSON.parse(lectern(library, 'list', '--json')) as { id: number; title: string }[]; // the contract of the command
    const [marked, plain] = [listed.find((row) => row.id === 1)?.title ?? '', listed.find((row) => row.id === 2)?.title ?? ''];
    const { page } = await launchApp({ library });
    await askAll(page, spreadRanges(text.length, PASSAGES).map((range) => ['passages.create', { speech: 1, ...range }] as const));
    await watchOpening(page);
    await page.reload();
    const times: Record<'plain' | 'marked', number[]> = { plain: [], marked: [] };
    for (let round = 0; round < OPENINGS; round += 1) {
      for (const [kind, title] of [['plain', plain], ['marked', marked]] as const) {
        await page.reload();
        times[kind].push(await open(page, title, kind === 'plain'));
      }
    }
    const marks: { painted: number; committed: number }[] = [];
    for (let index = 0; index < MARKS; index += 1) marks.push(await mark(page, index));
    const base = share(times.plain, 0.5);
    const painted = marks.map((one) => one.painted);
    const committed = marks.map((one) => one.committed);
    const row = (name: string, p50: number, p95: number) => `${name.padEnd(34)}${ms(p50)}${ms(p95)}${(p50 / base).toFixed(2).padStart(9)}`;
    console.log([
      '', `${characters} characters, ${PASSAGES} passages${' '.repeat(7)}p50      p95  of plain opening`,
      row('open, no passages', base, share(times.plain, 0.95)),
      row('open, all passages', share(times.marked, 0.5), share(times.marked, 0.95)),
      row('highlight: key to painted', share(painted, 0.5), share(painted, 0.95)),
      row('highlight: key to committed', share(committed, 0.5), share(committed, 0.95)),
    ].join('\n'));
    await remove();
  });
}
