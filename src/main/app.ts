import type { App, AppOptions } from './app-options';
import { createBatches } from './handlers/batches';
import { createStoring } from './handlers/storing';
import { collectionHandlers } from './handlers/collections';
import { editHandlers } from './handlers/editing';
import { excerptHandlers } from './handlers/excerpts';
import { finishDrafts } from './handlers/finish-edit';
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
import { purgeNotes } from './store/notes';
import { expired, purgeSpeeches } from './store/purge';

/** Milliseconds between two looks into the recycle bin: a program that runs for weeks empties it too. */
const BIN_CHECK = 6 * 60 * 60 * 1000;

/**
 * Opens the library and answers every library channel. Throws an `AppError` when the library cannot be opened. Closing
 * lets go of the library only; `work` belongs to the caller.
 */
export function createApp(options: AppOptions): App {
  const opened = openLibrary(options.libraryPath);
  const library = createLibrary({ db: opened.db, now: options.now, newId: options.newId, emit: options.emit });
  emptyBin(library);
  const emptying = setInterval(() => emptyBin(library), BIN_CHECK).unref();
  finishDrafts(library);
  const stopIndexing = startIndexing(library, options.emit);
  const outlines = createOutlines();
  const batches = createBatches();
  const storing = createStoring(library, options.work);
  return {
    handlers: {
      ...libraryHandlers(library, options),
      ...importHandlers(library, options, batches, storing),
      ...intakeHandlers(library, options, batches, storing),
      ...speechHandlers(library, outlines),
      ...passageHandlers(library),
      ...editHandlers(library, options.work),
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
      clearInterval(emptying);
      stopIndexing();
      opened.close();
    },
  };
}

/** Deletes for good what has been in the recycle bin for longer than `RECYCLE_DAYS`; backups made before keep it. */
function emptyBin(library: Library): void {
  const { db } = library;
  const { speeches, notes } = expired(db, library.now());
  if (speeches.length > 0) library.actForGood(speeches, () => purgeSpeeches(db, speeches));
  if (notes.length > 0) library.actForGood([], () => purgeNotes(db, notes), ['note']);
}
