import type { shell as zh } from '../zh-CN/shell';

export const shell: Record<keyof typeof zh, string> = {
  mainNavigation: 'Main navigation',
  library: 'Library',
  excerpts: 'Excerpts',
  search: 'Search speeches and notes',
  undoWhat: 'Undo: {what} (Ctrl+Z)',
  redoWhat: 'Redo: {what} (Ctrl+Y)',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: 'Undone: {what}',
  redone: 'Redone: {what}',
  theme: 'Switch light and dark',
  settings: 'Settings (Ctrl+,)',
  keys: 'Keys (F1)',
  localOnly: 'Kept on this computer only',
  saving: 'Saving…',
  saved: 'Saved {time}',
  notSaved: 'Not saved, {count} changes waiting',
  totals: '{speeches} speeches · {passages} passages · {tags} tags',
  noSpeeches: 'No speeches',
  startFailed: 'The library was not opened',
};
