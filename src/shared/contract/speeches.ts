import * as z from 'zod';
import { Details, Speech, SpeechId, SpeechRow } from '../domain/speech';
import { TagId } from '../domain/tag';
import { channel } from './channel';

export const SpeechOrder = z.enum(['opened', 'date', 'title', 'speaker', 'characters', 'imported', 'passages', 'occasion']);
export type SpeechOrder = z.infer<typeof SpeechOrder>;

/** Every condition given must hold. `text` is a plain substring of title, text, occasion or margin notes. */
export const SpeechFilter = z.strictObject({
  text: z.string().max(500).optional(),
  speakers: z.array(z.string()).max(1000).optional(),
  /** `null` stands for speeches without a date. */
  years: z.array(z.int().nullable()).max(400).optional(),
  occasions: z.array(z.string()).max(1000).optional(),
  /** Speeches that carry one of these tags or a tag below it, themselves or on a passage. */
  tags: z.array(TagId).max(200).optional(),
  /** Speeches in one of these collections. */
  collections: z.array(z.int().positive()).max(1000).optional(),
  starred: z.boolean().optional(),
  opened: z.boolean().optional(),
  /** With no passage yet. */
  unmarked: z.boolean().optional(),
  /** The recycle bin instead of the library. */
  trashed: z.boolean().optional(),
});
export type SpeechFilter = z.infer<typeof SpeechFilter>;

const Count = z.strictObject({ value: z.string(), count: z.int() });

export const SpeechFacets = z.strictObject({
  speakers: z.array(Count),
  years: z.array(z.strictObject({ value: z.int().nullable(), count: z.int() })),
  occasions: z.array(Count),
  all: z.int(),
  opened: z.int(),
  starred: z.int(),
  unmarked: z.int(),
  trashed: z.int(),
  passages: z.int(),
  tags: z.int(),
});
export type SpeechFacets = z.infer<typeof SpeechFacets>;

const ids = z.strictObject({ ids: z.array(SpeechId).min(1).max(100_000) });

export const speechChannels = {
  'speeches.list': channel(
    z.strictObject({
      filter: SpeechFilter,
      order: SpeechOrder,
      descending: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(10_000),
    }),
    z.strictObject({ rows: z.array(SpeechRow), total: z.int() }),
  ),
  'speeches.facets': channel(z.strictObject({}), SpeechFacets),
  'speeches.get': channel(z.strictObject({ id: SpeechId }), Speech),
  'speeches.update': channel(z.strictObject({ id: SpeechId, changes: Details.partial() }), SpeechRow),
  'speeches.star': channel(z.strictObject({ ids: ids.shape.ids, starred: z.boolean() }), z.null()),
  'speeches.trash': channel(ids, z.null()),
  'speeches.restore': channel(ids, z.null()),
  /** Deletes for good what is in the recycle bin; the one act that cannot be undone. */
  'speeches.purge': channel(ids, z.null()),
  /** Remembers where reading stopped and that the speech was opened. Not part of the undo history. */
  'speeches.saveReading': channel(
    z.strictObject({ id: SpeechId, offset: z.int().min(0), progress: z.number().min(0).max(1) }),
    z.null(),
  ),
};
