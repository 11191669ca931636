import * as z from 'zod';
import { ComparedRun } from '../domain/compared-run';
import { Doc } from '../domain/document';
import { SpeechId } from '../domain/speech';
import { EditSession, Places, SpeechVersion } from '../domain/speech-version';
import { channel } from './channel';

const Written = EditSession.extend({ doc: Doc, places: Places });

const version = z.strictObject({ speech: SpeechId, number: z.int().positive() });

/** Correcting the text of a speech, and what it said before. */
export const editChannels = {
  /** Keeps what has been written so far. It is on disk when this is answered, and not yet a version. */
  'edit.keep': channel(Written, z.null()),
  /**
   * Makes a version of what was written, in one undoable step. `same`: there was nothing new. `aside`: the speech had
   * changed meanwhile and stays as it is; the text is kept among its versions. `orphans` counts passages that lost their place.
   */
  'edit.finish': channel(
    Written,
    z.strictObject({ kind: z.enum(['stored', 'same', 'aside']), number: z.int().positive(), orphans: z.int().min(0) }),
  ),
  /** The versions of a speech, newest first. */
  'versions.list': channel(z.strictObject({ speech: SpeechId }), z.array(SpeechVersion)),
  'versions.get': channel(version, z.strictObject({ doc: Doc })),
  /** What differs between two versions; `cut` when only the beginning of long texts was compared. */
  'versions.compare': channel(
    z.strictObject({ speech: SpeechId, before: z.int().positive(), after: z.int().positive() }),
    z.strictObject({ runs: z.array(ComparedRun), cut: z.boolean() }),
  ),
  /** How many characters each version has gained and lost against the one before it; null for the first. */
  'versions.sizes': channel(
    z.strictObject({ speech: SpeechId }),
    z.array(z.strictObject({ number: z.int().positive(), added: z.int().min(0), removed: z.int().min(0) })),
  ),
  /** Gives the speech the text of an earlier version, as a new version. Passages follow the difference. */
  'versions.restore': channel(version, z.strictObject({ number: z.int().positive(), orphans: z.int().min(0) })),
};
