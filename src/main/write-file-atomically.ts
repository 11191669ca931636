import { open, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/domain/failure';

/**
 * Puts a finished file in place: written beside it, flushed, then renamed, so that no half-written file ever carries its
 * name. Fails with `storage` when the disk is full or the folder refuses; what stood there before is then untouched.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    throw new AppError('storage', full ? 'file-disk-full' : 'file-not-written', { path });
  }
}
