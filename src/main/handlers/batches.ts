/** Batches remembered: many more than are ever under way, so that a late file of a cancelled one is still refused. */
const KEPT = 256;

export type Batches = {
  /** Aborted once the batch is cancelled, also for files that come later. */
  signalOf(batch: string): AbortSignal;
  cancel(batch: string): void;
};

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
  return {
    signalOf: (batch) => controllerOf(batch).signal,
    cancel: (batch) => controllerOf(batch).abort(),
  };
}
