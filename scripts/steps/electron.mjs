// Whether Electron's runtime is here, and one attempt a day to fetch it. Never `require('electron')`: that downloads.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runScript } from './project.mjs';

const folder = join(root, 'node_modules', 'electron');
/** Remembers that the runtime could not be fetched, so that an office without the web does not wait at every start. */
const refused = join(root, 'node_modules', '.cache', 'lectern', 'electron-refused');
const DOWNLOAD_SECONDS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Electron's executable, or null when the runtime is not here. */
export function findElectron() {
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(file) ? file : null;
  } catch {
    return null; // no path.txt: never fetched
  }
}

/** Electron's executable, fetched with the package's own installer if need be; null when it cannot be had. */
export async function findOrFetchElectron() {
  const found = findElectron();
  if (found !== null) return found;
  const before = statSync(refused, { throwIfNoEntry: false });
  if (before !== undefined && Date.now() - before.mtimeMs < DAY_MS) return null;
  console.error(`Electron’s runtime is not here yet: trying to download it (about 120 MB, at most ${DOWNLOAD_SECONDS / 60} minutes) …`);
  await runScript('electron/install.js', [], { seconds: DOWNLOAD_SECONDS, stdio: 'ignore' });
  const fetched = findElectron();
  if (fetched === null) {
    mkdirSync(dirname(refused), { recursive: true });
    writeFileSync(refused, '');
  } else {
    rmSync(refused, { force: true });
  }
  return fetched;
}
