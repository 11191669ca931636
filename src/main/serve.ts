/** Entry of the browser host: the app on 127.0.0.1, shown in an installed browser. */
import { join } from 'node:path';
import { failureOf } from '@shared/domain/failure';
import { say } from '@shared/i18n/locale';
import { builtFiles } from './built-files';
import { startDatabase } from './database-client';
import { LIMITS } from './import/limits';
import { libraryFolder } from './library-folder';
import { findBrowser, hasDisplay } from './loopback/browser';
import { watchIdle } from './loopback/idle-watch';
import { readServeOptions, type ServeOptions } from './loopback/serve-options';
import { startServer, type LoopbackServer } from './loopback/server';
import { openAppWindow, type WindowEnd } from './loopback/window';
import { nodeComplaint } from './node-version';
import { terminalLocale } from './terminal-locale';

/** A browser that we start uses its ticket at once; a person copies an address when they have read it. */
const WINDOW_TICKET_MS = 60_000;
const PRINTED_TICKET_MS = 60 * 60_000;
/** How long a window may take to come back: after a reload, and when a browser hands it to one that was running. */
const RELOAD_MS = 1_000;
const HANDOVER_MS = 15_000;

/** A message is one imported file and its envelope; a file somewhat too large still gets a sentence that says so. */
const MAX_MESSAGE_BYTES = 2 * LIMITS.fileBytes;

const FAILED = 1;
const WRONG_USAGE = 2;
const IN_USE = 3;

const locale = terminalLocale();

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function serve(options: ServeOptions): Promise<void> {
  const files = builtFiles(import.meta.dirname);
  const library = libraryFolder(options.library);
  const database = await startDatabase({ ...files, libraryPath: library, host: 'loopback', log: (error) => console.error(error) });
  // compiled out of production builds
  const devUrl = import.meta.env.MODE === 'development' ? process.env['ELECTRON_RENDERER_URL'] : undefined;
  const server: LoopbackServer = await startServer({
    transport: database,
    root: files.page,
    port: options.port,
    maxMessageBytes: MAX_MESSAGE_BYTES,
    now: Date.now,
    onWindows: () => idle.check(),
    ...(devUrl === undefined ? {} : { devOrigin: new URL(devUrl).origin }),
  });
  const idle = watchIdle(options.idleMs, server.windows, () => void stop());

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    idle.stop();
    await server.close();
    await database.close();
    process.exit(0);
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.on('SIGHUP', () => void stop());
  idle.check();

  if (options.withParent) {
    process.stdin.resume().once('end', () => void stop()).once('error', () => void stop());
    tell(JSON.stringify({ ready: true, port: server.port, url: server.launchUrl(WINDOW_TICKET_MS) }));
  }
  if (!options.open) {
    if (!options.withParent) giveAddress(server);
    return;
  }
  const browser = findBrowser();
  if (browser === null || !hasDisplay()) {
    tell(say(locale, browser === null ? 'host-no-browser' : 'host-no-display'));
    giveAddress(server);
    return;
  }
  openAppWindow({
    browser,
    url: server.launchUrl(WINDOW_TICKET_MS),
    profile: join(library, 'browser'),
    now: Date.now,
    onEnd(how: WindowEnd) {
      if (how === 'failed' && server.windows() === 0) {
        tell(say(locale, 'host-browser-failed', { browser }));
        giveAddress(server);
      } else {
        idle.endAfter(how === 'closed' ? RELOAD_MS : HANDOVER_MS);
      }
    },
  });
  tell(say(locale, 'host-window'));
}

/** Prints an address to open by hand, and another one for each Enter on a terminal. */
function giveAddress(server: LoopbackServer): void {
  const print = (): void => tell(say(locale, 'host-open-address', { url: server.launchUrl(PRINTED_TICKET_MS) }));
  print();
  if (!process.stdin.isTTY) return;
  tell(say(locale, 'host-another-address'));
  process.stdin.on('data', print);
}

async function main(): Promise<void> {
  const complaint = nodeComplaint();
  if (complaint !== null) return fail(complaint, FAILED);
  let options: ServeOptions;
  try {
    options = readServeOptions(process.argv.slice(2));
  } catch (error) {
    return fail(say(locale, 'usage-option', { detail: String(error) }), WRONG_USAGE);
  }
  try {
    await serve(options);
  } catch (error) {
    const { reason, params, code } = failureOf(error);
    if (reason === 'library-in-use') return fail(say(locale, reason, params), IN_USE);
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return fail(say(locale, 'host-port-taken', { port: options.port }), FAILED);
    }
    if (code === 'internal') console.error(error);
    fail(code === 'internal' ? say(locale, 'host-not-started', { detail: String(error) }) : say(locale, reason, params), FAILED);
  }
}

function fail(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`, () => process.exit(exitCode));
}

await main();
