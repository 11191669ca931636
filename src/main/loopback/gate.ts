import type { IncomingMessage } from 'node:http';
import { isSameSecret } from './token';

/** What one running server is called and how its browser proves itself. */
export type Identity = {
  /** `127.0.0.1:<port>`, the only Host that is answered. */
  host: string;
  /** `http://127.0.0.1:<port>`, the only Origin that is answered. */
  origin: string;
  cookieName: string;
  session: string;
  /** Development only: the origin of the Vite server that carries the page. */
  devOrigin?: string;
};

/**
 * Why a request must be refused before anything looks at it, or null. HTTP and upgrade requests pass the same gate;
 * everything is compared by equality. `launching` leaves out Sec-Fetch-Site: the launch page may be opened from
 * anywhere, its single-use ticket is the credential.
 */
export function refusal(request: IncomingMessage, identity: Identity, launching: boolean): 'host' | 'origin' | 'site' | null {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts !== 1 || request.headers.host !== identity.host) return 'host'; // DNS rebinding
  const { origin } = request.headers;
  if (origin !== undefined && origin === identity.devOrigin) return null;
  if (origin !== undefined && origin !== identity.origin) return 'origin'; // CSRF, cross-site WebSocket hijacking
  const site = request.headers['sec-fetch-site'];
  if (launching || site === undefined || site === 'same-origin' || site === 'none') return null;
  return 'site'; // also `same-site`, which is another port of this machine
}

/** Whether the request carries the session cookie that only a redeemed ticket gives. */
export function hasSession(request: IncomingMessage, identity: Identity): boolean {
  return (request.headers.cookie ?? '').split(';').some((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === identity.cookieName && isSameSecret(pair.slice(at + 1).trim(), identity.session);
  });
}
