import * as z from 'zod';
import { Colour } from '../domain/passage';
import { SpeechId } from '../domain/speech';
import { Declined } from '../domain/suggestions/declined';
import { TagPath } from '../domain/tag';
import { channel } from './channel';

const MOST = 20_000;

export const suggestionChannels = {
  /** The suggestions of a speech that were turned down. */
  'suggestions.declined': channel(z.strictObject({ speech: SpeechId }), z.array(Declined)),
  /** Makes passages of suggested ranges (UTF-16 units of the canonical text) in one undoable step; gives how many. */
  'suggestions.accept': channel(
    z.strictObject({
      speech: SpeechId,
      ranges: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })).min(1).max(MOST),
      colour: Colour,
      tagPaths: z.array(TagPath).max(50),
    }),
    z.strictObject({ count: z.int() }),
  ),
  /** Turns suggestions down in one undoable step: they do not come back. */
  'suggestions.decline': channel(z.strictObject({ speech: SpeechId, declined: z.array(Declined).min(1).max(MOST) }), z.null()),
  /** Lets all suggestions of a speech that were turned down come back; gives how many. */
  'suggestions.recall': channel(z.strictObject({ speech: SpeechId }), z.strictObject({ count: z.int() })),
};
