import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * One file of the built page, for `app://` and for the browser host alike. Null for whatever is not a known kind of file
 * inside `root`: links that leave it, encoded climbs, backslashes and NULs included.
 */
export async function readStatic(root: string, pathname: string): Promise<{ body: Buffer; type: string } | null> {
  const relative = decode(pathname);
  if (relative === null || relative.includes('\0') || relative.includes('\\')) return null;
  const name = relative.endsWith('/') ? `${relative}index.html` : relative;
  const type = types[extname(name)];
  if (type === undefined) return null;
  try {
    // realpath is also right inside app.asar (Electron patches fs)
    const base = await realpath(root);
    const file = await realpath(join(base, name));
    if (!file.startsWith(base + sep)) return null;
    return { body: await readFile(file), type };
  } catch {
    return null; // absent or unreadable: the same answer for whoever asks
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
