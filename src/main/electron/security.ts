import type { App, BrowserWindowConstructorOptions, Session, WebContents } from 'electron';

export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

const silentSwitches = ['disable-background-networking', 'disable-component-update', 'disable-quic', 'disable-domain-reliability'];

/** Every security-relevant preference spelled out, so that a test can read them and a reviewer need not know defaults. */
export function webPreferences(preload: string, devTools: boolean) {
  return {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
  } satisfies NonNullable<BrowserWindowConstructorOptions['webPreferences']>;
}

/** Whether a page is ours: `app://bundle/…`, or Vite's origin in development. */
export function isTrustedUrl(url: string, devOrigin?: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, origin } = new URL(url);
  // Node's URL.origin is the string 'null' for custom schemes: compare the parts
  if (protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '') return true;
  return devOrigin !== undefined && origin === devOrigin;
}

/** Whether a session may load something. All else is cancelled before any socket opens. */
export function isLocalRequest(url: string, devOrigin?: string): boolean {
  if (isTrustedUrl(url, devOrigin) || url.startsWith('data:') || url.startsWith(`blob:${APP_ORIGIN}/`)) return true;
  if (devOrigin === undefined) return false;
  const own = [`blob:${devOrigin}/`, `${devOrigin.replace(/^http/, 'ws')}/`, 'devtools:'];
  return own.some((start) => url.startsWith(start));
}

/** Refuses a session everything but our own page: requests, permissions, devices, screens, dictionaries, downloads. */
export function lockSession(session: Session, devOrigin?: string): void {
  session.webRequest.onBeforeRequest((details, done) => done({ cancel: !isLocalRequest(details.url, devOrigin) }));
  session.setPermissionRequestHandler((_contents, permission, done) => done(permission === 'clipboard-sanitized-write'));
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, done) => done({}));
  session.setSpellCheckerEnabled(false); // its dictionaries come from a CDN on Windows and Linux
  session.on('will-download', (event) => event.preventDefault()); // exports go through the host's save dialog
}

/** Keeps a page where it is: no navigation away, no new window, no webview. */
export function lockContents(contents: WebContents, devOrigin?: string): void {
  const guard = (event: { preventDefault(): void; url: string }): void => {
    if (!isTrustedUrl(event.url, devOrigin)) event.preventDefault();
  };
  contents.on('will-navigate', guard);
  contents.on('will-frame-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Must run before `ready`: the sandbox, the silent switches, and the locks for every session and page to come. */
export function lockApp(app: App, devOrigin?: string): void {
  app.enableSandbox();
  for (const name of silentSwitches) app.commandLine.appendSwitch(name);
  // nothing resolves, IP literals included; in development only the Vite server does
  app.commandLine.appendSwitch('host-resolver-rules', devOrigin === undefined ? 'MAP * ~NOTFOUND' : 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  app.on('session-created', (session) => lockSession(session, devOrigin));
  app.on('web-contents-created', (_event, contents) => lockContents(contents, devOrigin));
}
