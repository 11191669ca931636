import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Tracked } from './track-passages';

/** Where the passages stood in a document. */
export type Standing = { doc: Node; tracked: Tracked };

/**
 * How passages stood when so many changes could be taken back, for undo and redo to go back to. One undo takes back all
 * that was written without a pause, and what stood between is in no document afterwards: words alone would not tell.
 */
export type Stood = ReadonlyMap<number, Standing>;

/** `stood` once more with what a transaction leaves, given how many changes could be taken back before and after it. */
export function stoodWith(stood: Stood, transaction: Transaction, left: Standing, depths: { before: number; after: number }): Stood {
  if (isHistoryTransaction(transaction)) return new Map(stood).set(depths.before, left);
  if (depths.after === depths.before) return stood;
  // a long history forgets its oldest changes, and all are counted anew
  const forgotten = depths.before + 1 - depths.after;
  const kept = [...stood].filter(([depth]) => depth < depths.before && depth >= forgotten).map(([depth, standing]) => [depth - forgotten, standing] as const);
  return new Map(kept).set(depths.after - 1, left);
}

/** The passages as they stood when the text that undo or redo has brought back was there; null for any other text. */
export function standingAt(stood: Stood, transaction: Transaction, depth: number): Tracked | null {
  if (!isHistoryTransaction(transaction)) return null;
  const standing = stood.get(depth);
  return standing?.doc.eq(transaction.doc) ? standing.tracked : null;
}
