/** What typing costs while a long text with many passages is corrected, beside the same text without any in the same run. */
import { expect, type Page } from '@playwright/test';
import { test } from '../e2e/launch-app';
import { costOf, type FrameCost } from './frame-cost';
import { heapMb } from './reader-timing';
import { twinSpeeches } from './twin-speeches';

const CHARACTERS = 100_000;
const PASSAGES = 2000;
const KEYS = 80;
/** Two keys of a quick writer are this far apart. */
const BETWEEN_MS = 120;

type Key = { work: number; painted: number };

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Opens a speech, takes the pen and puts the caret into a paragraph in the middle of the text. */
async function takePen(page: Page, title: string): Promise<void> {
  await page.reload();
  await page.getByText(title, { exact: true }).first().dblclick();
  await page.locator('[data-reading] > *').first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('e');
  await page.locator('[data-editing] > *').first().waitFor();
  await page.waitForTimeout(500);
  const middle = page.locator('[data-editing] > p').nth(300);
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.waitForTimeout(800);
}

/** For each of some keys: what the page computed until the text had changed and in the frame after it, and when it was painted. */
async function type(page: Page): Promise<Key[]> {
  await page.evaluate(() => {
    const times: { work: number; painted: number }[] = [];
    Object.assign(window, { times });
    document.addEventListener('keydown', () => {
      const start = performance.now();
      let work = 0;
      const one = { work: 0, painted: 0 };
      times.push(one);
      // the editor reads the page in a microtask after this one
      document.addEventListener('input', () => queueMicrotask(() => queueMicrotask(() => { work = performance.now() - start; })), { once: true });
      requestAnimationFrame(() => {
        const frame = performance.now();
        setTimeout(() => {
          one.work = work + performance.now() - frame;
          one.painted = performance.now() - start;
        });
      });
    }, { capture: true });
  });
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN_MS);
  }
  return page.evaluate(() => (window as unknown as { times: Key[] }).times); // put there above
}

test(`typing in ${CHARACTERS} characters with ${PASSAGES} passages`, async ({ launchApp }) => {
  const { library, remove, marked, plain } = await twinSpeeches(CHARACTERS, PASSAGES);
  const { page } = await launchApp({ library });
  const rows: string[] = [];
  for (const [kind, title] of [['no passages', plain], [`${PASSAGES} passages`, marked]] as const) {
    await takePen(page, title);
    const keys = await type(page);
    expect(keys.length).toBe(KEYS);
    const cost: FrameCost = await costOf(page, 10, async () => {
      await page.keyboard.press('a');
      await page.waitForTimeout(BETWEEN_MS);
    });
    const line = (name: string, of: keyof Key) => {
      const values = keys.map((one) => one[of]);
      return `${`${kind}: ${name}`.padEnd(36)}${share(values, 0.5).toFixed(1).padStart(8)}${share(values, 0.95).toFixed(1).padStart(8)}${Math.max(...values).toFixed(1).padStart(8)}`;
    };
    rows.push(line('work of a key', 'work'), line('key to painted', 'painted'), `${kind}: of each key, ms: ${cost.text}`, `${kind}: heap ${(await heapMb(page)).toFixed(1)} MB`);
  }
  console.log(['', `typing, ${CHARACTERS} characters`.padEnd(36) + '     p50     p95     max', ...rows].join('\n'));
  await remove();
});
