import { useCallback, useState } from 'react';
import { excerptRowFrom, passagesBetween, settledRow, type ExcerptRow } from './excerpt-rows';

export type ExcerptCursor = {
  /** Index of the current row, -1 in an empty list. */
  at: number;
  selected: ReadonlySet<number>;
  moveTo: (index: number) => void;
  /** Moves by excerpts; with `range` everything on the way is selected. */
  move: (steps: number, range: boolean) => void;
  selectTo: (index: number) => void;
  toggle: (index: number) => void;
  selectAll: () => void;
  clear: () => void;
};

type State = { key: string; index: number; anchor: number; selected: ReadonlySet<number> };

/** Where the cursor is in the list and which passages are selected. It stays on its excerpt when the list changes. */
export function useExcerptCursor(rows: readonly ExcerptRow[], start: number | null): ExcerptCursor {
  const [state, setState] = useState<State>({ key: '', index: 0, anchor: -1, selected: new Set() });
  const clear = useCallback(() => setState((now) => ({ ...now, selected: new Set(), anchor: -1 })), []);
  const key = state.key === '' ? keyOfPassage(rows, start) : state.key;
  const at = settledRow(rows, key, state.index);
  const stand = (index: number, change: Partial<State> = {}) => {
    const row = rows[index];
    if (row?.kind === 'excerpt') setState((now) => ({ ...now, key: row.key, index, anchor: index, ...change }));
  };
  const selectTo = (index: number) => {
    const anchor = state.anchor < 0 ? at : state.anchor;
    stand(index, { anchor, selected: new Set(passagesBetween(rows, anchor, index)) });
  };
  return {
    at,
    selected: state.selected,
    moveTo: (index) => stand(index),
    move(steps, range) {
      const to = excerptRowFrom(rows, at, steps);
      if (range) selectTo(to);
      else stand(to);
    },
    selectTo,
    toggle(index) {
      const row = rows[index];
      if (row?.kind !== 'excerpt') return;
      const selected = new Set(state.selected);
      if (!selected.delete(row.passage)) selected.add(row.passage);
      stand(index, { selected });
    },
    selectAll: () => setState((now) => ({ ...now, selected: new Set(passagesBetween(rows, 0, rows.length)) })),
    clear,
  };
}

function keyOfPassage(rows: readonly ExcerptRow[], passage: number | null): string {
  return rows.find((row) => row.kind === 'excerpt' && row.passage === passage)?.key ?? '';
}
