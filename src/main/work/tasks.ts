import { carryAnchors } from '@shared/anchor/remap';
import { compareTexts } from '@shared/anchor/text-similarity';
import type { ComparedRun } from '@shared/domain/compared-run';
import { failureOf, type Failure } from '@shared/domain/failure';
import type { Anchor } from '@shared/domain/passage';
import type { NoteFormat, NoteSheet } from '@shared/domain/note-sheet';
import type { Sheet, SheetFormat } from '@shared/domain/sheet';
import { noteExporterFor } from '../export/note/registry';
import { exporterFor } from '../export/registry';
import type { FileReading, ReadRequest } from '../import/draft';
import { readImport } from '../import/read-import';
import { repairEncoding, type Repaired, type RepairRequest } from '../import/repair-encoding';
import { mostAlike, type Likeness } from './resemble';

/** How a task ended, in a form that can be sent from a thread: errors lose their class there, failures do not. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure; stack: string };

async function outcomeOf<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, failure: failureOf(error), stack: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

/** What a work thread can do. None of them throws. */
export const tasks = {
  read(request: ReadRequest): Promise<Outcome<FileReading>> {
    return outcomeOf(() => readImport(request));
  },
  mostAlike(text: string, others: readonly string[]): Promise<Outcome<Likeness | null>> {
    return outcomeOf(() => mostAlike(text, others));
  },
  compare(before: string, after: string): Promise<Outcome<ComparedRun[]>> {
    return outcomeOf(() => compareTexts(before, after));
  },
  carry(before: string, after: string, anchors: readonly Anchor[]): Promise<Outcome<(Anchor | null)[]>> {
    return outcomeOf(() => carryAnchors(before, after, anchors));
  },
  repair(request: RepairRequest): Promise<Outcome<Repaired>> {
    return outcomeOf(() => repairEncoding(request));
  },
  render(format: SheetFormat, sheet: Sheet): Promise<Outcome<Uint8Array>> {
    return outcomeOf(() => exporterFor(format).render(sheet));
  },
  renderNote(format: NoteFormat, sheet: NoteSheet): Promise<Outcome<Uint8Array>> {
    return outcomeOf(() => noteExporterFor(format).render(sheet));
  },
};
