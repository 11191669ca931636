/** Wiring of the parts that need no library: they run against the recorder, never against Electron's runtime. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reply, Transport } from '@shared/contract/contract';
import { Recorder, recordedElectron } from './recorder';

let recorder: Recorder;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-electron-'));
  recorder = new Recorder();
  vi.resetModules(); // modules, not mock factories: hence doMock each time
  vi.doMock('electron', () => recordedElectron(recorder, folder));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asked: unknown[] = [];
const database: Transport = {
  request: (name, input) => {
    asked.push([name, input]);
    return Promise.resolve<Reply>({ ok: true, value: 'from the database' });
  },
  subscribe: (listener) => {
    listener('library.changed', { nouns: ['tag'], speeches: [] });
    return () => {};
  },
};
const ours = { url: 'app://bundle/', parent: null };

async function bound() {
  const { bindBridge } = await import('../../../src/main/electron/bridge');
  const { createElectronHost } = await import('../../../src/main/electron/host');
  bindBridge({ database, host: createElectronHost(folder), log: () => {} });
  return async (senderFrame: unknown, name: unknown, input: unknown) => recorder.handlers.get('request')?.({ senderFrame }, name, input);
}

test('the bridge has one channel and answers our own top frame only', async () => {
  const call = await bound();
  expect([...recorder.handlers.keys()]).toEqual(['request']);
  await expect(call(ours, 'tags.list', {})).resolves.toEqual({ ok: true, value: 'from the database' });
  for (const frame of [null, { url: 'https://evil.example/', parent: null }, { url: '', parent: null }, { url: 'app://bundle/', parent: {} }]) {
    await expect(call(frame, 'tags.list', {})).rejects.toThrow('refused');
  }
});

test('requests of the host stay out of the database', async () => {
  const call = await bound();
  asked.length = 0;
  await expect(call(ours, 'files.save', { name: 7 })).resolves.toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  await expect(call(ours, 'files.save', { name: 'a.md', bytes: new Uint8Array(1) })).resolves.toEqual({ ok: true, value: { name: null } });
  expect(asked).toEqual([]);
});

test('a file is saved where the person chose, whole, and a folder that refuses is told', async () => {
  const { createElectronHost } = await import('../../../src/main/electron/host');
  const { dispatch } = await import('@shared/contract/dispatch'); // of the same round of modules, for its error class
  const host = createElectronHost(folder);
  const save = (filePath: string) => {
    recorder.saveAnswer = { canceled: false, filePath };
    return dispatch(host, 'files.save', { name: '摘编.md', bytes: new TextEncoder().encode('内容') });
  };
  writeFileSync(join(folder, '摘编.md'), 'older and longer than the new one');
  expect(await save(join(folder, '摘编.md'))).toEqual({ ok: true, value: { name: '摘编.md' } });
  expect(readFileSync(join(folder, '摘编.md'), 'utf8')).toBe('内容');
  expect(readdirSync(folder)).toEqual(['摘编.md']);
  expect(await save(join(folder, 'absent', 'a.md'))).toMatchObject({ ok: false, error: { code: 'storage', reason: 'file-not-written' } });
});

test('a window is printed into a PDF where the person chose, with the sheets its page asks for', async () => {
  const { BrowserWindow } = await import('electron');
  new BrowserWindow({}).show();
  const { createElectronHost } = await import('../../../src/main/electron/host');
  const { dispatch } = await import('@shared/contract/dispatch');
  recorder.saveAnswer = { canceled: false, filePath: join(folder, '纪要.pdf') };
  expect(await dispatch(createElectronHost(folder), 'files.savePdf', { name: '纪要.pdf' })).toEqual({ ok: true, value: { name: '纪要.pdf' } });
  expect(readFileSync(join(folder, '纪要.pdf'), 'utf8')).toBe('%PDF-1.4');
  expect(recorder.order).toContain('printToPDF {"preferCSSPageSize":true,"printBackground":true}');
});

test('the page is served with its policy, and nothing outside its folder is', async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>page');
  const { registerPageScheme, servePage } = await import('../../../src/main/electron/page-protocol');
  registerPageScheme();
  servePage(folder);
  expect(recorder.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  const answer = async (url: string, init?: RequestInit) => recorder.protocols.get('app')?.(new Request(url, init));
  const page = await answer('app://bundle/');
  expect(page?.status).toBe(200);
  expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await answer('app://other/'))?.status).toBe(403);
  expect((await answer('app://bundle/', { method: 'POST' }))?.status).toBe(403);
  expect((await answer('app://bundle/..%2f..%2fetc/passwd'))?.status).toBe(404);
});

test('the menu speaks the language of the settings and keeps the edit roles', async () => {
  const { showMenu } = await import('../../../src/main/electron/menu');
  showMenu('zh-CN', 'darwin');
  showMenu('en', 'linux');
  const labels = recorder.menus.map((menu) => menu.map(({ label }) => label));
  expect(labels).toEqual([['讲稿札记', '编辑', '视图', '窗口'], ['Lectern', 'Edit', 'View', 'Window']]);
  const roles = recorder.menus.map((menu) => menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu.map(({ role }) => role) : [])));
  for (const list of roles) expect(list).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']));
  expect(roles[0]).toContain('hideOthers');
  expect(roles[1]).not.toContain('hideOthers');
});

test('the preload offers exactly two functions and never hands over an event', async () => {
  const exposed: Record<string, Record<string, (...args: never[]) => unknown>> = {};
  const heard: ((...args: unknown[]) => void)[] = [];
  const invoked: unknown[] = [];
  vi.doMock('electron', () => ({
    contextBridge: { exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => void (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => Promise.resolve(invoked.push(args)),
      on: (_channel: string, listener: (typeof heard)[number]) => heard.push(listener),
      removeListener: (_channel: string, listener: (typeof heard)[number]) => heard.splice(heard.indexOf(listener), 1),
    },
  }));
  await import('../../../src/preload/index');
  expect(Object.keys(exposed)).toEqual(['lectern']);
  const { request, subscribe, ...others } = exposed['lectern'] as unknown as Transport; // what the renderer takes it for
  expect(others).toEqual({});
  await request('tags.list', {});
  expect(invoked).toEqual([['request', 'tags.list', {}]]);
  const listener = vi.fn<(...args: unknown[]) => void>();
  const stop = subscribe(listener);
  heard[0]?.({ sender: 'secret' }, 'library.changed', { nouns: [] });
  expect(listener.mock.calls).toEqual([['library.changed', { nouns: [] }]]);
  stop();
  expect(heard).toEqual([]);
});
