import type { Colour } from '@shared/domain/passage';
import type { ShownPassage } from './shown-passage';

export type Changes = { colour?: Colour; note?: string; start?: number; end?: number; addTagPaths?: string[]; removeTags?: number[]; removePaths?: string[]; whole?: boolean };

/** A change that was made in the window and is not stored yet. */
export type PendingEdit =
  | { kind: 'create'; serial: number; key: number; start: number; end: number; colour: Colour; at: string }
  | { kind: 'update'; serial: number; key: number; changes: Changes }
  | { kind: 'delete'; serial: number; key: number };

/** `passages` in the order they are shown: attached ones in reading order, then orphans. */
export type Stored = { speech: number; text: string; passages: readonly ShownPassage[] };

/**
 * The stored passages with every waiting change applied in order. Passages that no change names stay the same objects,
 * and their number costs no more than a copy of the list.
 */
export function applyEdits({ speech, text, passages }: Stored, edits: readonly PendingEdit[]): readonly ShownPassage[] {
  if (edits.length === 0) return passages;
  const shown = [...passages];
  for (const edit of edits) {
    const at = shown.findIndex((one) => one.key === edit.key);
    const passage = shown[at];
    if (edit.kind === 'create') putInOrder(shown, drafted(edit, speech, text));
    else if (passage) {
      shown.splice(at, 1);
      if (edit.kind === 'update') putInOrder(shown, changed(passage, edit.changes, text));
    }
  }
  return shown;
}

/** Whether `a` stands before `b`: attached before orphans, then by start, then the longer one, then the older one. */
export function standsBefore(a: ShownPassage, b: ShownPassage): boolean {
  const order = Number(a.state === 'orphan') - Number(b.state === 'orphan') || a.start - b.start || b.end - a.end || a.id - b.id;
  return order < 0;
}

function putInOrder(shown: ShownPassage[], passage: ShownPassage): void {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = shown[middle];
    if (other && standsBefore(other, passage)) low = middle + 1;
    else high = middle;
  }
  shown.splice(low, 0, passage);
}

function drafted(edit: PendingEdit & { kind: 'create' }, speech: number, text: string): ShownPassage {
  const { key, start, end, colour, at } = edit;
  return {
    key, id: key, speech, start, end, colour, note: '', tags: [], author: '', createdAt: at, updatedAt: at, state: 'attached', whole: false,
    exact: text.slice(start, end), lost: null, saved: false, addedPaths: [],
  };
}

function changed(passage: ShownPassage, changes: Changes, text: string): ShownPassage {
  const { start = passage.start, end = passage.end } = changes;
  const moved = start !== passage.start || end !== passage.end;
  return {
    ...passage,
    start,
    end,
    ...(moved ? { exact: text.slice(start, end), state: 'attached', lost: null, whole: false } : {}),
    ...(changes.whole === undefined ? {} : { whole: changes.whole }),
    colour: changes.colour ?? passage.colour,
    note: changes.note ?? passage.note,
    tags: passage.tags.filter((tag) => !changes.removeTags?.includes(tag)),
    addedPaths: [...passage.addedPaths, ...(changes.addTagPaths ?? [])].filter((path) => !changes.removePaths?.includes(path)),
    saved: false,
  };
}
