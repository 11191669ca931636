import { spawn } from 'node:child_process';
import { appWindowArguments } from './browser';

/** A browser that ends sooner has handed its window over to one that was still running, or could not start at all. */
const HANDED_OVER_MS = 10_000;

export type WindowEnd = 'closed' | 'handed-over' | 'failed';

type Options = {
  /** The browser's executable. */
  browser: string;
  url: string;
  /** Folder of the browser's private profile. */
  profile: string;
  now: () => number;
  onEnd: (how: WindowEnd) => void;
};

/** Opens the app window and tells once how its process ended. */
export function openAppWindow({ browser, url, profile, now, onEnd }: Options): void {
  const startedAt = now();
  const child = spawn(browser, appWindowArguments(url, profile), { stdio: 'ignore' });
  child.once('error', () => onEnd('failed'));
  child.once('exit', (code) => {
    if (now() - startedAt >= HANDED_OVER_MS) onEnd('closed');
    else onEnd(code === 0 ? 'handed-over' : 'failed');
  });
}
