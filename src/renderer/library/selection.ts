/**
 * Which rows are meant: `at` is the current row and `id` the speech in it when known, `anchor` where a range began,
 * `ids` the rows chosen besides.
 */
export type Selection = { at: number; id: number | undefined; anchor: number; ids: ReadonlySet<number> };

export const noSelection: Selection = { at: 0, id: undefined, anchor: 0, ids: new Set() };

/** The selection on one row; a range starts here. */
export function moveTo(index: number, id: number | undefined): Selection {
  return { at: index, id, anchor: index, ids: new Set() };
}

/**
 * The selection after the list changed under it: it follows its speech to another place; where the speech is gone the
 * place stays, within the list. `indexOf` gives -1 for a speech that is not in sight.
 */
export function followed(now: Selection, idAt: number | undefined, indexOf: (id: number) => number, total: number): Selection {
  const within = Math.max(0, Math.min(now.at, total - 1));
  if (now.id === undefined || idAt === now.id) return within === now.at ? now : { ...now, at: within };
  const index = indexOf(now.id);
  return { ...now, at: index < 0 ? within : index };
}

/** The selection with one row added or taken away; the first time the row left behind is added too. */
export function toggleRow(now: Selection, index: number, id: number, currentId: number | undefined): Selection {
  const ids = new Set(now.ids);
  if (ids.size === 0 && currentId !== undefined && currentId !== id) ids.add(currentId);
  if (ids.has(id)) ids.delete(id);
  else ids.add(id);
  return { at: index, id, anchor: index, ids };
}

/** First and last row of the range from the anchor to `index`. */
export function rangeTo(now: Selection, index: number): { first: number; last: number } {
  return { first: Math.min(now.anchor, index), last: Math.max(now.anchor, index) };
}

/** The row a key leads to, or null when the key moves nothing. `page` is how many rows fit on the screen. */
export function rowAfterKey(code: string, at: number, total: number, page: number): number | null {
  const last = total - 1;
  if (last < 0) return null;
  const clamp = (index: number) => Math.max(0, Math.min(last, index));
  switch (code) {
    case 'ArrowDown':
    case 'KeyJ':
      return clamp(at + 1);
    case 'ArrowUp':
    case 'KeyK':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + page);
    case 'PageUp':
      return clamp(at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
