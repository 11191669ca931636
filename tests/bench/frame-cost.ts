/** Which part of the browser a thing done costs: its own record of what its threads did. */
import type { Page } from '@playwright/test';

/** Milliseconds each time, by part; `text` names the larger ones. */
export type FrameCost = { parts: ReadonlyMap<string, number>; text: string };

/** Names in the browser's record, and what they are called here. Raster runs on threads of its own. */
const PARTS: Readonly<Record<string, string>> = {
  EventDispatch: 'script', FunctionCall: 'script', FireAnimationFrame: 'script', TimerFire: 'script', RunMicrotasks: 'script',
  UpdateLayoutTree: 'style', Layout: 'layout', PrePaint: 'pre-paint', Paint: 'paint', Layerize: 'layerize', Commit: 'commit',
  RasterTask: 'raster', MajorGC: 'collection', MinorGC: 'collection', HitTest: 'hit test',
};

type Entry = { name: string; ph: string; ts: number; dur?: number; pid: number; tid: number };

/** Raster of a frame ends this long after the page has handed it over, at the latest. */
const RASTER_MS = 60;

/**
 * Does a thing some times while the browser keeps its record. Counted is what happens between the marks `cost-from` and
 * `cost-to` of the page, or everything when the page sets none.
 */
export async function costOf(page: Page, times: number, act: (index: number) => Promise<unknown>): Promise<FrameCost> {
  const browser = page.context().browser();
  if (!browser) throw new Error('Costs are measured in a browser of its own.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'] });
  for (let index = 0; index < times; index += 1) await act(index);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Entry[] }; // Chromium's format
  const parts = new Map<string, number>();
  const open = new Map<string, Entry[]>();
  const froms = traceEvents.filter(({ name }) => name === 'cost-from').map(({ ts }) => ts);
  const tos = traceEvents.filter(({ name }) => name === 'cost-to').map(({ ts }) => ts);
  const counts = ({ name, ts }: Entry) => froms.length === 0 || froms.some((from) => {
    const to = tos.find((end) => end > from) ?? from;
    return ts >= from - 1000 && ts <= to + (name === 'RasterTask' ? RASTER_MS * 1000 : 0);
  });
  for (const entry of traceEvents.filter((one) => one.ph === 'X' && PARTS[one.name] !== undefined && counts(one)).toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const thread = `${entry.pid}:${entry.tid}`;
    const around = (open.get(thread) ?? []).filter((other) => other.ts + (other.dur ?? 0) > entry.ts);
    open.set(thread, [...around, entry]);
    const part = PARTS[entry.name] ?? entry.name;
    const outer = around.at(-1);
    const ms = (entry.dur ?? 0) / 1000 / times;
    // a part inside another is its own cost and not the other's
    if (outer) parts.set(PARTS[outer.name] ?? '', (parts.get(PARTS[outer.name] ?? '') ?? 0) - ms);
    parts.set(part, (parts.get(part) ?? 0) + ms);
  }
  const text = [...parts].filter(([, ms]) => ms >= 0.05).toSorted((a, b) => b[1] - a[1]).map(([part, ms]) => `${part} ${ms.toFixed(1)}`).join(', ');
  return { parts, text };
}
