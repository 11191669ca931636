/** Wiring of the entry: what it asks for and in which order, against the recorder, never against Electron's runtime. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Recorder, recordedElectron } from './recorder';

const MODULES_MS = 10_000;
let recorder: Recorder;
let library = '';
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'lectern-entry-'));
  vi.stubEnv('LECTERN_LIBRARY', library);
  recorder = new Recorder();
  vi.resetModules(); // modules, not mock factories: hence doMock each time
  vi.doMock('electron', () => recordedElectron(recorder, library));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(library, { recursive: true, force: true });
});

test('sandbox, scheme and lock come before anything else, and a second start only asks the first to show itself', async () => {
  recorder.hasLock = false;
  await import('../../../src/main/index');
  expect(recorder.order).toEqual([`setPath userData ${join(library, 'electron')}`, 'enableSandbox', 'schemes', 'lock', 'quit']);
  expect(recorder.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(recorder.windows).toEqual([]);
});

test('a library that cannot be opened is told in a box, and no window appears', async () => {
  await import('../../../src/main/index'); // unbuilt, so the script of the database thread is not beside it
  await vi.waitFor(() => expect(recorder.exits).toEqual([1]), MODULES_MS);
  expect(recorder.order.indexOf('lock')).toBeLessThan(recorder.order.indexOf('ready'));
  expect(recorder.errorBoxes).toHaveLength(1);
  expect(recorder.windows).toEqual([]);
  expect(recorder.handlers.size).toBe(0);
});

test('the window is locked down and cannot leave the page', async () => {
  const { lockApp, webPreferences } = await import('../../../src/main/electron/security');
  const { openWindow } = await import('../../../src/main/electron/window');
  const { app } = await import('electron');
  lockApp(app);
  openWindow({ url: 'app://bundle/', preload: '/out/preload/index.cjs', devTools: false, locale: () => 'en', log: () => {} });
  expect(recorder.windows[0]?.webPreferences).toEqual(webPreferences('/out/preload/index.cjs', false));
  expect(recorder.windows[0]?.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false });
  expect(recorder.loaded).toEqual(['app://bundle/']);
  expect(recorder.openHandler?.({ url: 'https://example.com/' } as Electron.HandlerDetails)).toEqual({ action: 'deny' }); // the one field that could matter
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    for (const [url, refused] of [['https://example.com/', true], ['file:///etc/passwd', true], ['app://bundle/x', false]] as const) {
      const preventDefault = vi.fn<() => void>();
      recorder.contents[0]?.emit(name, { url, preventDefault });
      expect(preventDefault, `${name} ${url}`).toHaveBeenCalledTimes(refused ? 1 : 0);
    }
  }
});

test('a window whose process keeps crashing is reloaded a few times only', async () => {
  const { openWindow } = await import('../../../src/main/electron/window');
  openWindow({ url: 'app://bundle/', preload: '', devTools: false, locale: () => 'en', log: () => {} });
  for (let crash = 0; crash < 5; crash += 1) recorder.contents[0]?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  expect(recorder.order.filter((step) => step === 'reload')).toHaveLength(3);
});
