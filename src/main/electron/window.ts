import { BrowserWindow, dialog } from 'electron';
import { say, type Locale } from '@shared/i18n/locale';
import { webPreferences } from './security';

/** Reloading a page that keeps crashing helps nobody: after this many times the window stays as it is. */
const MOST_RELOADS = 3;

type Options = {
  url: string;
  preload: string;
  devTools: boolean;
  locale: () => Locale;
  log: (error: unknown) => void;
};

/** Opens a window on our page, shown once it is painted; reloads it when its process crashes or hangs. */
export function openWindow({ url, preload, devTools, locale, log }: Options): void {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    name: 'main',
    windowStatePersistence: true,
    webPreferences: webPreferences(preload, devTools),
  });
  let reloads = 0;
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`window gone: ${reason} ${exitCode}`);
    if (reason === 'clean-exit' || reloads >= MOST_RELOADS) return;
    reloads += 1;
    window.reload();
  });
  window.on('unresponsive', () => {
    const buttons = [say(locale(), 'window-wait'), say(locale(), 'window-reload')];
    void dialog.showMessageBox(window, { message: say(locale(), 'window-hangs'), buttons }).then(({ response }) => {
      if (response === 1) window.webContents.forcefullyCrashRenderer();
    });
  });
  void window.loadURL(url);
}

/** Brings the first window to the front. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
