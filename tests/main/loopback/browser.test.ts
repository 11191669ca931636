import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appWindowArguments, findBrowser, hasDisplay } from '../../../src/main/loopback/browser';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-browser-'));
  writeFileSync(join(folder, 'google-chrome'), '');
  chmodSync(join(folder, 'google-chrome'), 0o755);
  writeFileSync(join(folder, 'chromium'), ''); // not executable
  chmodSync(join(folder, 'chromium'), 0o644);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')('the first browser of the family that can be run is found', () => {
  expect(findBrowser({ PATH: ['/nowhere', folder].join(delimiter) }, 'linux')).toBe(join(folder, 'google-chrome'));
  expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull();
  expect(findBrowser({ PATH: folder, LECTERN_BROWSER: '/my/browser' }, 'linux')).toBe('/my/browser');
});

test('a window needs a display on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test('the borrowed browser gets its own profile and resolves no name', () => {
  const args = appWindowArguments('http://127.0.0.1:1/launch?t=x', '/library/browser', false);
  expect(args).toContain('--app=http://127.0.0.1:1/launch?t=x');
  expect(args).toContain('--user-data-dir=/library/browser');
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  expect(args.some((each) => each.includes('no-sandbox'))).toBe(false);
});

test('only root, for whom Chromium would not start with it, goes without the sandbox', () => {
  expect(appWindowArguments('http://127.0.0.1:1/', '/library/browser', true)).toContain('--no-sandbox');
});
