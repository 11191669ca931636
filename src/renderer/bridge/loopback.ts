import { decodeMessage, encodeMessage } from '@shared/contract/codec';
import type { Reply, Transport } from '@shared/contract/contract';
import { AppError } from '@shared/domain/failure';

const RECONNECT_MS = 500;

/**
 * The transport of the browser host: one WebSocket to the server the page came from, authenticated by its cookie.
 * A request made while the socket is down fails with `storage`/`host-gone`, so that what was typed is kept and retried.
 */
export function loopbackTransport(at: Location = location): Transport {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const waiting = new Map<number, (reply: Reply) => void>();
  let next = 1;
  let socket = open();

  function open(): Promise<WebSocket | null> {
    return new Promise((done) => {
      const url = new URL('/ws', at.href);
      url.protocol = 'ws:';
      const ws = new WebSocket(url, 'lectern.v1');
      ws.binaryType = 'arraybuffer';
      ws.addEventListener('open', () => done(ws), { once: true });
      ws.addEventListener('message', (message: MessageEvent<string | ArrayBuffer>) => receive(message.data));
      ws.addEventListener('close', () => {
        done(null);
        for (const settle of waiting.values()) settle(gone());
        waiting.clear();
        setTimeout(() => { socket = open(); }, RECONNECT_MS);
      }, { once: true });
    });
  }

  function receive(frame: string | ArrayBuffer): void {
    const message = decodeMessage(typeof frame === 'string' ? frame : new Uint8Array(frame));
    const { id, reply, event, payload } = message as { id?: number; reply?: Reply; event?: string; payload?: unknown }; // our own server wrote it
    if (id !== undefined && reply !== undefined) {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    } else if (event !== undefined) {
      for (const listener of listeners) listener(event, payload);
    }
  }

  return {
    async request(name, input) {
      const ws = await socket;
      if (ws === null || ws.readyState !== WebSocket.OPEN) return gone();
      const id = next;
      next += 1;
      return new Promise<Reply>((done) => {
        waiting.set(id, done);
        ws.send(encodeMessage({ id, name, input }) as string | Uint8Array<ArrayBuffer>); // encodeMessage allocates its own buffer
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function gone(): Reply {
  return { ok: false, error: new AppError('storage', 'host-gone').failure };
}
