// Builds `out/` when it is missing or older than what it is made of.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runScript } from './project.mjs';

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
export const outputs = [
  'out/main/index.js', 'out/main/serve.js', 'out/main/cli.js', 'out/main/database-thread.js', 'out/main/work-thread.js',
  'out/preload/index.cjs', 'out/renderer/index.html',
];

/** Whether some part is missing in `folder` or older than a source. */
export function isStale(folder = root) {
  const built = outputs.map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.min(...built) < Math.max(...sources.map((source) => newest(join(folder, source))));
}

function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // a folder's own time tells of files that were removed
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds; returns the exit code. */
export function build(options) {
  return runScript('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], options);
}

/** Builds when needed, saying so on the error stream; what is printed there too leaves stdout to the program. */
export async function buildIfStale() {
  if (!isStale()) return 0;
  console.error('Building the program; this takes some ten seconds …');
  return build({ stdio: ['ignore', 2, 2] });
}
