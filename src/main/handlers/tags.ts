import type { HandlersOf } from '@shared/contract/contract';
import type { tagChannels } from '@shared/contract/tags';
import { createInitials } from '@shared/domain/pinyin-initials';
import { suggestTags } from '@shared/domain/suggest-tags';
import type { Reason } from '@shared/i18n/en';
import type { Library } from '../store/library';
import { checkSpeeches } from '../store/speeches';
import { describeDeletion, describeMerge, mergeTags, moveTag, planMerge, tagSpeeches, updateTag } from '../store/tag-changes';
import { deleteTag, ensureTag, getTag, listTags, readTagTree, renameTag } from '../store/tags';
import { exportCodebook, importCodebook } from './codebook';

export function tagHandlers(library: Library): HandlersOf<keyof typeof tagChannels> {
  const { db, newId } = library;
  const initials = createInitials();
  const { foldText } = library.folding;
  const act = <T>(reason: Reason, change: () => T) => library.act({ label: { reason, params: {} } }, change);
  return {
    'tags.list': () => listTags(db),
    'tags.create': ({ path }) => getTag(db, act('did-create-tag', () => ensureTag(db, path, { now: library.now(), newId }))),
    'tags.rename'({ id, name }) {
      act('did-edit-tag', () => renameTag(db, id, name));
      return getTag(db, id);
    },
    'tags.update'({ id, changes }) {
      act('did-edit-tag', () => updateTag(db, id, changes));
      return getTag(db, id);
    },
    'tags.move'({ id, parent }) {
      act('did-move-tag', () => moveTag(db, id, parent));
      return getTag(db, id);
    },
    'tags.previewMerge'({ from, into }) {
      const tree = readTagTree(db);
      return describeMerge(db, tree, planMerge(tree, from, into));
    },
    'tags.merge'({ from, into }) {
      act('did-merge-tags', () => mergeTags(db, planMerge(readTagTree(db), from, into)));
      return getTag(db, into);
    },
    'tags.previewDelete': ({ id }) => describeDeletion(db, id),
    'tags.delete'({ id }) {
      act('did-delete-tag', () => deleteTag(db, id));
      return null;
    },
    'tags.suggest': ({ text, limit }) => suggestTags(listTags(db), text, { foldText, initials, limit }),
    'tags.tagSpeeches'({ speeches, addTagPaths = [], removeTags = [] }) {
      checkSpeeches(db, speeches);
      const label = { reason: 'did-tag-speeches' as const, params: { count: new Set(speeches).size } };
      library.act({ label }, () => tagSpeeches(db, speeches, { add: addTagPaths, remove: removeTags }, { now: library.now(), newId }));
      return null;
    },
    'tags.exportCodebook': ({ format }) => exportCodebook(library, format),
    'tags.importCodebook': (file) => importCodebook(library, file),
  };
}
