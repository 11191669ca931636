import { protocol } from 'electron';
import { pageHeaders } from '../page-headers';
import { readStatic } from '../static-files';
import { APP_HOST, APP_SCHEME } from './security';

/** Must run before `ready`: makes `app:` a standard, secure scheme. It never bypasses the content security policy. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built page in the folder `root` as `app://bundle/`, with the headers of the browser host. */
export function servePage(root: string): void {
  const headers = pageHeaders();
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== 'GET' || host !== APP_HOST) return new Response('refused', { status: 403, headers });
    const file = await readStatic(root, pathname);
    if (file === null) return new Response('not found', { status: 404, headers });
    return new Response(new Uint8Array(file.body), { headers: { ...headers, 'Content-Type': file.type } });
  });
}
