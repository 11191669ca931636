import { expect, test, vi } from 'vitest';
import type { Session } from 'electron';
import { isLocalRequest, isTrustedUrl, lockSession } from '../../../src/main/electron/security';

test.each([
  ['app://bundle/', true],
  ['app://bundle/x?y#z', true],
  ['app://bundle.evil/', false],
  ['app://evil/', false],
  ['app://user:secret@bundle/', false],
  ['https://bundle/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['about:blank', false],
  ['', false],
])('a page at %s is ours: %s', (url, ours) => expect(isTrustedUrl(url)).toBe(ours));

test.each([
  ['data:image/png;base64,AA==', true],
  ['blob:app://bundle/1', true],
  ['blob:https://evil/1', false],
  ['http://127.0.0.1:5173/', false],
  ['ws://127.0.0.1/', false],
  ['https://example.com/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/', false],
])('a request for %s is let through: %s', (url, allowed) => expect(isLocalRequest(url)).toBe(allowed));

test('in development the Vite server is let through as well, and nothing else', () => {
  const dev = 'http://127.0.0.1:5173';
  expect(isTrustedUrl(`${dev}/index.html`, dev)).toBe(true);
  expect(isLocalRequest('ws://127.0.0.1:5173/', dev)).toBe(true);
  expect(isLocalRequest('http://127.0.0.1:5174/', dev)).toBe(false);
});

test('wiring: a session cancels foreign requests and grants nothing but writing to the clipboard', () => {
  type Listener = (details: { url: string }, done: (answer: { cancel: boolean }) => void) => void;
  let before: Listener = () => {};
  let request: (contents: unknown, permission: string, done: (granted: boolean) => void) => void = () => {};
  let check: (contents: unknown, permission: string) => boolean = () => true;
  let device: () => boolean = () => true;
  const download = vi.fn<() => void>();
  const session = {
    webRequest: { onBeforeRequest: (listener: Listener) => void (before = listener) },
    setPermissionRequestHandler: (handler: typeof request) => void (request = handler),
    setPermissionCheckHandler: (handler: typeof check) => void (check = handler),
    setDevicePermissionHandler: (handler: typeof device) => void (device = handler),
    setDisplayMediaRequestHandler: vi.fn<() => void>(),
    setSpellCheckerEnabled: vi.fn<(enabled: boolean) => void>(),
    on: (name: string, listener: (event: { preventDefault(): void }) => void) => {
      if (name === 'will-download') listener({ preventDefault: download });
    },
  } satisfies Partial<Record<keyof Session, unknown>>;
  lockSession(session as unknown as Session); // the members that lockSession uses, named after Electron's

  const cancelled = (url: string) => {
    let answer: boolean | null = null;
    before({ url }, ({ cancel }) => void (answer = cancel));
    return answer;
  };
  expect(cancelled('https://example.com/')).toBe(true);
  expect(cancelled('app://bundle/')).toBe(false);
  const granted = (permission: string) => {
    let answer: boolean | null = null;
    request(null, permission, (given) => void (answer = given));
    return answer;
  };
  expect(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'clipboard-sanitized-write'].map(granted)).toEqual([
    false, false, false, false, false, true,
  ]);
  expect(check(null, 'clipboard-read')).toBe(false);
  expect(device()).toBe(false);
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  expect(download).toHaveBeenCalledOnce();
});
