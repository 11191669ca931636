import * as z from 'zod';
import { SpeechId } from './speech';

/** Where a version of a text came from: a file, a file read with another encoding, a person's pen, an earlier version. */
export const Origin = z.enum(['import', 'repair', 'edit', 'restore']);
export type Origin = z.infer<typeof Origin>;

/** A version of a speech as the list shows it. Numbers grow and are never given twice. */
export const SpeechVersion = z.strictObject({
  number: z.int().positive(),
  origin: Origin,
  /** The number of the version that was brought back. */
  restored: z.int().positive().nullable(),
  /** ISO 8601 in UTC. */
  createdAt: z.string(),
  characters: z.int().min(0),
  /** Whether the speech has this text now. */
  current: z.boolean(),
});
export type SpeechVersion = z.infer<typeof SpeechVersion>;

/**
 * Where the passages of a speech stand while its text is edited, in columns. `from` and `to` are where each stood in the
 * text the edit began with, `starts` and `ends` where it stands in the text as it is now; −1 has lost its place.
 */
export const Places = z.strictObject({
  ids: z.array(z.int().positive()),
  from: z.array(z.int().min(0)),
  to: z.array(z.int().min(0)),
  starts: z.array(z.int().min(-1)),
  ends: z.array(z.int().min(-1)),
});
export type Places = z.infer<typeof Places>;

/** One visit to a text with the pen. `base` is the version it began with; `session` names the visit. */
export const EditSession = z.strictObject({
  speech: SpeechId,
  session: z.string().min(1).max(64),
  base: z.int().positive(),
});
export type EditSession = z.infer<typeof EditSession>;
