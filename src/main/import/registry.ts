import { AppError } from '@shared/domain/failure';
import type { Importer } from './draft';
import { markdownImporter } from './markdown';
import { textImporter } from './text';

/** Every format that can be read, in menu order. A new format is one file and one line here. */
const importers: readonly Importer[] = [textImporter, markdownImporter];

/** The ending of a file name without its dot, in lower case; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^./\\\s]{1,16})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** File endings that can be imported, without the dot, in menu order. */
export function importableExtensions(): string[] {
  return importers.flatMap((importer) => importer.extensions);
}

/** The importer for a file name; a name without an ending is read as text. Throws `file-kind` for an unknown ending. */
export function importerFor(name: string): Importer {
  const ending = endingOf(name);
  if (ending === '') return textImporter;
  const importer = importers.find((candidate) => candidate.extensions.includes(ending));
  if (importer) return importer;
  const kinds = importableExtensions().map((extension) => `.${extension}`).join(' ');
  throw new AppError('unreadable-file', 'file-kind', { name, kinds });
}
