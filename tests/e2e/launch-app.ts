/** The fixture of every browser spec: `launchApp()` starts the whole program on a fresh library, on either host. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type Browser, type Page } from '@playwright/test';
import { findBrowser, quietFlags } from '../../src/main/loopback/browser';
import { startHost } from './host-process';

export type LaunchOptions = {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** An existing library folder; otherwise a fresh one that is removed afterwards. */
  library?: string;
};

export type LaunchedApp = {
  readonly page: Page;
  readonly library: string;
  /** Every URL the page asked for, over all launches. */
  readonly requested: string[];
  /** Errors thrown in the page and violations of its policy. The test fails when any is left at its end. */
  readonly problems: string[];
  /** Ends the program in the ordinary way and starts it again on the same library. */
  relaunch(): Promise<Page>;
  /** Ends the program without warning, as a power cut would, and starts it again on the same library. */
  kill9(): Promise<Page>;
  /** The process that owns the library. */
  readonly pid: number;
  /** Ends that process without warning and leaves the window open; browser host only. */
  killHost(): Promise<void>;
};

type Running = { page: Page; pid: number; killHost(): Promise<void>; end(how: 'stop' | 'kill9'): Promise<void> };

const VIOLATION = 'policy violation: ';
const defaultViewport = { width: 1440, height: 900 };

async function launchLoopback(library: string, browser: Browser, options: LaunchOptions, watch: (page: Page) => void): Promise<Running> {
  const host = await startHost(library);
  const context = await browser.newContext({
    viewport: options.viewport ?? defaultViewport,
    colorScheme: options.colorScheme ?? 'light',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.addInitScript((label) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`${label}${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  }, VIOLATION);
  watch(page);
  await page.goto(host.url);
  await page.waitForURL(`${host.origin}/`);
  return {
    page,
    pid: host.pid,
    killHost: host.kill9,
    async end(how) {
      await (how === 'stop' ? host.stop() : host.kill9());
      await context.close();
    },
  };
}

async function launchElectron(library: string, options: LaunchOptions, watch: (page: Page) => void): Promise<Running> {
  const env = { ...process.env, LECTERN_LIBRARY: library } as Record<string, string>; // undefined entries are not copied by spawn
  const app = await _electron.launch({ args: ['.'], env, chromiumSandbox: true, colorScheme: options.colorScheme ?? 'light' });
  const page = await app.firstWindow();
  watch(page);
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, options.viewport ?? defaultViewport);
  return {
    page,
    pid: app.process().pid ?? 0,
    killHost: () => Promise.reject(new Error('The window of Electron ends with its host.')),
    async end(how) {
      if (how === 'stop') return app.close();
      const gone = app.waitForEvent('close');
      app.process().kill('SIGKILL');
      await gone;
    },
  };
}

export const test = base.extend<{ launchApp: (options?: LaunchOptions) => Promise<LaunchedApp> }>({
  launchOptions: [async ({}, use) => {
    const executablePath = process.env['LECTERN_SPEC_BROWSER'] ?? findBrowser() ?? undefined;
    const asRoot = process.getuid?.() === 0;
    await use({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...(asRoot ? ['--no-sandbox'] : []), ...quietFlags],
    });
  }, { scope: 'worker' }],

  launchApp: async ({ browser }, use, info) => {
    const launched: { app: LaunchedApp; close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const entry = await launch(options, browser, info.project.metadata['host'] === 'electron');
      launched.push(entry);
      return entry.app;
    });
    for (const { close } of launched) await close();
    const problems = launched.flatMap(({ app }) => app.problems);
    if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join('\n')}`);
  },
});

async function launch(options: LaunchOptions, browser: Browser, onElectron: boolean) {
  const library = options.library ?? (await mkdtemp(join(tmpdir(), 'lectern-e2e-')));
  const requested: string[] = [];
  const problems: string[] = [];
  const watch = (page: Page): void => {
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.text().startsWith(VIOLATION)) problems.push(message.text());
    });
  };
  const start = async (): Promise<Running> => {
    const running = onElectron ? await launchElectron(library, options, watch) : await launchLoopback(library, browser, options, watch);
    await running.page.locator('#root > *').first().waitFor();
    return running;
  };
  let running = await start();
  const again = async (how: 'stop' | 'kill9'): Promise<Page> => {
    await running.end(how);
    running = await start();
    return running.page;
  };
  const app: LaunchedApp = {
    get page() {
      return running.page;
    },
    library,
    requested,
    problems,
    relaunch: () => again('stop'),
    kill9: () => again('kill9'),
    get pid() {
      return running.pid;
    },
    killHost: () => running.killHost(),
  };
  return {
    app,
    async close() {
      await running.end('stop');
      if (options.library === undefined) await rm(library, { recursive: true, force: true });
    },
  };
}

export { expect } from '@playwright/test';
