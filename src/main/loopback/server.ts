import type { AddressInfo } from 'node:net';
import type { Transport } from '@shared/contract/contract';
import type { Identity } from './gate';
import { createHttpServer } from './http';
import { acceptSockets } from './socket';
import { createSecret, createTickets } from './token';

const ADDRESS = '127.0.0.1';

type Options = {
  transport: Transport;
  /** Folder of the built page. */
  root: string;
  /** 0 takes any free port. */
  port: number;
  maxMessageBytes: number;
  now: () => number;
  /** Called with the number of connected windows whenever it changes. */
  onWindows: (open: number) => void;
  devOrigin?: string;
};

export type LoopbackServer = {
  port: number;
  origin: string;
  /** An address that opens the app once, within `lifetimeMs`. */
  launchUrl(lifetimeMs: number): string;
  windows(): number;
  close(): Promise<void>;
};

/** The browser host's server: on 127.0.0.1 only, for one browser session. Rejects when the port is taken. */
export async function startServer(options: Options): Promise<LoopbackServer> {
  const session = createSecret();
  const tickets = createTickets(options.now);
  let identity: Identity = { host: '', origin: '', cookieName: '', session };
  const server = createHttpServer({ root: options.root, identity: () => identity, tickets });
  const sockets = acceptSockets(server, {
    request: options.transport.request,
    identity: () => identity,
    maxMessageBytes: options.maxMessageBytes,
    onCount: options.onWindows,
  });
  const unsubscribe = options.transport.subscribe(sockets.broadcast);

  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ host: ADDRESS, port: options.port, exclusive: true }, done);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, so this is no pipe name
  const host = `${ADDRESS}:${port}`;
  // cookies are shared by all ports of a host: the name keeps two launches apart
  identity = { host, origin: `http://${host}`, cookieName: `lectern-${port}`, session };
  if (options.devOrigin !== undefined) identity.devOrigin = options.devOrigin;

  return {
    port,
    origin: identity.origin,
    launchUrl: (lifetimeMs) => `${options.devOrigin ?? identity.origin}/launch?t=${tickets.issue(lifetimeMs)}`,
    windows: sockets.count,
    async close() {
      unsubscribe();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
