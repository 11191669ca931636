import type { App, AppOptions } from './app-options';
import { excerptHandlers } from './handlers/excerpts';
import { importHandlers } from './handlers/import';
import { libraryHandlers } from './handlers/library';
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
  return {
    handlers: {
      ...libraryHandlers(library, options),
      ...importHandlers(library, options),
      ...speechHandlers(library, outlines),
      ...passageHandlers(library),
      ...tagHandlers(library),
      ...excerptHandlers(library, outlines, options.work),
    },
    close: async () => opened.close(),
  };
}
