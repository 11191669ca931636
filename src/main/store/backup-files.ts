/** What backing up and restoring do with files: names by time, flushing, and moving into place. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `name-20260312-091500.db` in a folder, in UTC; with a number behind when that name is taken. */
export function freshName(folder: string, name: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let count = 1; ; count += 1) {
    const file = join(folder, `${name}-${stamp}${count === 1 ? '' : `-${count}`}.db`);
    if (!existsSync(file)) return file;
  }
}

/** Writes what the system still holds of a file to the disk. */
export function flushFile(file: string): void {
  flush(file, 'r+');
}

/** Puts a flushed file under its final name, for good also when the power goes the next moment. */
export function moveIntoPlace(from: string, to: string): void {
  renameSync(from, to);
  if (process.platform !== 'win32') flush(dirname(to), 'r'); // Windows cannot open a folder; NTFS logs the rename itself
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
