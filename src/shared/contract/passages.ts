import * as z from 'zod';
import { ComparedRun } from '../domain/compared-run';
import { Colour, MarginNote, Passage, PassageId } from '../domain/passage';
import { SpeechId } from '../domain/speech';
import { TagId, TagPath } from '../domain/tag';
import { PassageSheet } from '../domain/passage-sheet';
import { channel } from './channel';

/** A place for a passage. `similarity` is 0 to 1; `rivals` counts other places that fit as well. */
const Suggestion = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  similarity: z.number().min(0).max(1),
  rivals: z.int().min(0),
  runs: z.array(ComparedRun),
});

export const passageChannels = {
  /** All passages of a speech, attached ones first in reading order, then orphans. */
  'passages.list': channel(z.strictObject({ speech: SpeechId }), z.array(Passage)),
  /** The same for a window that has the text: much smaller, for a speech may carry ten thousand. */
  'passages.sheet': channel(z.strictObject({ speech: SpeechId }), PassageSheet),
  /** Marks a range (UTF-16 units of the canonical text). Tags in `tagPaths` are created where missing, in the same step. */
  'passages.create': channel(
    z.strictObject({
      speech: SpeechId,
      start: z.int().min(0),
      end: z.int().min(0),
      colour: Colour,
      note: MarginNote.optional(),
      tagPaths: z.array(TagPath).max(50).optional(),
    }),
    Passage,
  ),
  /** Marks several ranges in one style, in one undoable step; gives how many. */
  'passages.createAll': channel(
    z.strictObject({
      speech: SpeechId,
      ranges: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })).min(1).max(20_000),
      colour: Colour,
    }),
    z.strictObject({ count: z.int() }),
  ),
  /** Changes several passages in one undoable step. Changes with the same `typing` key join into one step. */
  'passages.update': channel(
    z.strictObject({
      ids: z.array(PassageId).min(1).max(100_000),
      changes: z.strictObject({
        colour: Colour.optional(),
        note: MarginNote.optional(),
        start: z.int().min(0).optional(),
        end: z.int().min(0).optional(),
        addTagPaths: z.array(TagPath).max(50).optional(),
        removeTags: z.array(TagId).max(200).optional(),
        /** For passages without a place: whether they stay as notes on the whole speech. */
        whole: z.boolean().optional(),
      }),
      typing: z.string().max(64).optional(),
    }),
    z.array(Passage),
  ),
  /** Where a passage without a place may belong, and how its words differ there; null when nothing is close enough. Nothing is moved. */
  'passages.suggest': channel(z.strictObject({ id: PassageId }), Suggestion.nullable()),
  /** Cuts a passage in two at an offset inside it (UTF-16 units of the text); gives both halves, the old one first. */
  'passages.split': channel(z.strictObject({ id: PassageId, at: z.int().min(0) }), z.array(Passage)),
  /** Makes one passage of several of one speech: notes under each other, all tags, the colour of the first. */
  'passages.merge': channel(z.strictObject({ ids: z.array(PassageId).min(2).max(1000) }), Passage),
  'passages.delete': channel(z.strictObject({ ids: z.array(PassageId).min(1).max(100_000) }), z.null()),
};
