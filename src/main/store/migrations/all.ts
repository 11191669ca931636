import { up as library } from './0010-library';
import type { Migration } from './migration';

/** Every step, oldest first. A released step is never edited: a change is a new one. */
export const migrations: readonly Migration[] = [{ version: 10, up: library }];
