const MEGABYTE = 1024 * 1024;

/** What one file may cost. A file past a limit is refused as a whole with a sentence that names the limit. */
export const LIMITS = {
  /** 50 MB of UTF-8 are 17 million Chinese characters, some 800 congress reports; more is no speech but an archive. */
  fileBytes: 50 * MEGABYTE,
  /** A collection of every speech of a long career stays below; more rows than this in one undo step help nobody. */
  speechesPerFile: 20_000,
  /** A 50 MB text is read in a few seconds on a slow machine; what takes this long will not end. */
  secondsPerFile: 60,
  /** Building the largest Word file measured (10,000 excerpts) took one second. */
  secondsPerExport: 120,
  /** Heap of one work thread: a 50 MB text needs about a third of it as text, blocks and the message that carries them. */
  threadMegabytes: 1024,
  /** How much of a file the encoding detector looks at: more does not change its mind. */
  sniffBytes: 64 * 1024,
  /** A first line longer than this is a paragraph, not a title. */
  titleCharacters: 80,
  /** What `Details.title` holds. */
  storedTitleUnits: 500,
} as const;

/** A number of bytes in MB with one decimal, for a sentence. */
export function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '');
}
