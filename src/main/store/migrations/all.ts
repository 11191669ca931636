import { up as library } from './0010-library';
import { up as intake } from './0020-intake';
import { up as finding } from './0030-finding';
import { up as notes } from './0050-notes';
import { up as editing } from './0060-editing';
import { up as findingNotes } from './0070-finding-notes';
import { up as suggestions } from './0100-suggestions';
import type { Migration } from './migration';

/** Every step, oldest first. A released step is never edited: a change is a new one. */
export const migrations: readonly Migration[] = [
  { version: 10, up: library },
  { version: 20, up: intake },
  { version: 30, up: finding },
  { version: 50, up: notes },
  { version: 60, up: editing },
  { version: 70, up: findingNotes },
  { version: 100, up: suggestions },
];
