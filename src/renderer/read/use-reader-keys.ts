import type { Settings } from '@shared/contract/library';
import type { Colour } from '@shared/domain/passage';
import { changeSettings } from '../shell/use-settings';
import { useShortcuts } from '../ui/shortcuts';
import { COLOURS } from './passages/shown-passage';
import { READ_SIZES } from './TypeSettings';

export type ReaderCommands = {
  mark: (colour: Colour) => void;
  remove: () => void;
  tag: () => void;
  note: () => void;
  copy: () => void;
  step: (by: 1 | -1) => void;
  nextOverlapping: () => void;
  section: (by: 1 | -1) => void;
  star: () => void;
  find: () => void;
  exportExcerpts: () => void;
  outline: () => void;
  escape: () => void;
  split: () => void;
  merge: () => void;
  pickSentence: () => void;
  focusReading: () => void;
  addToNote: () => void;
  suggest: () => void;
  beside: () => void;
  edit: () => void;
  versions: () => void;
};

/** The keys of the reading screen. Enter and Space, which press buttons elsewhere, are heard by the text alone (Desk). */
export function useReaderKeys(commands: ReaderCommands, settings: Settings): void {
  const shortcuts: Record<string, (event: KeyboardEvent) => void> = {
    Digit0: commands.remove,
    Delete: commands.remove,
    KeyT: commands.tag,
    KeyN: commands.note,
    KeyC: commands.copy,
    KeyM: commands.addToNote,
    KeyJ: () => commands.step(1),
    KeyK: () => commands.step(-1),
    KeyO: commands.nextOverlapping,
    BracketLeft: () => commands.section(-1),
    BracketRight: () => commands.section(1),
    KeyX: commands.split,
    'Shift+KeyJ': commands.merge,
    KeyV: commands.pickSentence,
    KeyA: commands.suggest,
    KeyB: commands.beside,
    KeyF: commands.focusReading,
    KeyE: commands.edit,
    KeyH: commands.versions,
    KeyS: commands.star,
    KeyP: () => changeSettings({ splitPoints: !settings.splitPoints }),
    'Ctrl+KeyF': commands.find,
    Slash: commands.find,
    'Ctrl+KeyE': commands.exportExcerpts,
    'Ctrl+Digit1': commands.outline,
    'Ctrl+Digit2': () => changeSettings({ railShown: !settings.railShown }),
    'Ctrl+Equal': () => changeSize(1),
    'Ctrl+Minus': () => changeSize(-1),
    'Ctrl+Digit0': () => changeSettings({ readSize: 0 }),
    Escape: commands.escape,
  };
  for (const colour of COLOURS) shortcuts[`Digit${colour}`] = () => commands.mark(colour);
  useShortcuts(shortcuts, 'placeRead');
}

function changeSize(by: 1 | -1): void {
  const now = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--read-size'));
  const next = by > 0 ? READ_SIZES.find((one) => one > now) : READ_SIZES.findLast((one) => one < now);
  if (next !== undefined) changeSettings({ readSize: next });
}
