import type { Emit } from '@shared/contract/events';
import type { Library } from './store/library';

/** Milliseconds of indexing before requests get their turn, and between two slices. */
const SLICE = 30;
const PAUSE = 4;

/**
 * Brings the index up to a library that has none of this version: in short slices after the start, while searches read
 * what is not indexed yet. Returns the way to stop. A library that is up to date costs one look.
 */
export function startIndexing(library: Library, emit: Emit): () => void {
  let timer: NodeJS.Timeout | null = null;
  let slices = 0;
  const next = () => {
    const done = library.keep(() => library.index.catchUp(SLICE, () => performance.now()));
    slices += 1;
    const { indexed, speeches } = library.index.state();
    if (done || slices % 25 === 0) emit('search.progress', { indexed, speeches });
    timer = done ? null : setTimeout(next, PAUSE).unref();
  };
  if (!library.index.state().ready) timer = setTimeout(next, PAUSE).unref();
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
}
