import type { Reply } from '@shared/contract/contract';
import type { Failure } from '@shared/domain/failure';
import type { AppOptions } from './app-options';

/** What the entry thread tells the database thread when it starts it: everything that can be copied. */
export type ThreadStart = Pick<AppOptions, 'libraryPath' | 'host' | 'version' | 'resources'> & { workScript: string };

export type ToThread = { kind: 'request'; id: number; name: string; input: unknown } | { kind: 'close' };

export type FromThread =
  | { kind: 'open' }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'reply'; id: number; reply: Reply }
  | { kind: 'event'; name: string; payload: unknown }
  | { kind: 'error'; stack: string };
