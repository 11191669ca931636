import { expect, type Page } from '@playwright/test';

/** Milliseconds of one highlight: what the page computed, when it was on the screen, when it was stored. */
export type MarkTimes = { work: number; painted: number; committed: number };

/** Notes in the page when a row is opened and when the text, and the first highlight if any is due, has been painted. */
export async function watchOpening(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('dblclick', () => {
      const start = performance.now();
      const opened = () => setTimeout(() => { document.documentElement.dataset['opened'] = String(performance.now() - start); });
      const look = (): unknown => {
        if (!document.querySelector('[data-reading] > *')) return requestAnimationFrame(look);
        const marked = [...CSS.highlights].some(([name, highlight]) => name.startsWith('passage-') && highlight.size > 0);
        if (marked || document.documentElement.dataset['plain'] === 'true') return requestAnimationFrame(opened);
        return requestAnimationFrame(look);
      };
      look();
    }, true);
  });
}

/** Milliseconds from the double click on a row to the frame that shows the text (and its highlights). */
export async function open(page: Page, title: string, plain: boolean): Promise<number> {
  await page.evaluate((value) => { document.documentElement.dataset['plain'] = value; delete document.documentElement.dataset['opened']; }, String(plain));
  await page.getByText(title, { exact: true }).first().dblclick();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['opened'] ?? ''), { intervals: [50], timeout: 60_000 }).not.toBe('');
  return Number(await page.evaluate(() => document.documentElement.dataset['opened']));
}

/**
 * Marks a few words of a paragraph on the screen with a key. `work` counts the handling of the key and the frame that
 * follows it, without the wait for that frame.
 */
export async function mark(page: Page, index: number): Promise<MarkTimes> {
  await page.evaluate((at) => {
    const root = document.querySelector('[data-reading]');
    const shown = [...(root?.children ?? [])].filter((block) => block.textContent.length > 60 && block.getBoundingClientRect().top > 100);
    const walker = document.createTreeWalker(shown[at % 3] ?? document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && (node.textContent ?? '').length < 12) node = walker.nextNode();
    if (!node) throw new Error('No text to mark.');
    getSelection()?.setBaseAndExtent(node, at % 4, node, 8 + (at % 4));
    delete document.documentElement.dataset['marked'];
    document.addEventListener('keydown', () => {
      const start = performance.now();
      let work = 0;
      // the last to hear the key; React draws what it changed in the microtask before this one
      window.addEventListener('keydown', () => queueMicrotask(() => { work = performance.now() - start; }), { once: true });
      const times = { work: 0, painted: 0, committed: 0 };
      let seen = false;
      requestAnimationFrame(() => {
        const frame = performance.now();
        setTimeout(() => {
          times.work = work + performance.now() - frame;
          times.painted = performance.now() - start;
        });
      });
      const look = (): unknown => {
        const told = document.querySelector('footer [role="status"]')?.textContent ?? '';
        seen ||= told.startsWith('正在保存');
        if (!seen || !told.startsWith('已保存') || times.painted === 0) return setTimeout(look, 1);
        times.committed = performance.now() - start;
        document.documentElement.dataset['marked'] = JSON.stringify(times);
        return null;
      };
      setTimeout(look, 1);
    }, { capture: true, once: true });
  }, index);
  await expect(page.getByRole('toolbar')).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press('3');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['marked'] ?? ''), { intervals: [50], timeout: 30_000 }).not.toBe('');
  const times = JSON.parse((await page.evaluate(() => document.documentElement.dataset['marked'])) ?? '{}') as MarkTimes; // written above
  await page.keyboard.press('Escape');
  return times;
}

/** The heap of the page in megabytes, after a collection. */
export async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1_048_576;
}
