import type { NoteFormat, NoteSheet } from '@shared/domain/note-sheet';

/** A document format for notes: a composed note in, bytes out. */
export type NoteExporter = {
  id: NoteFormat;
  /** File ending without the dot. */
  extension: string;
  mime: string;
  render(sheet: NoteSheet): Uint8Array | Promise<Uint8Array>;
};
