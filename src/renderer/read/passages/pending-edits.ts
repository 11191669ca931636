import { comparePassages, CONTEXT_UNITS, type Colour, type Passage } from '@shared/domain/passage';
import type { ShownPassage } from './shown-passage';

export type Changes = { colour?: Colour; note?: string; addTagPaths?: string[]; removeTags?: number[] };

/** A change that was made in the window and is not stored yet. */
export type PendingEdit =
  | { kind: 'create'; serial: number; key: number; start: number; end: number; colour: Colour; at: string }
  | { kind: 'update'; serial: number; key: number; changes: Changes }
  | { kind: 'delete'; serial: number; key: number };

export type Stored = { speech: number; text: string; passages: readonly Passage[]; keys: ReadonlyMap<number, number> };

/**
 * The stored passages with every waiting change applied in order: attached ones in reading order, then orphans. `keys`
 * gives the key of the ids that were made in this window.
 */
export function applyEdits({ speech, text, passages, keys }: Stored, edits: readonly PendingEdit[]): ShownPassage[] {
  const shown = new Map<number, ShownPassage>();
  for (const passage of passages) {
    const key = keys.get(passage.id) ?? passage.id;
    shown.set(key, { ...passage, key, saved: true, addedPaths: [] });
  }
  for (const edit of edits) {
    const passage = shown.get(edit.key);
    if (edit.kind === 'create') shown.set(edit.key, drafted(edit, speech, text));
    else if (edit.kind === 'delete') shown.delete(edit.key);
    else if (passage) shown.set(edit.key, changed(passage, edit.changes));
  }
  return [...shown.values()].toSorted((a, b) => Number(a.state === 'orphan') - Number(b.state === 'orphan') || comparePassages(a, b));
}

function drafted(edit: PendingEdit & { kind: 'create' }, speech: number, text: string): ShownPassage {
  const { key, start, end, colour, at } = edit;
  return {
    key, id: key, speech, start, end, colour, note: '', tags: [], author: '', createdAt: at, updatedAt: at, state: 'attached',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_UNITS), start),
    suffix: text.slice(end, end + CONTEXT_UNITS),
    saved: false,
    addedPaths: [],
  };
}

function changed(passage: ShownPassage, changes: Changes): ShownPassage {
  return {
    ...passage,
    colour: changes.colour ?? passage.colour,
    note: changes.note ?? passage.note,
    tags: passage.tags.filter((tag) => !changes.removeTags?.includes(tag)),
    addedPaths: [...passage.addedPaths, ...(changes.addTagPaths ?? [])],
    saved: false,
  };
}
