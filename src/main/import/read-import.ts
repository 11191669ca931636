import { textOf } from '@shared/domain/document';
import { AppError } from '@shared/domain/failure';
import type { FileReading, ReadRequest } from './draft';
import { encodingChoices } from './encoding-choices';
import { refuseName, showName } from './file-name';
import { LIMITS, megabytes } from './limits';
import { importerFor } from './registry';
import { soundReading } from './sound-drafts';
import { refuseBlank } from './stored';
import { withoutTraces } from './web-traces';

/**
 * One file, read: the checks every format shares, then its importer. Fails with one sentence a file (`AppError`); a
 * file that fails gives no draft at all.
 */
export async function readImport(request: ReadRequest): Promise<FileReading> {
  refuseName(request.name);
  const name = showName(request.name);
  const importer = importerFor(name, request.bytes);
  const size = request.bytes.byteLength;
  if (size === 0) throw new AppError('unreadable-file', 'file-empty', { name });
  if (size > LIMITS.fileBytes) {
    throw new AppError('unreadable-file', 'file-too-large', {
      name,
      size: megabytes(size),
      limit: megabytes(LIMITS.fileBytes),
    });
  }
  const reading = tidied(soundReading(await importer.read({ ...request, name })), request.tidy);
  reading.drafts.forEach((draft) => refuseBlank(name, textOf(draft.doc)));
  if (reading.drafts.some(({ title }) => title === '')) throw new AppError('unreadable-file', 'file-damaged', { name });
  if (reading.drafts.length > LIMITS.speechesPerFile) {
    throw new AppError('unreadable-file', 'file-too-many-speeches', {
      name,
      count: reading.drafts.length,
      limit: LIMITS.speechesPerFile,
    });
  }
  if (!request.choices || reading.encoding === '') return reading;
  return { ...reading, encodings: encodingChoices(request.bytes, reading.encoding) };
}

function tidied(reading: FileReading, tidy: boolean | undefined): FileReading {
  return tidy === undefined ? reading : { ...reading, drafts: reading.drafts.map((draft) => withoutTraces(draft, tidy)) };
}
