import type { importStrings as zh } from '../zh-CN/import';

export const importStrings: Record<keyof typeof zh, string> = {
  letGo: 'Let go to import {count} files',
  letGoThen: 'A file that holds several speeches is split by itself; files stay on this computer',
  importing: 'Importing',
  progress: '{done} of {total} files imported',
  done: 'Speeches imported: {count}',
  report: 'Result of the import',
  countImported: 'Speeches imported: {count}',
  countDuplicates: 'files already in the library: {count}',
  countFailed: 'files not imported: {count}',
  listSeparator: ', ',
  fileImported: '{name}: speeches imported: {count}.',
  fileEncoding: 'Text encoding: {encoding}.',
  fileDuplicate: '{name}: “{title}” is already in the library and was skipped.',
  keepBoth: 'Import anyway, keep both',
  asVersion: 'Save as new version',
  saveReport: 'Save the result as text',
  reportFile: 'Import result.txt',
};
