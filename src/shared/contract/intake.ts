import * as z from 'zod';
import { CollectionId } from '../domain/collection';
import { ComparedRun } from '../domain/compared-run';
import { ImportReport, PastImport } from '../domain/import-report';
import { Decision, Proposal } from '../domain/proposal';
import { SpeechId } from '../domain/speech';
import { channel } from './channel';
import { ImportFile } from './library';

const batch = z.string().min(1).max(64);
const file = z.string().min(1).max(64);

/** Importing with a look first: files are read and proposed, borders and details corrected, then stored as one step. */
export const intakeChannels = {
  /** Reads one file and keeps the reading for this batch. `file` is an id chosen by the window. */
  'intake.read': channel(z.strictObject({ batch, file, source: ImportFile }), Proposal),
  /** Reads it again with another encoding, or with splitting or tidying switched on or off. Borders drawn by hand are dropped. */
  'intake.reread': channel(z.strictObject({ batch, file, encoding: z.string().max(40).nullable(), split: z.boolean(), tidy: z.boolean() }), Proposal),
  /** Joins a proposed speech to the one before it in the same file. */
  'intake.join': channel(z.strictObject({ batch, file, key: z.string() }), Proposal),
  /** Draws a border before a block of a proposed speech. */
  'intake.cut': channel(z.strictObject({ batch, file, key: z.string(), block: z.int().min(1) }), Proposal),
  /** The blocks of a proposed speech, to choose where to cut: the first words of each. */
  'intake.blocks': channel(
    z.strictObject({ batch, file, key: z.string(), offset: z.int().min(0), limit: z.int().min(1).max(2000) }),
    z.strictObject({ blocks: z.array(z.strictObject({ kind: z.string(), text: z.string() })), total: z.int() }),
  ),
  /** What differs between a proposed speech and the one it resembles: runs of text in reading order. */
  'intake.compare': channel(
    z.strictObject({ batch, file, key: z.string() }),
    z.strictObject({ runs: z.array(ComparedRun), cut: z.boolean() }),
  ),
  /**
   * Stores what was decided; all files of a batch are one undoable step. Files without a decision are left out. What is
   * stored goes to the end of `collection` too.
   */
  'intake.store': channel(
    z.strictObject({ batch, collection: CollectionId.nullable().default(null), files: z.array(z.strictObject({ file, decisions: z.array(Decision).max(20_000) })) }),
    ImportReport,
  ),
  /** Forgets readings of a batch: all of them, or one file's. */
  'intake.drop': channel(z.strictObject({ batch, file: file.nullable() }), z.null()),
  /** The imports of the past, newest first. */
  'import.reports': channel(z.strictObject({}), z.array(PastImport)),
  /** What one of them did, file by file, as it was told then. */
  'import.report': channel(z.strictObject({ id: z.int().positive() }), z.strictObject({ past: PastImport, report: ImportReport })),
  /** Reads the original file of a speech again with another encoding; passages are carried over. */
  'intake.repair': channel(
    z.strictObject({ speech: SpeechId, encoding: z.string().max(40) }),
    z.strictObject({ passages: z.int(), orphans: z.int() }),
  ),
};
