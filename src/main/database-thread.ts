/** Entry of the thread that owns the library: the one SQLite connection, all SQL and every library request. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { dispatch } from '@shared/contract/dispatch';
import { failureOf } from '@shared/domain/failure';
import { createApp } from './app';
import type { App } from './app-options';
import type { FromThread, ThreadStart, ToThread } from './database-messages';
import { createWork } from './work/pool';

const port = parentPort;
if (port === null) throw new Error('The database thread was started as a program of its own.');
const start = workerData as ThreadStart; // given by startDatabase
const work = createWork({ script: start.workScript }); // starts no thread before the first task

function tell(message: FromThread, moved: ArrayBuffer[] = []): void {
  port?.postMessage(message, moved);
}

function log(error: unknown): void {
  tell({ kind: 'error', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

function openApp(): App | null {
  try {
    return createApp({
      ...start,
      work,
      emit: (name, payload) => tell({ kind: 'event', name, payload }),
      now: Date.now,
      newId: randomUUID,
    });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'internal') log(error);
    tell({ kind: 'refused', failure });
    return null;
  }
}

/** The buffers of an answer that nothing here uses any more, and that hold nothing but that answer. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part: unknown) =>
    part instanceof Uint8Array && part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength ? [part.buffer] : [],
  );
}

const app = openApp();
if (app === null) {
  port.close();
} else {
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') {
      void Promise.allSettled([app.close(), work.close()]).then(() => port.close());
      return;
    }
    const { id, name, input } = message;
    void dispatch(app.handlers, name, input, { log }).then((reply) =>
      tell({ kind: 'reply', id, reply }, reply.ok ? buffersOf(reply.value) : []),
    );
  });
  tell({ kind: 'open' });
}
