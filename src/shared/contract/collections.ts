import * as z from 'zod';
import { Collection, CollectionId, CollectionName } from '../domain/collection';
import { SpeechId, SpeechRow } from '../domain/speech';
import { channel } from './channel';

const id = CollectionId;
const speeches = z.array(SpeechId).min(1).max(100_000);

/** Collections (文集). Every change is one undoable step. Deleting one never touches its speeches. */
export const collectionChannels = {
  /** In the person's order. */
  'collections.list': channel(z.strictObject({}), z.array(Collection)),
  /** One collection with its speeches in order, without those in the recycle bin (which keep their place in it). */
  'collections.get': channel(z.strictObject({ id }), z.strictObject({ collection: Collection, rows: z.array(SpeechRow) })),
  'collections.create': channel(z.strictObject({ name: CollectionName, speeches: z.array(SpeechId).max(100_000).optional() }), Collection),
  'collections.update': channel(
    z.strictObject({ id, name: CollectionName.optional(), description: z.string().max(2000).regex(/^[^\u0000]*$/).optional() }),
    Collection,
  ),
  /** Puts collections in this order; those not named keep theirs, after them. */
  'collections.order': channel(z.strictObject({ ids: z.array(id).min(1).max(10_000) }), z.null()),
  'collections.delete': channel(z.strictObject({ id }), z.null()),
  /** Adds speeches before the one at index `at`, or at the end; those it has already move there. */
  'collections.add': channel(z.strictObject({ id, speeches, at: z.int().min(0).optional() }), Collection),
  'collections.remove': channel(z.strictObject({ id, speeches }), Collection),
  /** The collections a speech is in, in the person's order. */
  'collections.of': channel(z.strictObject({ speech: SpeechId }), z.array(id)),
};
