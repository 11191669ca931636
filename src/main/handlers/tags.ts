import type { HandlersOf } from '@shared/contract/contract';
import type { tagChannels } from '@shared/contract/tags';
import type { Library } from '../store/library';
import { deleteTag, ensureTag, getTag, listTags, renameTag } from '../store/tags';

export function tagHandlers(library: Library): HandlersOf<keyof typeof tagChannels> {
  const { db, newId } = library;
  return {
    'tags.list': () => listTags(db),
    'tags.create'({ path }) {
      const step = { label: { reason: 'did-create-tag' as const, params: {} } };
      return getTag(db, library.act(step, () => ensureTag(db, path, { now: library.now(), newId })));
    },
    'tags.rename'({ id, name }) {
      library.act({ label: { reason: 'did-edit-tag', params: {} } }, () => renameTag(db, id, name));
      return getTag(db, id);
    },
    'tags.delete'({ id }) {
      library.act({ label: { reason: 'did-delete-tag', params: {} } }, () => deleteTag(db, id));
      return null;
    },
  };
}
