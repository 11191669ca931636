/** Entry of the command line: the app in this process, for scripts and for people who live in a terminal. */
import { randomUUID } from 'node:crypto';
import { dispatch } from '@shared/contract/dispatch';
import { createClient } from '@shared/contract/client';
import { createApp } from './app';
import { builtFiles } from './built-files';
import { runCommandLine, type Surroundings } from './cli/run';
import { nodeComplaint } from './node-version';
import { terminalLocale } from './terminal-locale';
import { createWork } from './work/pool';

const files = builtFiles(import.meta.dirname);

/** The application in this process. It holds the library until it is closed. */
const openLibrary: Surroundings['openLibrary'] = async (libraryPath) => {
  const work = createWork({ script: files.workScript }); // starts no thread before the first task
  const app = createApp({
    libraryPath,
    host: 'in-process',
    version: files.version,
    resources: files.resources,
    work,
    emit: () => {},
    now: Date.now,
    newId: randomUUID,
  });
  const client = createClient({
    request: (name, input) => dispatch(app.handlers, name, input, { checkOutput: true, log: console.error }),
    subscribe: () => () => {},
  });
  return {
    client,
    async close() {
      await app.close();
      await work.close();
    },
  };
};

const complaint = nodeComplaint();
if (complaint !== null) {
  process.stderr.write(`${complaint}\n`);
  process.exitCode = 1;
} else {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    locale: terminalLocale(),
    env: process.env,
    now: Date.now,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    log: console.error,
    openLibrary,
  });
}
