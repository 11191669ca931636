import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, outputs } from '../../scripts/steps/build.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-build-'));
  write('src/main/index.ts', 100);
  utimesSync(join(folder, 'src/main'), 100, 100);
  utimesSync(join(folder, 'src'), 100, 100);
  for (const output of outputs) write(output, 200);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, seconds: number): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
  utimesSync(join(folder, file), seconds, seconds);
}

test('a build newer than its sources is kept', () => expect(isStale(folder)).toBe(false));

test('a newer source, a newer configuration and a removed source call for a build', () => {
  utimesSync(join(folder, 'src/main/index.ts'), 300, 300);
  expect(isStale(folder)).toBe(true);
  utimesSync(join(folder, 'src/main/index.ts'), 100, 100);
  write('package-lock.json', 300);
  expect(isStale(folder)).toBe(true);
  rmSync(join(folder, 'package-lock.json'));
  expect(isStale(folder)).toBe(false);
  rmSync(join(folder, 'src/main/index.ts')); // changes the time of its folder
  expect(isStale(folder)).toBe(true);
});

test('a build with a part missing is made again', () => {
  rmSync(join(folder, 'out/main/work-thread.js'));
  expect(isStale(folder)).toBe(true);
});
