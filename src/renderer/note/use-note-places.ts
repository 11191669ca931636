import { useState } from 'react';
import type { Place } from '../shell/navigation';
import type { NoteView } from './editor/create-note-editor';

/** What the window remembers about notes while other screens are shown, and which of their dialogs are open. */
export function useNotePlaces(place: Place) {
  const [views] = useState(() => new Map<number, NoteView>());
  const [last, setLast] = useState<number | null>(null);
  const [exporting, setExporting] = useState<{ note: number; title: string; print: boolean } | null>(null);
  const [adding, setAdding] = useState<readonly number[] | null>(null);
  if (place.screen === 'notes' && place.note !== undefined && place.note !== last) setLast(place.note);
  return { views, last, exporting, setExporting, adding, setAdding };
}
