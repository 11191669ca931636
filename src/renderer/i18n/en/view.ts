import type { viewStrings as zh } from '../zh-CN/view';

export const viewStrings: Record<keyof typeof zh, string> = {
  commandsOf: 'Commands for “{name}”',
  rename: 'Rename',
  replace: 'Replace with what is shown',
  replaced: '“{name}” replaced',
  up: 'Move up',
  down: 'Move down',
  deleted: '“{name}” deleted',
  name: 'Name',
  nameTooLong: 'At most 100 characters.',
};
