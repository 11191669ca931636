import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const shared = resolve(import.meta.dirname, '../../../shared');

/** A folder beside the checkout with real texts to test on; `present` is false where it was not handed out. */
export function besideCheckout(folder: string): { path: string; present: boolean } {
  const path = resolve(shared, folder);
  return { path, present: existsSync(path) };
}

/** File names of a folder with this ending, in order; none when the folder is absent. */
export function filesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).toSorted() : [];
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
