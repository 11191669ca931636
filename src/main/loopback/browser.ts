import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge',
  'uos-browser-stable', 'browser360-cn-stable', 'qaxbrowser-safe-stable',
];
const macNames = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPaths = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
const windowsFolders = ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA'];

/** The first installed browser of the Chromium family, or null. `LECTERN_BROWSER` names one and wins. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string | null {
  const chosen = env['LECTERN_BROWSER'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return candidates(env, platform).find(isExecutable) ?? null;
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = windowsFolders.map((name) => env[name]).filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => windowsPaths.map((path) => join(folder, path)));
  }
  if (platform === 'darwin') return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return (env['PATH'] ?? '').split(delimiter).flatMap((folder) => linuxNames.map((name) => join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a window can be shown at all. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** Flags that keep a borrowed browser silent: no services, no extensions, and no name resolves. */
export const quietFlags: readonly string[] = [
  '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-quic', '--disable-default-apps', '--disable-extensions', '--disable-domain-reliability',
  '--disable-background-mode', '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Chromium shows a bar above the page that names flags such as ours; this keeps it away. It switches nothing else off
 * that the app relies on (https://source.chromium.org: chrome/browser/ui/startup/bad_flags_prompt.cc).
 */
const noFlagBar = '--test-type';

/**
 * The arguments that open `url` as an app window with a private profile in the folder `profile`. Chromium refuses to start
 * for root with its sandbox on; the window loads nothing but our own page, so there it goes without.
 */
export function appWindowArguments(url: string, profile: string, asRoot: boolean = process.getuid?.() === 0): string[] {
  const sandbox = asRoot ? ['--no-sandbox'] : [];
  return [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1440,900', noFlagBar, ...sandbox, ...quietFlags];
}
