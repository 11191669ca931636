/**
 * A recorder with Electron's shape, for wiring tests only: it tells what the host asked for, never what Electron would
 * do with it. Each member is checked against electron.d.ts, so a renamed or removed API fails the typecheck.
 */
import { EventEmitter } from 'node:events';
import type Electron from 'electron';

type Sent = [channel: string, ...args: unknown[]];

export class Recorder {
  /** What happened, in order. */
  order: string[] = [];
  switches: [string, string | undefined][] = [];
  schemes: Electron.CustomScheme[] = [];
  windows: Electron.BrowserWindowConstructorOptions[] = [];
  contents: EventEmitter[] = [];
  loaded: string[] = [];
  sent: Sent[] = [];
  handlers = new Map<string, (...args: unknown[]) => unknown>();
  protocols = new Map<string, (request: Request) => Promise<Response>>();
  menus: Electron.MenuItemConstructorOptions[][] = [];
  errorBoxes: string[] = [];
  exits: number[] = [];
  openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined;
  /** What the save dialog will answer. */
  saveAnswer: Electron.SaveDialogReturnValue = { canceled: true, filePath: '' };
  hasLock = true;
}

/** The module `electron` as far as the host uses it. */
export function recordedElectron(recorder: Recorder, folder: string) {
  const note = (step: string): void => void recorder.order.push(step);
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    enableSandbox: () => note('enableSandbox'),
    commandLine: { appendSwitch: (name: string, value?: string) => void recorder.switches.push([name, value]) } as Electron.CommandLine, // the one member used
    requestSingleInstanceLock: () => {
      note('lock');
      return recorder.hasLock;
    },
    whenReady: () => Promise.resolve().then(() => note('ready')),
    getPath: (_name: string) => folder,
    setPath: (name: string, path: string) => note(`setPath ${name} ${path}`),
    quit: () => note('quit'),
    exit: (code?: number) => void recorder.exits.push(code ?? 0),
  } satisfies Partial<Record<keyof Electron.App, unknown>>);

  const windows: BrowserWindow[] = [];
  class BrowserWindow extends EventEmitter {
    static getAllWindows = () => windows;
    static getFocusedWindow = () => null;
    webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: NonNullable<Recorder['openHandler']>) => void (recorder.openHandler = handler),
      send: (...sent: Sent) => void recorder.sent.push(sent),
      printToPDF: (options: Electron.PrintToPDFOptions) => {
        note(`printToPDF ${JSON.stringify(options)}`);
        return Promise.resolve(Buffer.from('%PDF-1.4'));
      },
      forcefullyCrashRenderer: () => note('crash renderer'),
    } satisfies Partial<Record<keyof Electron.WebContents, unknown>>);

    constructor(options: Electron.BrowserWindowConstructorOptions) {
      super();
      windows.push(this);
      recorder.windows.push(options);
      recorder.contents.push(this.webContents);
      app.emit('web-contents-created', {}, this.webContents);
    }
    show = () => note('show');
    reload = () => note('reload');
    focus = () => note('focus');
    isMinimized = () => false;
    restore = () => note('restore');
    loadURL = (url: string) => {
      recorder.loaded.push(url);
      return Promise.resolve();
    };
  }

  const ipcMain = {
    handle: (channel: string, handler: (...args: unknown[]) => unknown) => void recorder.handlers.set(channel, handler),
  } satisfies Partial<Record<keyof Electron.IpcMain, unknown>>;
  const protocol = {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => {
      recorder.schemes.push(...schemes);
      note('schemes');
    },
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void recorder.protocols.set(scheme, handler),
  } satisfies Partial<Record<keyof Electron.Protocol, unknown>>;
  const dialog = {
    showErrorBox: (_title: string, content: string) => void recorder.errorBoxes.push(content),
    showMessageBox: () => Promise.resolve({ response: 1, checkboxChecked: false }),
    showSaveDialog: () => Promise.resolve(recorder.saveAnswer),
  } satisfies Partial<Record<keyof Electron.Dialog, unknown>>;
  const Menu = {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => void recorder.menus.push(template),
  } satisfies Partial<Record<keyof typeof Electron.Menu, unknown>>;
  return { app, BrowserWindow, ipcMain, protocol, dialog, Menu };
}
