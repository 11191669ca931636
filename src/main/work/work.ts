import type { ComparedRun } from '@shared/domain/compared-run';
import type { Anchor } from '@shared/domain/passage';
import type { NoteFormat, NoteSheet } from '@shared/domain/note-sheet';
import type { Sheet, SheetFormat } from '@shared/domain/sheet';
import type { FileReading, ReadRequest } from '../import/draft';
import type { Repaired, RepairRequest } from '../import/repair-encoding';
import type { Likeness } from './resemble';

/**
 * Parsing, comparing and exporting, away from the thread that owns the database. Every call ends within its time limit:
 * a task that does not is killed and rejects with an `AppError`.
 */
export type Work = {
  read(request: ReadRequest, signal?: AbortSignal): Promise<FileReading>;
  /** The most alike of several texts; null when none was given. */
  mostAlike(text: string, others: readonly string[]): Promise<Likeness | null>;
  compare(before: string, after: string): Promise<ComparedRun[]>;
  /** The anchors in another version of a text; null for an orphan. */
  carry(before: string, after: string, anchors: readonly Anchor[]): Promise<(Anchor | null)[]>;
  repair(request: RepairRequest): Promise<Repaired>;
  render(format: SheetFormat, sheet: Sheet): Promise<Uint8Array>;
  renderNote(format: NoteFormat, sheet: NoteSheet): Promise<Uint8Array>;
  close(): Promise<void>;
};
