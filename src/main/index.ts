/** Entry of the Electron host. No top-level await: Electron emits `ready` only once this module has been evaluated. */
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { createClient } from '@shared/contract/client';
import { failureOf } from '@shared/domain/failure';
import { say, type Locale } from '@shared/i18n/locale';
import { builtFiles } from './built-files';
import { startDatabase } from './database-client';
import { bindBridge } from './electron/bridge';
import { createElectronHost } from './electron/host';
import { showMenu } from './electron/menu';
import { registerPageScheme, servePage } from './electron/page-protocol';
import { APP_ORIGIN, lockApp } from './electron/security';
import { focusWindow, openWindow } from './electron/window';
import { libraryFolder } from './library-folder';
import { terminalLocale } from './terminal-locale';

const files = builtFiles(import.meta.dirname);
const library = libraryFolder(undefined);
// compiled out of production builds
const devUrl = import.meta.env.MODE === 'development' ? process.env['ELECTRON_RENDERER_URL'] : undefined;
const devOrigin = devUrl === undefined ? undefined : new URL(devUrl).origin;

function log(error: unknown): void {
  console.error(error);
}

// Everything here must run before `ready`; userData also names the single-instance lock.
app.setPath('userData', join(library, 'electron'));
lockApp(app, devOrigin);
registerPageScheme();
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit(); // the running one brings its window to the front
}

async function start(): Promise<void> {
  const database = await startDatabase({ ...files, libraryPath: library, host: 'electron', log });
  const client = createClient(database);
  let locale: Locale = (await client.call('settings.get', {})).locale;
  showMenu(locale, process.platform);
  client.on('library.changed', ({ nouns }) => {
    if (!nouns.includes('settings')) return;
    void client.call('settings.get', {}).then((settings) => {
      locale = settings.locale;
      showMenu(locale, process.platform);
    }, log);
  });

  servePage(files.page);
  bindBridge({ database, host: createElectronHost(app.getPath('documents')), log, ...(devOrigin === undefined ? {} : { devOrigin }) });
  const open = (): void => openWindow({ url: devUrl ?? `${APP_ORIGIN}/`, preload: files.preload, devTools: !app.isPackaged, locale: () => locale, log });
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason }) => log(`child process gone: ${type} ${reason}`));
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault(); // once the database is closed, quit again
    void database.close().catch(log).then(() => {
      closed = true;
      app.quit();
    });
  });
  open();
}

function giveUp(error: unknown): void {
  log(error);
  const { reason, params } = failureOf(error);
  dialog.showErrorBox('Lectern', say(terminalLocale(), reason, params));
  app.exit(1);
}
