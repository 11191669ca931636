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
  /** Comparing two texts of 500,000 characters takes seconds; its diff is bounded to four. */
  secondsPerComparison: 30,
  /** Files read for a look and not stored yet, of all windows: their bytes, and those of their texts, stay in memory. */
  intakeBytes: 512 * MEGABYTE,
  /** Imports with a look that are kept at once; the oldest is forgotten first. */
  intakeBatches: 4,
  /** Heap of one work thread: a 50 MB text needs about a third of it as text, blocks and the message that carries them. */
  threadMegabytes: 1024,
  /** How much of a file the encoding detector looks at: more does not change its mind. */
  sniffBytes: 64 * 1024,
  /** A first line longer than this is a paragraph, not a title. */
  titleCharacters: 80,
  /** What `Details.title` holds. */
  storedTitleUnits: 500,
  /** Parts in a docx or odt; a report of 1,000 pictures has some 1,100. */
  zipEntries: 10_000,
  /** One part unpacked: the XML of 100 pages takes some 3 MB, and the text and tree made of it several times as much. */
  inflatedPartBytes: 64 * MEGABYTE,
  /** All parts of one file that are read. Pictures are never unpacked. */
  inflatedBytes: 128 * MEGABYTE,
  /** Elements one inside the other. A table takes three, so 400 nested tables pass; each costs stack while reading. */
  xmlDepth: 1500,
  /** Elements of one part; 200 pages in Word have about 100,000. */
  xmlElements: 3_000_000,
  /** Elements kept in memory at once (about 200 bytes each): a paragraph or table of the text, or a whole smaller part. */
  xmlHeldElements: 1_000_000,
  /** Groups one inside the other in RTF: Word stays below 100, and each costs some 200 bytes. */
  rtfDepth: 50_000,
  /** Elements one inside the other in HTML. Pages that never close their tags reach thousands; past this, closing is slow. */
  htmlDepth: 30_000,
  /** Text under all marks of one file together, in UTF-16 units; every character of a long report marked 100 times. */
  markedUnits: 20_000_000,
  /** Pages of a PDF; ten times the longest report of a congress. */
  pdfPages: 5_000,
  /** Characters of a PDF; each is kept with its place on the page, some 100 bytes. */
  pdfGlyphs: 4_000_000,
  /** What `MarginNote` holds; a longer comment is cut. */
  storedNoteUnits: 20_000,
} as const;

/** A number of bytes in MB with one decimal, for a sentence. */
export function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '');
}
