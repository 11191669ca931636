import type { HandlersOf } from '@shared/contract/contract';
import type { collectionChannels } from '@shared/contract/collections';
import type { Reason } from '@shared/i18n/en';
import {
  addToCollection,
  collectionsOf,
  deleteCollection,
  getCollection,
  insertCollection,
  listCollections,
  placeInOrder,
  removeFromCollection,
  speechesOf,
  updateCollection,
} from '../store/collections';
import type { Library } from '../store/library';
import { checkSpeeches } from '../store/speeches';

export function collectionHandlers(library: Library): HandlersOf<keyof typeof collectionChannels> {
  const { db, newId } = library;
  const act = <T>(reason: Reason, count: number, change: () => T) => library.act({ label: { reason, params: { count } } }, change);
  return {
    'collections.list': () => listCollections(db),
    'collections.get': ({ id }) => ({ collection: getCollection(db, id), rows: speechesOf(db, id) }),
    'collections.create'({ name, speeches = [] }) {
      checkSpeeches(db, speeches);
      const id = act('did-create-collection', 1, () => {
        const created = insertCollection(db, name, { now: library.now(), newId });
        addToCollection(db, created, speeches, undefined);
        return created;
      });
      return getCollection(db, id);
    },
    'collections.update'({ id, name, description }) {
      act('did-edit-collection', 1, () => updateCollection(db, id, { name, description }));
      return getCollection(db, id);
    },
    'collections.order'({ ids }) {
      act('did-order-collections', ids.length, () => placeInOrder(db, 'collection', ids));
      return null;
    },
    'collections.delete'({ id }) {
      act('did-delete-collection', 1, () => deleteCollection(db, id));
      return null;
    },
    'collections.add'({ id, speeches, at }) {
      checkSpeeches(db, speeches);
      act('did-collect', new Set(speeches).size, () => addToCollection(db, id, speeches, at));
      return getCollection(db, id);
    },
    'collections.remove'({ id, speeches }) {
      act('did-uncollect', new Set(speeches).size, () => removeFromCollection(db, id, speeches));
      return getCollection(db, id);
    },
    'collections.of'({ speech }) {
      checkSpeeches(db, [speech]);
      return collectionsOf(db, speech);
    },
  };
}
