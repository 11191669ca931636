/**
 * The files in a drop, those inside folders too, in the order of their names. Must be called while the drop event is
 * being handled: the browser forgets what was dropped right after.
 */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const piece of transfer.items) {
    if (piece.kind !== 'file') continue;
    const entry = piece.webkitGetAsEntry();
    const file = entry === null ? piece.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    else if (file !== null) loose.push(file);
  }
  return Promise.all(entries.map(filesIn)).then((lists) => [...loose, ...lists.flat()]);
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((done, refuse) => { entry.file(done, refuse); })];
  if (!isFolder(entry)) return [];
  const inside = await allEntries(entry.createReader());
  const seen = inside.filter((inner) => !inner.name.startsWith('.')).toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  return (await Promise.all(seen.map(filesIn))).flat();
}

/** A reader gives at most a hundred entries at a time, and none when it has given all. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, refuse) => { reader.readEntries(done, refuse); });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
