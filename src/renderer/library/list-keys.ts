import type { KeyboardEvent } from 'react';
import type { SpeechRow } from '@shared/domain/speech';
import { meaning, type Shortcuts } from '../ui/shortcuts';
import { rowAfterKey } from './selection';
import type { selectionOf } from './selection-of';
import type { SpeechRows } from './use-speech-rows';

type ListCommands = {
  rows: SpeechRows;
  selection: ReturnType<typeof selectionOf>;
  onOpen: (row: SpeechRow) => void;
  onRename: (row: SpeechRow) => void;
  onStar: () => void;
  onTrash: () => void;
};

/** The keys of the list: those that act while it has the focus, and those that act anywhere on the screen. */
export function listKeys({ rows, selection, onOpen, onRename, onStar, onTrash }: ListCommands) {
  const { state, current } = selection;
  const step = (by: 1 | -1) => {
    const next = rowAfterKey(by === 1 ? 'KeyJ' : 'KeyK', state.at, rows.total, 1);
    if (next !== null) selection.move(next);
  };
  const toggle = () => { if (current) selection.toggle(current, state.at); };
  const global: Shortcuts = {
    KeyJ: () => step(1),
    KeyK: () => step(-1),
    KeyS: onStar,
    KeyX: toggle,
    F2: () => { if (current) onRename(current); },
  };
  const onKey = (event: KeyboardEvent, page: number): boolean => {
    const held = event.ctrlKey || event.metaKey;
    if (meaning('placeLibrary', event.nativeEvent) === 'Delete') {
      onTrash();
      return true;
    }
    if (held && event.code === 'KeyA') {
      selection.all();
      return true;
    }
    if (held || event.altKey) return false;
    const next = event.code.startsWith('Key') ? null : rowAfterKey(event.code, state.at, rows.total, page);
    if (next !== null) {
      if (event.shiftKey) selection.range(next);
      else selection.move(next);
      return true;
    }
    switch (event.code) {
      case 'Enter':
      case 'NumpadEnter':
        if (current) onOpen(current);
        return true;
      case 'Space':
        toggle();
        return true;
      case 'Escape':
        selection.clear();
        return state.ids.size > 0;
      default:
        return false;
    }
  };
  return { global, onKey };
}
