/** Batches remembered: many more than are ever under way, so that a late file of a cancelled one is still refused. */
const KEPT = 256;

export type Batches = {
  /** Aborted once the batch is cancelled, also for files that come later. */
  signalOf(batch: string): AbortSignal;
  cancel(batch: string): void;
  /** Waits until the files of the batch that came before are done. To be called when a file comes, before anything else. */
  takeTurn(batch: string): Turn;
};

/** The place of a file in the order of its batch: files are read side by side, but stored as they came. */
export type Turn = { come: Promise<void>; done: () => void };

/** The import batches of this session, by the id the window gave them. */
export function createBatches(): Batches {
  const known = new Map<string, AbortController>();
  const controllerOf = (batch: string): AbortController => {
    const controller = known.get(batch) ?? new AbortController();
    known.delete(batch);
    known.set(batch, controller);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return controller;
  };
  const last = new Map<string, Promise<void>>();
  return {
    takeTurn(batch) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const come = last.get(batch) ?? Promise.resolve();
      const mine = come.then(() => promise);
      last.set(batch, mine);
      const done = () => {
        resolve();
        if (last.get(batch) === mine) last.delete(batch);
      };
      return { come, done };
    },
    signalOf: (batch) => controllerOf(batch).signal,
    cancel: (batch) => controllerOf(batch).abort(),
  };
}
