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

/** Selects a few words of a paragraph on the screen. */
async function selectWords(page: Page, index: number, toolbar = true): Promise<void> {
  await page.evaluate((at) => {
    const root = document.querySelector('[data-reading]');
    const shown = [...(root?.children ?? [])].filter((block) => block.textContent.length > 60 && block.getBoundingClientRect().top > 100);
    const walker = document.createTreeWalker(shown[at % 3] ?? document.body, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && (node.textContent ?? '').length < 12) node = walker.nextNode();
    if (!node) throw new Error('No text to mark.');
    getSelection()?.setBaseAndExtent(node, at % 4, node, 8 + (at % 4));
  }, index);
  if (toolbar) await expect(page.getByRole('toolbar')).toBeVisible();
  await page.waitForTimeout(150);
}

async function told(page: Page, name: string): Promise<string> {
  const read = () => page.evaluate((key) => document.documentElement.dataset[key] ?? '', name);
  await expect.poll(read, { intervals: [50], timeout: 30_000 }).not.toBe('');
  return read();
}

/**
 * Marks a few words with a key. `work` counts the handling of the key and the frame that follows it, without the wait
 * for that frame.
 */
export async function mark(page: Page, index: number): Promise<MarkTimes> {
  await selectWords(page, index);
  await page.evaluate(() => {
    delete document.documentElement.dataset['marked'];
    document.addEventListener('keydown', () => {
      const start = performance.now();
      performance.mark('cost-from');
      let work = 0;
      // the last to hear the key; React draws what it changed in the microtask before this one
      window.addEventListener('keydown', () => queueMicrotask(() => { work = performance.now() - start; }), { once: true });
      const times = { work: 0, painted: 0, committed: 0 };
      let saving = false;
      requestAnimationFrame(() => {
        const frame = performance.now();
        setTimeout(() => {
          times.work = work + performance.now() - frame;
          times.painted = performance.now() - start;
          performance.mark('cost-to');
        });
      });
      const look = (): unknown => {
        const status = document.querySelector('footer [role="status"]')?.textContent ?? '';
        saving ||= status.startsWith('正在保存');
        if (!saving || !status.startsWith('已保存') || times.painted === 0) return setTimeout(look, 1);
        times.committed = performance.now() - start;
        document.documentElement.dataset['marked'] = JSON.stringify(times);
        return null;
      };
      setTimeout(look, 1);
    }, { capture: true, once: true });
  });
  await page.keyboard.press('3');
  const times = JSON.parse(await told(page, 'marked')) as MarkTimes; // written above
  await page.keyboard.press('Escape');
  return times;
}

/**
 * The floor of `mark`: milliseconds from a key, of which the program hears nothing, to the frame in which the browser alone
 * has painted one more range. `alone` says that the text is without the program (see `leaveTextAlone`).
 */
export async function bareMark(page: Page, index: number, alone = false): Promise<number> {
  await selectWords(page, index, !alone);
  await page.evaluate(() => {
    delete document.documentElement.dataset['bare'];
    window.addEventListener('keydown', (event) => {
      event.stopImmediatePropagation();
      const start = performance.now();
      performance.mark('cost-from');
      const range = getSelection()?.getRangeAt(0).cloneRange();
      getSelection()?.collapseToEnd();
      const highlight = CSS.highlights.get('passage-3') ?? new Highlight();
      CSS.highlights.set('passage-3', highlight);
      if (range) highlight.add(range);
      requestAnimationFrame(() => setTimeout(() => {
        document.documentElement.dataset['bare'] = String(performance.now() - start);
        performance.mark('cost-to');
        if (range) highlight.delete(range);
      }));
    }, { capture: true, once: true });
  });
  await page.keyboard.press('F9');
  return Number(await told(page, 'bare'));
}

/** Leaves in the page nothing but the text as it is painted now: a copy that no program hears of. A reload brings the window back. */
export async function leaveTextAlone(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('[data-reading]');
    const desk = root?.closest('section');
    if (!root || !desk) throw new Error('No speech is open.');
    const top = desk.firstElementChild?.scrollTop ?? 0;
    const copy = desk.cloneNode(true) as Element; // a copy of an element is one
    const copied = copy.querySelector('[data-reading]') ?? copy;
    const texts = (of: Node) => {
      const walker = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
      const found: Node[] = [];
      while (walker.nextNode()) found.push(walker.currentNode);
      return found;
    };
    const now = texts(copied);
    const same = new Map(texts(root).map((node, at) => [node, now[at] ?? node] as const));
    const painted = [...CSS.highlights].map(([name, highlight]) => [name, highlight.priority, [...highlight].map((range) => new StaticRange({
      startContainer: same.get(range.startContainer) ?? copied, startOffset: range.startOffset, endContainer: same.get(range.endContainer) ?? copied, endOffset: range.endOffset,
    }))] as const);
    for (const rail of copy.querySelectorAll('[data-rail]')) rail.remove();
    const frame = document.createElement('div');
    frame.style.cssText = 'position: fixed; inset: 48px 240px 28px; display: grid';
    frame.append(copy);
    document.body.replaceChildren(frame);
    copy.firstElementChild?.scrollTo({ top });
    await new Promise((rest) => { setTimeout(rest, 1000); });
    CSS.highlights.clear();
    for (const [name, priority, ranges] of painted) {
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
    await new Promise((rest) => { setTimeout(rest, 500); });
  });
}

/** Scrolls through the text step by step and gives the length of every frame in milliseconds. */
export function scrollFrames(page: Page, steps: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const scroller = [...document.querySelectorAll('[data-reading]')].map((text) => text.closest('section')?.firstElementChild)[0];
    if (!scroller) throw new Error('No speech is open.');
    scroller.scrollTop = 0;
    const frames: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    for (let step = 0; step < count; step += 1) {
      scroller.scrollTop += step % 40 === 39 ? 20_000 : 160;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - before);
      before = now;
    }
    return frames;
  }, steps);
}

/** Switches the passages of a tag off and on in the left pane: milliseconds from each click to the frame that shows it. */
export async function switchTag(page: Page, tag: string, times: number): Promise<number[]> {
  await page.getByRole('tab', { name: /^批注/ }).click();
  await page.getByRole('button', { name: /隐藏.*标签/ }).click();
  const choice = page.getByRole('dialog').getByText(tag, { exact: true });
  const measured: number[] = [];
  for (let round = 0; round < times; round += 1) {
    await page.evaluate(() => {
      delete document.documentElement.dataset['switched'];
      document.addEventListener('click', () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset['switched'] = String(performance.now() - start); }));
      }, { capture: true, once: true });
    });
    await choice.click();
    measured.push(Number(await told(page, 'switched')));
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Escape');
  return measured;
}

/** The heap of the page in megabytes, after a collection. */
export async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1_048_576;
}
