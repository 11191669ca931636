/** Commands on the files of a library. They leave it closed: a damaged library cannot be opened, but checked and restored. */
import { join, resolve } from 'node:path';
import { say } from '@shared/i18n/locale';
import { backUpLibrary } from '../store/backup';
import { examineLibrary } from '../store/backup-check';
import { restoreLibrary } from '../store/backup-restore';
import { noPositionals, onlyPositional } from './arguments';
import { done, type Command } from './command';

const NO_OPTIONS = {};

export const backupCommand: Command = {
  name: 'backup',
  usage: '[DIR]',
  summary: 'cli-backup',
  options: NO_OPTIONS,
  runOnFiles({ libraryPath, locale, now }, given) {
    const target = given.positionals.length === 0 ? null : resolve(onlyPositional(given, 'DIR'));
    const made = backUpLibrary(libraryPath, target, now);
    return done(made, [say(locale, 'cli-backed-up', { path: made.file, bytes: made.bytes }), say(locale, 'cli-counts', made)]);
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  summary: 'cli-restore',
  options: NO_OPTIONS,
  runOnFiles({ libraryPath, locale, now }, given) {
    const restored = restoreLibrary(libraryPath, resolve(onlyPositional(given, 'FILE')), now);
    const { library, kept, speeches, passages, tags, notes } = restored;
    return done(restored, [
      say(locale, 'cli-restored', { path: library }),
      say(locale, 'cli-counts', { speeches, passages, tags, notes }),
      ...(kept === null ? [] : [say(locale, 'cli-kept', { path: kept })]),
    ]);
  },
};

export const verifyCommand: Command = {
  name: 'verify',
  usage: '',
  summary: 'cli-verify',
  options: NO_OPTIONS,
  runOnFiles({ libraryPath, locale }, given) {
    noPositionals(given);
    const library = join(libraryPath, 'library.db');
    const { problems, version, ...counts } = examineLibrary(library, 'full');
    const [first] = problems;
    if (first === undefined) {
      return done({ library, sound: true, version, ...counts, problems }, [
        say(locale, 'cli-sound', { path: library }),
        say(locale, 'cli-counts', counts),
      ]);
    }
    return {
      json: { library, sound: false, version, ...counts, problems },
      lines: problems,
      complaints: [say(locale, 'library-unsound', { path: library, count: problems.length, detail: first })],
      exitCode: 1,
    };
  },
};
