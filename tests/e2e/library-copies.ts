/** Libraries for specs: made once in a worker through the command line, then copied for each test that wants one. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type LibraryCopy = { library: string; remove: () => Promise<void> };

const fresh = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `lectern-${name}-`));

/**
 * Gives copies of a library that `make` fills, once for each `key`. Every start of the command line costs half a second of
 * a processor, and a spec wants the same library in each of its tests.
 */
export function libraryCopies(name: string, make: (library: string, key: string) => Promise<void>): (key?: string) => Promise<LibraryCopy> {
  const made = new Map<string, Promise<string>>();
  const original = async (key: string): Promise<string> => {
    const library = await fresh(`${name}-original`);
    process.once('exit', () => rmSync(library, { recursive: true, force: true }));
    await make(library, key);
    return library;
  };
  return async (key = '') => {
    const source = made.get(key) ?? original(key);
    made.set(key, source);
    const library = await fresh(name);
    await cp(await source, library, { recursive: true });
    return { library, remove: () => rm(library, { recursive: true, force: true }) };
  };
}
