/** How long a note with many excerpt blocks takes to open, beside the same words without them, and how quickly it takes typing. */
import { expect, type Page } from '@playwright/test';
import { test } from '../e2e/launch-app';
import { libraryWithSpeech } from '../e2e/reading-desk';
import { inventedSpeech, spreadRanges } from './invented-speech';
import { seedNotes } from './seed-notes';
import { seedPassages, unitsOf } from './seed-passages';

const CHARACTERS = 50_000;
const EXCERPTS = 500;
const OPENINGS = 5;
const KEYS = 120;

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Milliseconds from the click on a note to the frame that shows its text; `blocks` is how many excerpt blocks stand in it. */
async function open(page: Page, title: string): Promise<{ took: number; blocks: number }> {
  await page.reload();
  await page.getByRole('button', { name: '会议笔记' }).click();
  const option = page.getByRole('option', { name: title });
  await option.waitFor();
  await page.evaluate(() => {
    document.addEventListener('pointerdown', () => {
      const start = performance.now();
      const look = (): unknown => {
        if (!document.querySelector('.ProseMirror > *')) return requestAnimationFrame(look);
        return requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset['opened'] = String(performance.now() - start); }));
      };
      look();
    }, { capture: true, once: true });
  });
  await option.click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['opened'] ?? ''), { timeout: 60_000 }).not.toBe('');
  return page.evaluate(() => ({ took: Number(document.documentElement.dataset['opened']), blocks: document.querySelectorAll('.ProseMirror > figure').length }));
}

/** For each of some keys in the middle of the text: what the page computed for it, and when it was on the screen. */
async function type(page: Page): Promise<{ work: number[]; painted: number[] }> {
  await page.waitForTimeout(1_000); // the answers about its sources have come
  const middle = page.locator('.ProseMirror > p').nth(300);
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.evaluate(() => {
    const times: { work: number; painted: number }[] = [];
    Object.assign(window, { times });
    document.addEventListener('keydown', () => {
      const start = performance.now();
      const one = { work: 0, painted: 0 };
      times.push(one);
      document.addEventListener('input', () => queueMicrotask(() => { one.work = performance.now() - start; }), { once: true });
      requestAnimationFrame(() => setTimeout(() => { one.painted = performance.now() - start; }));
    }, { capture: true });
  });
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(at % 10 === 9 ? 600 : 30); // every tenth pause is long enough for a save
  }
  const times = await page.evaluate(() => (window as unknown as { times: { work: number; painted: number }[] }).times); // put there above
  return { work: times.map(({ work }) => work), painted: times.map(({ painted }) => painted) };
}

test(`a note of ${CHARACTERS} characters with ${EXCERPTS} excerpts`, async ({ launchApp }) => {
  const { library, remove } = await libraryWithSpeech(`甲稿\n${inventedSpeech(40_000)}`);
  seedPassages(library, 1, spreadRanges(unitsOf(library, 1), EXCERPTS));
  seedNotes(library, CHARACTERS, EXCERPTS);
  const { page } = await launchApp({ library });
  const plain: number[] = [];
  const live: number[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    plain.push((await open(page, '纯文字')).took);
    const { took, blocks } = await open(page, '带摘录');
    expect(blocks).toBe(EXCERPTS);
    live.push(took);
  }
  const typedLive = await type(page);
  await open(page, '纯文字');
  const typedPlain = await type(page);
  const base = share(plain, 0.5);
  const line = (name: string, values: readonly number[]) => `${name.padEnd(34)}${share(values, 0.5).toFixed(1).padStart(9)} ms${share(values, 0.95).toFixed(1).padStart(9)} ms`;
  console.log([
    '', `${CHARACTERS} characters, ${EXCERPTS} excerpts`.padEnd(34) + '      p50         p95',
    line('open, the same words without', plain), line('open, excerpt blocks', live), `ratio of the medians: ${(share(live, 0.5) / base).toFixed(2)}`,
    ...[['without', typedPlain] as const, ['excerpts', typedLive] as const].flatMap(([name, { work, painted }]) => [line(`typing, ${name}: work of a key`, work), line(`typing, ${name}: key to painted`, painted)]),
  ].join('\n'));
  await remove();
});
