import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { decodeMessage, encodeMessage } from '@shared/contract/codec';
import { MAX_MESSAGE_BYTES, runServer, type RunningServer } from './running-server';

let running: RunningServer;
let allowed: Record<string, string>;
beforeAll(async () => {
  running = await runServer();
  allowed = { Origin: running.server.origin, Cookie: running.cookie };
});
afterAll(() => running.stop());

async function open(): Promise<WebSocket> {
  const socket = await running.connect(allowed);
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

async function nextMessage(socket: WebSocket): Promise<unknown> {
  const [frame, binary] = (await once(socket, 'message')) as [Buffer, boolean]; // the two arguments of ws's message event
  return decodeMessage(binary ? frame : frame.toString('utf8'));
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number]; // the first argument of ws's close event
  return code;
}

describe('sockets that are refused', () => {
  test('without an origin', async () => expect(await running.connect({ Cookie: running.cookie })).toBe(403));
  test('without the session cookie', async () => expect(await running.connect({ Origin: running.server.origin })).toBe(401));
  test.each([
    ['from another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['from a foreign site', { Origin: 'https://evil.example' }, 403],
    ['under a foreign name', { Host: 'evil.example' }, 403],
    ['from another port, as the browser says', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['with a wrong cookie', { Cookie: 'lectern=1' }, 401],
  ])('%s', async (_title, headers: Record<string, string>, status) => {
    expect(await running.connect({ ...allowed, ...headers })).toBe(status);
  });
  test('with another subprotocol', async () => expect(await running.connect(allowed, 'rpc.v0')).toBe(400));
  test('at another address', async () => expect(await running.connect(allowed, undefined, '/other')).toBe(404));
});

describe('an accepted socket', () => {
  test('answers each request with its id, bytes included', async () => {
    const socket = await open();
    const bytes = new Uint8Array([0, 1, 254, 255]);
    socket.send(encodeMessage({ id: 7, name: 'files.save', input: { name: '甲.docx', bytes } }));
    expect(await nextMessage(socket)).toEqual({
      id: 7,
      reply: { ok: true, value: { name: 'files.save', input: { name: '甲.docx', bytes } } },
    });
    socket.close();
  });

  test('hears what is announced', async () => {
    const socket = await open();
    const heard = nextMessage(socket);
    running.transport.announce('library.changed', { nouns: ['tag'], speeches: [] });
    expect(await heard).toEqual({ event: 'library.changed', payload: { nouns: ['tag'], speeches: [] } });
    socket.close();
  });

  test('is closed after a message that our page cannot have sent', async () => {
    for (const frame of ['no json', 'null', '7', Buffer.from([0, 0, 0, 9, 1])]) {
      const socket = await open();
      socket.send(frame);
      expect(await closeCode(socket)).toBe(1003);
    }
    for (const message of [{}, { id: 'a', name: 'tags.list' }, { id: 1.5, name: 'tags.list' }]) {
      const socket = await open();
      socket.send(JSON.stringify(message));
      expect(await closeCode(socket)).toBe(1008);
    }
  });

  test('is closed after a message larger than any import', async () => {
    const socket = await open();
    socket.send(encodeMessage({ id: 1, name: 'import.file', input: new Uint8Array(MAX_MESSAGE_BYTES) }));
    expect(await closeCode(socket)).toBe(1009);
  });

  test('is counted while it is open', async () => {
    const before = running.server.windows();
    const socket = await open();
    expect(running.server.windows()).toBe(before + 1);
    socket.close();
    await once(socket, 'close');
    await expect.poll(() => running.server.windows()).toBe(before);
    expect(running.windows).toContain(before + 1);
  });
});
