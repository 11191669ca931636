import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { decodeMessage, encodeMessage } from '@shared/contract/codec';
import type { Transport } from '@shared/contract/contract';
import { hasSession, refusal, type Identity } from './gate';

/** The subprotocol: a browser that does not ask for it is not our page. */
export const SUBPROTOCOL = 'lectern.v1';
const UNSUPPORTED_DATA = 1003;
const POLICY_VIOLATION = 1008;

type Options = {
  request: Transport['request'];
  identity: () => Identity;
  /** Largest message in bytes: the largest file that can be imported, and its envelope. */
  maxMessageBytes: number;
  /** Called with the number of open sockets whenever it changes. */
  onCount: (open: number) => void;
};

export type Sockets = { count(): number; broadcast(event: string, payload: unknown): void; close(): void };

/** Answers requests over one WebSocket a window: `{ id, name, input }` in, `{ id, reply }` or `{ event, payload }` out. */
export function acceptSockets(server: Server, { request, identity, maxMessageBytes, onCount }: Options): Sockets {
  const open = new Set<WebSocket>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });

  server.on('upgrade', (upgrade: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const status = upgradeRefusal(upgrade, identity());
    if (status !== null) {
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(upgrade, stream, head, accept);
  });

  function accept(socket: WebSocket): void {
    open.add(socket);
    onCount(open.size);
    socket.on('close', () => {
      open.delete(socket);
      onCount(open.size);
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (frame, binary) => {
      const message = readMessage(frame, binary);
      if (message === null) return socket.close(UNSUPPORTED_DATA);
      const { id, name, input } = message;
      if (!Number.isSafeInteger(id)) return socket.close(POLICY_VIOLATION);
      void request(String(name), input).then((reply) => {
        if (socket.readyState === socket.OPEN) socket.send(encodeMessage({ id, reply }));
      });
    });
  }

  return {
    count: () => open.size,
    broadcast(event, payload) {
      const frame = encodeMessage({ event, payload });
      for (const socket of open) if (socket.readyState === socket.OPEN) socket.send(frame);
    },
    close() {
      for (const socket of open) socket.terminate();
      sockets.close();
    },
  };
}

function upgradeRefusal(request: IncomingMessage, identity: Identity): string | null {
  if (refusal(request, identity, false) !== null) return '403 Forbidden';
  if (request.headers.origin === undefined) return '403 Forbidden'; // browsers always send it
  if (request.url !== '/ws') return '404 Not Found';
  if (!hasSession(request, identity)) return '401 Unauthorized';
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  return offered.includes(SUBPROTOCOL) ? null : '400 Bad Request';
}

/** The message in a frame, or null for a frame that our page cannot have sent. */
function readMessage(frame: RawData, binary: boolean): { id?: unknown; name?: unknown; input?: unknown } | null {
  try {
    const bytes = frame as Buffer; // the server keeps ws's default binaryType, nodebuffer
    const message = decodeMessage(binary ? bytes : bytes.toString('utf8'));
    return typeof message === 'object' && message !== null ? message : null;
  } catch {
    return null;
  }
}
