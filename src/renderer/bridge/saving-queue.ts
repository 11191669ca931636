import { RemoteError, type Client } from '@shared/contract/client';
import type { Input, Name, Output } from '@shared/contract/contract';
import type { Failure } from '@shared/domain/failure';

/** What the status bar shows. `failure` stays until everything waiting has been saved. */
export type SavingState = { waiting: number; failure: Failure | null; savedAt: Date | null };

const RETRY_MS = 2000;

/**
 * Sends changes one after the other, in the order they were made. When the disk is full or the host is gone, a change is
 * kept and tried again until it succeeds, so that nothing typed is lost; every other failure rejects at once.
 */
export function createSaving(through: Pick<Client, 'call'>, retryMs: number = RETRY_MS) {
  const listeners = new Set<() => void>();
  let state: SavingState = { waiting: 0, failure: null, savedAt: null };
  let last: Promise<unknown> = Promise.resolve();
  let wake: (() => void) | null = null;

  function set(change: Partial<SavingState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  async function attempt<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
    for (;;) {
      try {
        return await through.call(name, input);
      } catch (error) {
        if (!(error instanceof RemoteError) || error.failure.code !== 'storage') throw error;
        set({ failure: error.failure });
        await new Promise<void>((done) => {
          wake = done;
          setTimeout(done, retryMs);
        });
      }
    }
  }

  return {
    state: (): SavingState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Queues one change; resolves with its answer once it is stored. */
    save<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
      set({ waiting: state.waiting + 1 });
      const result = last.then(() => attempt(name, input));
      last = result.then(
        () => set({ waiting: state.waiting - 1, failure: null, savedAt: new Date() }),
        () => set({ waiting: state.waiting - 1 }),
      );
      return result;
    },
    /** Tries what is waiting again now. */
    retry(): void {
      wake?.();
    },
  };
}
