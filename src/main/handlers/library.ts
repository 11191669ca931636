import { join } from 'node:path';
import type { HandlersOf } from '@shared/contract/contract';
import type { libraryChannels } from '@shared/contract/library';
import type { AppOptions } from '../app-options';
import { LIMITS } from '../import/limits';
import { importableExtensions } from '../import/registry';
import { newestBackupWith } from '../store/kept-in-backup';
import type { Replayed } from '../store/history/replay';
import { firstUndone, lastDone } from '../store/history/steps';
import type { Library } from '../store/library';
import { readSettings, writeSettings } from '../store/settings';
import { existingSpeech, speechUids, sqliteVersion } from '../store/speeches';

type Names = Exclude<keyof typeof libraryChannels, `import.${string}`>;

export function libraryHandlers(library: Library, options: AppOptions): HandlersOf<Names> {
  const { db } = library;
  const state = () => ({ undo: lastDone(db)?.label ?? null, redo: firstUndone(db)?.label ?? null });
  const answer = ({ label, touched }: Replayed) => ({ label, speech: existingSpeech(db, touched.speeches), state: state() });
  return {
    'app.info': () => ({
      host: options.host,
      version: options.version,
      library: options.libraryPath === ':memory:' ? ':memory:' : join(options.libraryPath, 'library.db'),
      importable: importableExtensions(),
      largestFile: LIMITS.fileBytes,
      node: process.versions.node,
      sqlite: sqliteVersion(db),
    }),
    'app.backupWith': ({ speeches }) => ({ at: options.libraryPath === ':memory:' ? null : newestBackupWith(options.libraryPath, speechUids(db, speeches)) }),
    'settings.get': () => readSettings(db),
    'settings.set'(changes) {
      library.note('settings', [], () => writeSettings(db, changes));
      return readSettings(db);
    },
    'history.state': state,
    'history.undo': () => answer(library.undo()),
    'history.redo': () => answer(library.redo()),
  };
}
