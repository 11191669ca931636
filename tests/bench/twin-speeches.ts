import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lectern, libraryWithSpeech } from '../e2e/reading-desk';
import type { LibraryCopy } from '../e2e/library-copies';
import { inventedSpeech, spreadRanges } from './invented-speech';
import { seedPassages, unitsOf } from './seed-passages';

/** A library with one text twice, once with so many passages and once plain, and the titles to open them by. */
export async function twinSpeeches(characters: number, passages: number): Promise<LibraryCopy & { marked: string; plain: string }> {
  const text = inventedSpeech(characters);
  const { library, remove } = await libraryWithSpeech(`甲稿\n${text}`);
  const plainFile = join(library, '乙稿.txt');
  await writeFile(plainFile, `乙稿\n${text}`);
  lectern(library, 'import', plainFile, '--no-split', '--on-duplicate', 'keep');
  seedPassages(library, 1, spreadRanges(unitsOf(library, 1), passages));
  const listed = JSON.parse(lectern(library, 'list', '--json')) as { id: number; title: string }[]; // the contract of the command
  const titleOf = (id: number) => listed.find((one) => one.id === id)?.title ?? '';
  return { library, remove, marked: titleOf(1), plain: titleOf(2) };
}
