import type { NoteSource } from '@shared/domain/note';

/** How a passage stands to what a note keeps of it. `unknown`: not asked yet. */
export type SourceState = 'unknown' | 'same' | 'changed' | 'orphan' | 'trashed' | 'deleted';

export type SourceStore = {
  get(passage: number): NoteSource | undefined;
  stateOf(block: { passage: number; quote: string; frozen: boolean }): SourceState;
  /** Takes the answer for these passages: those without a source in it have been deleted. */
  set(asked: readonly number[], found: readonly NoteSource[]): void;
  subscribe(listener: () => void): () => void;
};

/** The passages a note uses as they are now, for the blocks that show them. */
export function createSourceStore(): SourceStore {
  const known = new Map<number, NoteSource | null>();
  const listeners = new Set<() => void>();
  return {
    get: (passage) => known.get(passage) ?? undefined,
    stateOf({ passage, quote, frozen }) {
      const source = known.get(passage);
      if (source === undefined) return 'unknown';
      if (source === null) return 'deleted';
      if (source.state !== 'attached') return source.state;
      return source.quote === quote || frozen ? 'same' : 'changed';
    },
    set(asked, found) {
      for (const passage of asked) known.set(passage, null);
      for (const source of found) known.set(source.passage, source);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
