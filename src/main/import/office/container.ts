import { AppError } from '@shared/domain/failure';
import type { Reason } from '@shared/i18n/en';
import { looksLike } from '../sniff';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names in the directory of a compound file are UTF-16. */
const ENCRYPTED = 'EncryptedPackage';

/**
 * Throws for a file that is no zip at all: `file-password` for an Office file encrypted into a compound file,
 * `file-not-what-it-says` when it is seen what it is, else `reason`.
 */
export function refuseNonZip(name: string, bytes: Uint8Array, reason: Reason): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte) && holdsWide(bytes, ENCRYPTED)) {
    throw new AppError('unreadable-file', 'file-password', { name });
  }
  const found = looksLike(bytes);
  if (found !== null) throw new AppError('unreadable-file', 'file-not-what-it-says', { name, found });
  throw new AppError('unreadable-file', reason, { name });
}

function holdsWide(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes(word);
}
