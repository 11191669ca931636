import type { App, AppOptions } from './app-options';
import { createBatches } from './handlers/batches';
import { collectionHandlers } from './handlers/collections';
import { excerptHandlers } from './handlers/excerpts';
import { importHandlers } from './handlers/import';
import { intakeHandlers } from './handlers/intake';
import { libraryHandlers } from './handlers/library';
import { noteHandlers } from './handlers/notes';
import { templateHandlers } from './handlers/note-templates';
import { createOutlines } from './handlers/outlines';
import { passageHandlers } from './handlers/passages';
import { searchHandlers } from './handlers/search';
import { speechHandlers } from './handlers/speeches';
import { statisticsHandlers } from './handlers/statistics';
import { suggestionHandlers } from './handlers/suggestions';
import { tagHandlers } from './handlers/tags';
import { viewHandlers } from './handlers/views';
import { startIndexing } from './indexing';
import { createLibrary, type Library } from './store/library';
import { openLibrary } from './store/open';
import { expiredSpeeches, purgeSpeeches } from './store/purge';

/**
 * Opens the library and answers every library channel. Throws an `AppError` when the library cannot be opened. Closing
 * lets go of the library only; `work` belongs to the caller.
 */
export function createApp(options: AppOptions): App {
  const opened = openLibrary(options.libraryPath);
  const library = createLibrary({ db: opened.db, now: options.now, newId: options.newId, emit: options.emit });
  emptyBin(library);
  const stopIndexing = startIndexing(library, options.emit);
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
      ...searchHandlers(library),
      ...viewHandlers(library),
      ...collectionHandlers(library),
      ...statisticsHandlers(library),
      ...noteHandlers(library, outlines, options.work),
      ...templateHandlers(library),
      ...suggestionHandlers(library),
    },
    close: async () => {
      stopIndexing();
      opened.close();
    },
  };
}

/** Deletes for good what has been in the recycle bin for longer than `RECYCLE_DAYS`. */
function emptyBin(library: Library): void {
  const expired = expiredSpeeches(library.db, library.now());
  if (expired.length > 0) library.actForGood(expired, () => purgeSpeeches(library.db, expired));
}
