import type { Emit } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/contract';
import type { Work } from './work/work';

export type AppOptions = {
  /** Folder of the library, or `:memory:` for tests. */
  libraryPath: string;
  host: 'electron' | 'loopback' | 'in-process';
  version: string;
  /** Folder with the sample collection (`resources/` in a checkout). */
  resources: string;
  work: Work;
  emit: Emit;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** A fresh UUID. */
  newId: () => string;
};

/** The application without any host: the same in Electron, in the browser host, on the command line and in tests. */
export type App = { handlers: Handlers; close(): Promise<void> };
