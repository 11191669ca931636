import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with the file that holds what is expected. A missing file is written, to be read and committed; in CI it
 * fails instead. To change an expectation on purpose, delete the file, run the test and read the difference.
 */
export function expectFile(path: string, text: string): void {
  if (!existsSync(path)) {
    if (process.env['CI']) throw new Error(`There is no expected file ${path}.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}
