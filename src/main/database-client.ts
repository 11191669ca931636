import { Worker } from 'node:worker_threads';
import type { Reply, Transport } from '@shared/contract/contract';
import { AppError } from '@shared/domain/failure';
import type { FromThread, ThreadStart, ToThread } from './database-messages';

export type DatabaseOptions = ThreadStart & {
  /** Path of the built `database-thread` script. */
  databaseScript: string;
  /** Told about every unexpected error, with its stack. */
  log: (error: unknown) => void;
};

export type Database = Transport & { close(): Promise<void> };

/**
 * Starts the thread that owns the library and resolves when it is open; rejects with the `AppError` of a library that
 * cannot be opened. Requests that are under way when the thread ends, or that come after, get an `internal` failure.
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseScript, log, libraryPath, host, version, resources, workScript } = options;
  const workerData: ThreadStart = { libraryPath, host, version, resources, workScript };
  const worker = new Worker(databaseScript, { workerData });
  const pending = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const opening = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let alive = true;
  let lastId = 0;

  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'open':
        return opening.resolve();
      case 'refused':
        return opening.reject(new AppError(message.failure.code, message.failure.reason, message.failure.params));
      case 'event':
        return listeners.forEach((listener) => listener(message.name, message.payload));
      case 'error':
        return log(withStack(message.stack));
      case 'reply':
        pending.get(message.id)?.(message.reply);
        pending.delete(message.id);
        return;
      default:
        return message satisfies never;
    }
  });
  worker.on('error', log);
  worker.on('exit', () => {
    alive = false;
    opening.reject(new AppError('internal', 'internal'));
    pending.forEach((answer) => answer(lost()));
    pending.clear();
    ended.resolve();
  });

  function send(message: ToThread): void {
    worker.postMessage(message); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
  }

  await opening.promise;
  return {
    request(name, input) {
      return new Promise((resolve) => {
        if (!alive) return resolve(lost());
        lastId += 1;
        pending.set(lastId, resolve);
        try {
          send({ kind: 'request', id: lastId, name, input });
        } catch (error) {
          // an input that cannot be copied between threads
          pending.delete(lastId);
          log(error);
          resolve(lost());
        }
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      if (alive) send({ kind: 'close' });
      await ended.promise;
    },
  };
}

function lost(): Reply {
  return { ok: false, error: new AppError('internal', 'internal').failure };
}

function withStack(stack: string): Error {
  const error = new Error(stack.split('\n', 1)[0]);
  error.stack = stack;
  return error;
}
