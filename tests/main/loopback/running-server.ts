import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { WebSocket } from 'ws';
import type { Reply, Transport } from '@shared/contract/contract';
import { startServer, type LoopbackServer } from '../../../src/main/loopback/server';
import { SUBPROTOCOL } from '../../../src/main/loopback/socket';

export const MAX_MESSAGE_BYTES = 64 * 1024;

export type Answer = { status: number; body: string; headers: Record<string, string | string[] | undefined> };

/** A transport that answers with what it was asked and can announce events. */
export function echoTransport(): Transport & { announce(name: string, payload: unknown): void } {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  return {
    request: (name, input) => Promise.resolve<Reply>({ ok: true, value: { name, input } }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce(name, payload) {
      for (const listener of listeners) listener(name, payload);
    },
  };
}

export type RunningServer = {
  server: LoopbackServer;
  transport: ReturnType<typeof echoTransport>;
  /** The session cookie of a browser that was launched. */
  cookie: string;
  /** Name of an HTML file that stands beside the folder that is served. */
  outside: string;
  /** Milliseconds by which the server's clock is ahead. */
  clock: { ahead: number };
  windows: number[];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  connect(headers: Record<string, string>, protocol?: string, path?: string): Promise<WebSocket | number>;
  stop(): Promise<void>;
};

/** A server on a small page, with one launched browser session. */
export async function runServer(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-root-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>page');
  const outsideFile = `${folder}.html`;
  writeFileSync(outsideFile, 'outside');
  const transport = echoTransport();
  const clock = { ahead: 0 };
  const windows: number[] = [];
  const server = await startServer({
    transport,
    root: folder,
    port: 0,
    maxMessageBytes: MAX_MESSAGE_BYTES,
    now: () => Date.now() + clock.ahead,
    onWindows: (open) => windows.push(open),
  });

  const get: RunningServer['get'] = (path, headers = {}, method = 'GET') =>
    new Promise((done, fail) => {
      const options = { host: '127.0.0.1', port: server.port, path, method, headers, setHost: !('Host' in headers) };
      const asked = request(options, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
        response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
      });
      asked.on('error', fail);
      asked.end();
    });
  const launched = await get(pathOf(server.launchUrl(60_000)));
  const [set] = launched.headers['set-cookie'] ?? [];
  return {
    server,
    transport,
    cookie: (set ?? '').split(';')[0] ?? '',
    outside: basename(outsideFile),
    clock,
    windows,
    get,
    connect: (headers, protocol = SUBPROTOCOL, path = '/ws') =>
      new Promise((done) => {
        const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, protocol, { headers });
        socket.once('open', () => done(socket));
        socket.once('unexpected-response', (_request, response) => done(response.statusCode ?? 0));
        socket.on('error', () => {});
      }),
    async stop() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(outsideFile, { force: true });
    },
  };
}

/** The part of an address after its origin. */
export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
