import { flushSync } from 'react-dom';

let waiting: (() => void)[] = [];

/** A window that draws no frames (minimized) does it after this time all the same. */
const AT_THE_LATEST_MS = 200;

/**
 * Does something once the next frame is on the screen, so that what a key painted is seen before the window is drawn
 * anew; at the latest before the next key or press is handled, and before the page is left.
 */
export function afterFrame(run: () => void): void {
  waiting.push(run);
  if (waiting.length > 1) return;
  requestAnimationFrame(() => setTimeout(runWaiting));
  setTimeout(runWaiting, AT_THE_LATEST_MS);
}

function runWaiting(): void {
  if (waiting.length === 0) return;
  const runs = waiting;
  waiting = [];
  // drawn at once: the key that came meanwhile acts on what is shown then
  flushSync(() => { for (const run of runs) run(); });
}

for (const event of ['keydown', 'pointerdown', 'compositionstart', 'pagehide']) window.addEventListener(event, runWaiting, { capture: true });
