import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf, runServer, type RunningServer } from './running-server';

let running: RunningServer;
beforeAll(async () => {
  running = await runServer();
});
afterAll(() => running.stop());

describe('requests that are refused before anything looks at them', () => {
  test.each([
    ['a foreign name in Host (DNS rebinding)', { Host: 'evil.example:1' }],
    ['the name localhost', { Host: 'localhost' }],
    ['the right address with another port', { Host: '127.0.0.1:1' }],
    ['a foreign origin', { Origin: 'http://evil.example' }],
    ['the origin of another port', { Origin: 'http://127.0.0.1:1' }],
    ['the null origin of a sandboxed frame', { Origin: 'null' }],
    ['an origin that only starts like ours', { Origin: 'http://127.0.0.1.evil.example' }],
    ['a request from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a request from another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s', async (_title, headers: Record<string, string>) => {
    const { status } = await running.get('/', { Cookie: running.cookie, ...headers });
    expect(status).toBe(403);
  });

  test('two Host headers', async () => {
    const { port } = running.server;
    const text = await new Promise<string>((done) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nHost: evil.example\r\nCookie: ${running.cookie}\r\nConnection: close\r\n\r\n`);
      });
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('close', () => done(answer));
    });
    expect(text).toMatch(/^HTTP\/1\.1 40[03] /);
  });

  test('a target that names another server', async () => {
    for (const target of ['//etc/passwd', 'http://evil.example/']) {
      expect((await running.get(target, { Cookie: running.cookie })).status, target).toBe(400);
    }
  });
});

describe('the session', () => {
  test('is needed for every file', async () => {
    expect((await running.get('/')).status).toBe(401);
    expect((await running.get('/', { Cookie: running.cookie.slice(0, -1) })).status).toBe(401);
    expect((await running.get('/', { Cookie: `x${running.cookie}` })).status).toBe(401);
    expect((await running.get('/', { Cookie: `other=1; ${running.cookie}` })).status).toBe(200);
  });

  test('is given in a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await running.get(pathOf(running.server.launchUrl(60_000)));
    expect(headers['set-cookie']?.[0]).toMatch(/^lectern-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('is given once for each ticket', async () => {
    const launch = pathOf(running.server.launchUrl(60_000));
    expect((await running.get(launch)).status).toBe(200);
    expect((await running.get(launch)).status).toBe(403);
  });

  test('is not given for a guessed, an empty or an old ticket', async () => {
    expect((await running.get('/launch')).status).toBe(403);
    expect((await running.get('/launch?t=')).status).toBe(403);
    expect((await running.get('/launch?t=guess')).status).toBe(403);
    const launch = pathOf(running.server.launchUrl(60_000));
    running.clock.ahead = 60_001;
    expect((await running.get(launch)).status).toBe(403);
    running.clock.ahead = 0;
  });

  test('may be started from a page of another origin, but nothing else may', async () => {
    const launch = pathOf(running.server.launchUrl(60_000));
    expect((await running.get(launch, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200);
    const foreign = pathOf(running.server.launchUrl(60_000));
    expect((await running.get(foreign, { Origin: 'http://evil.example' })).status).toBe(403);
  });
});

describe('the page', () => {
  test('is served with its policy, uncached, without any permission for other origins', async () => {
    const { status, body, headers } = await running.get('/', { Cookie: running.cookie, Origin: running.server.origin });
    expect({ status, body }).toEqual({ status: 200, body: '<!doctype html>page' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is not for %s', async (method) => {
    expect((await running.get('/', { Cookie: running.cookie }, method)).status).toBe(405);
  });

  test('never leaves its folder', async () => {
    const climbs = ['/../', '/%2e%2e/', '/..%2f', '/%2e%2e%2f', '/./../'].map((climb) => `${climb}${running.outside}`);
    for (const path of [...climbs, '/%', '/a%00.html', `/..\\${running.outside}`, '/absent.html', '/index', '/.env']) {
      expect((await running.get(path, { Cookie: running.cookie })).status, path).toBe(404);
    }
  });
});
