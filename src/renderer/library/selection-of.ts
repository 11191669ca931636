import type { MouseEvent } from 'react';
import type { SpeechRow } from '@shared/domain/speech';
import { followed, moveTo, noSelection, rangeTo, toggleRow, type Selection } from './selection';
import type { SpeechRows } from './use-speech-rows';

/** The selection, kept by the window while the screen is away: coming back finds the same row. */
export type KeptSelection = { stored: Selection; set: (next: Selection) => void };

/** The current row and the chosen rows of the list. */
export function selectionOf(rows: SpeechRows, { stored, set }: KeptSelection) {
  const state = followed(stored, rows.rowAt(stored.at)?.id, rows.indexOf, rows.total);
  const current = rows.rowAt(state.at);
  const chosen: readonly number[] = state.ids.size > 0 ? [...state.ids] : current ? [current.id] : [];
  const range = async (index: number) => {
    const { first, last } = rangeTo(state, index);
    const inside = await rows.between(first, last);
    set({ ...state, at: index, id: inside.at(index === first ? 0 : -1)?.id, ids: new Set(inside.map((row) => row.id)) });
  };
  return {
    state,
    current,
    /** The chosen speeches: the current one when no others are. */
    chosen,
    move: (index: number) => set(moveTo(index, rows.rowAt(index)?.id)),
    range: (index: number) => void range(index),
    toggle: (row: SpeechRow, index: number) => set(toggleRow(state, index, row.id, current?.id)),
    all: () => void rows.between(0, rows.total - 1).then((every) => set({ ...state, ids: new Set(every.map((row) => row.id)) })),
    clear: () => set({ ...state, ids: new Set() }),
    reset: () => set(noSelection),
    pick(row: SpeechRow, index: number, event: MouseEvent): void {
      if (event.shiftKey) void range(index);
      else if (event.ctrlKey || event.metaKey) set(toggleRow(state, index, row.id, current?.id));
      else set(moveTo(index, row.id));
    },
    async chosenRows(): Promise<SpeechRow[]> {
      const wanted = new Set(chosen);
      return (await rows.between(0, rows.total - 1)).filter((row) => wanted.has(row.id));
    },
  };
}
