import { join } from 'node:path';
import { version } from '../../package.json';

/** Where the parts of the built program are, from the folder of the entry that runs (`out/main`), packaged or not. */
export function builtFiles(entryFolder: string) {
  return {
    version,
    databaseScript: join(entryFolder, 'database-thread.js'),
    workScript: join(entryFolder, 'work-thread.js'),
    preload: join(entryFolder, '../preload/index.cjs'),
    page: join(entryFolder, '../renderer'),
    resources: join(entryFolder, '../../resources'),
  };
}
