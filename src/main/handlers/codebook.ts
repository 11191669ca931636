import type { Output } from '@shared/contract/contract';
import type { Code } from '@shared/domain/codebook';
import { AppError } from '@shared/domain/failure';
import { say } from '@shared/i18n/locale';
import { csvCodebook, qdcCodebook } from '../export/codebook';
import { readCodebook } from '../import/codebook';
import { storeCodes } from '../store/codebook';
import type { Library } from '../store/library';
import { readSettings } from '../store/settings';
import { readTagTree } from '../store/tags';
import { fileNameFor } from './file-name-for';

/** The tag tree as a file. Throws `codebook-nothing` without a tag: the REFI-QDA schema wants at least one code. */
export function exportCodebook({ db }: Library, format: 'csv' | 'qdc'): Output<'tags.exportCodebook'> {
  const tree = readTagTree(db);
  if (tree.ids.length === 0) throw new AppError('conflict', 'codebook-nothing');
  const at = new Map(tree.ids.map((id, index) => [id, index]));
  const codes = tree.ids.flatMap((id): Code[] => {
    const row = tree.rows.get(id);
    if (row === undefined) return [];
    const { uid, name, colour, pattern, description, aliases } = row;
    return [{ uid, name, colour, pattern, description, aliases, parent: row.parent === null ? null : (at.get(row.parent) ?? null) }];
  });
  const name = fileNameFor(say(readSettings(db).locale, 'codebook-name'), format);
  return format === 'csv'
    ? { name, mime: 'text/csv', bytes: csvCodebook(codes) }
    : { name, mime: 'application/xml', bytes: qdcCodebook(codes, 'Lectern') };
}

/** Adds a codebook file to the tree as one step. */
export function importCodebook(library: Library, file: { name: string; bytes: Uint8Array }): Output<'tags.importCodebook'> {
  const { codes, notices } = readCodebook(file.name, file.bytes);
  const label = { reason: 'did-import-codebook' as const, params: {} };
  const counts = library.act({ label }, () => storeCodes(library.db, codes, { now: library.now(), newId: library.newId }));
  return { ...counts, notices };
}
