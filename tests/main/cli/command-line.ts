import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@shared/contract/client';
import { dispatch } from '@shared/contract/dispatch';
import type { Locale } from '@shared/i18n/locale';
import { createApp } from '../../../src/main/app';
import { runCommandLine } from '../../../src/main/cli/run';
import { createInProcessWork } from '../../../src/main/work/in-process';

export type Ran = { code: number; out: string; err: string; json: () => unknown };

/** A command line on a library in a fresh folder; every run opens and closes the library as a real one does. */
export function commandLine(locale: Locale = 'en') {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
  const library = join(folder, 'library');
  return {
    folder,
    library,
    async run(...args: string[]): Promise<Ran> {
      let out = '';
      let err = '';
      const code = await runCommandLine(['--library', library, ...args], {
        locale,
        env: {},
        now: Date.now,
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        log: (error) => {
          throw error;
        },
        openLibrary: async (libraryPath) => {
          const work = createInProcessWork();
          const app = createApp({
            libraryPath, host: 'in-process', version: '0', resources: folder, work, emit: () => {}, now: Date.now, newId: randomUUID,
          });
          const client = createClient({
            request: (name, input) => dispatch(app.handlers, name, input, { checkOutput: true }),
            subscribe: () => () => {},
          });
          return { client, close: () => app.close() };
        },
      });
      return { code, out, err, json: () => JSON.parse(out) as unknown };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
