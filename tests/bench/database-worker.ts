import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export type DatabaseWorker = { call(name: string, input: unknown): Promise<unknown>; close(): Promise<void> };

/** The built database thread with its pool, as both hosts start it, on a library folder. */
export function startDatabaseWorker(root: string, libraryPath: string): Promise<DatabaseWorker> {
  const script = (name: string) => join(root, 'out/main', name);
  const worker = new Worker(script('database-thread.js'), {
    workerData: { libraryPath, host: 'in-process', version: '0.0.0', resources: join(root, 'resources'), workScript: script('work-thread.js') },
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let requests = 0;
  const opened = Promise.withResolvers<DatabaseWorker>();
  worker.on('error', opened.reject);
  worker.on('message', (message: { kind: string; id?: number; reply?: { ok: boolean; value?: unknown; error?: unknown }; failure?: unknown }) => {
    if (message.kind === 'refused') opened.reject(new Error(JSON.stringify(message.failure)));
    if (message.kind === 'open') opened.resolve({ call, close });
    if (message.kind !== 'reply' || message.id === undefined) return;
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.reply?.ok === true) one?.resolve(message.reply.value);
    else one?.reject(new Error(JSON.stringify(message.reply?.error)));
  });

  function call(name: string, input: unknown): Promise<unknown> {
    const id = (requests += 1);
    worker.postMessage({ kind: 'request', id, name, input }, []);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  async function close(): Promise<void> {
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage({ kind: 'close' }, []);
    await ended;
  }

  return opened.promise;
}
