import type { App, AppOptions } from './app-options';
import { createBatches } from './handlers/batches';
import { excerptHandlers } from './handlers/excerpts';
import { importHandlers } from './handlers/import';
import { intakeHandlers } from './handlers/intake';
import { libraryHandlers } from './handlers/library';
import { noteHandlers } from './handlers/notes';
import { templateHandlers } from './handlers/note-templates';
import { createOutlines } from './handlers/outlines';
import { passageHandlers } from './handlers/passages';
import { speechHandlers } from './handlers/speeches';
import { tagHandlers } from './handlers/tags';
import { createLibrary } from './store/library';
import { openLibrary } from './store/open';

/**
 * Opens the library and answers every library channel. Throws an `AppError` when the library cannot be opened. Closing
 * lets go of the library only; `work` belongs to the caller.
 */
export function createApp(options: AppOptions): App {
  const opened = openLibrary(options.libraryPath);
  const library = createLibrary({ db: opened.db, now: options.now, newId: options.newId, emit: options.emit });
  const outlines = createOutlines();
  const batches = createBatches();
  return {
    handlers: {
      ...libraryHandlers(library, options),
      ...importHandlers(library, options, batches),
      ...intakeHandlers(library, options, batches),
      ...speechHandlers(library, outlines),
      ...passageHandlers(library),
      ...tagHandlers(library),
      ...excerptHandlers(library, outlines, options.work),
      ...noteHandlers(library, outlines, options.work),
      ...templateHandlers(library),
    },
    close: async () => opened.close(),
  };
}
