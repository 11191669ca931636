import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pageHeaders } from '../page-headers';
import { readStatic } from '../static-files';
import { hasSession, refusal, type Identity } from './gate';
import type { LaunchTickets } from './token';

type Options = {
  /** Folder of the built page. */
  root: string;
  /** Read at each request, as the port is known only once the server listens. */
  identity: () => Identity;
  tickets: LaunchTickets;
};

type Answer = { status: number; body: string | Buffer; headers?: Record<string, string> };

/** The HTTP half of the browser host: the launch page and the built page, to one browser session, and nothing else. */
export function createHttpServer(options: Options): Server {
  const limits = { requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 16 * 1024 };
  return createServer(limits, (request, response) => {
    answer(request, options).then(
      (given) => send(response, given, options.identity()),
      () => response.destroy(),
    );
  });
}

async function answer(request: IncomingMessage, { root, identity, tickets }: Options): Promise<Answer> {
  const target = request.url ?? '/';
  if (!target.startsWith('/') || target.startsWith('//')) return { status: 400, body: 'target' }; // absolute or scheme-relative form
  const me = identity();
  const url = new URL(target, me.origin);
  const reason = refusal(request, me, url.pathname === '/launch');
  if (reason !== null) return { status: 403, body: `refused: ${reason}` };
  if (request.method !== 'GET') return { status: 405, body: 'method' };
  if (url.pathname === '/launch') return launch(url.searchParams.get('t') ?? '', me, tickets);
  if (!hasSession(request, me)) return { status: 401, body: 'Open Lectern from its launcher.' };
  const file = await readStatic(root, url.pathname);
  if (file === null) return { status: 404, body: 'not found' };
  return { status: 200, body: file.body, headers: { 'Content-Type': file.type } };
}

function launch(ticket: string, { cookieName, session }: Identity, tickets: LaunchTickets): Answer {
  if (!tickets.redeem(ticket)) return { status: 403, body: 'This address has been used already. Open Lectern from its launcher.' };
  return {
    status: 200,
    // a refresh, not a redirect: the next request is then made by this page, so the Strict cookie goes along
    body: '<!doctype html><meta http-equiv="refresh" content="0;url=/"><title>…</title>',
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Set-Cookie': `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    },
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer, { devOrigin }: Identity): void {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    ...pageHeaders(devOrigin === undefined ? undefined : `'self' ${devOrigin.replace('http', 'ws')}`),
    ...headers,
  });
  response.end(body);
}
