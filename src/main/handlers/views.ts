import type { HandlersOf } from '@shared/contract/contract';
import type { searchChannels } from '@shared/contract/search';
import type { Reason } from '@shared/i18n/en';
import { placeInOrder } from '../store/collections';
import type { Library } from '../store/library';
import { deleteView, getView, insertView, listViews, updateView } from '../store/views';

type Names = Extract<keyof typeof searchChannels, `views.${string}`>;

export function viewHandlers(library: Library): HandlersOf<Names> {
  const { db, newId } = library;
  const act = <T>(reason: Reason, change: () => T) => library.act({ label: { reason, params: {} } }, change);
  return {
    'views.list': ({ kind }) => listViews(db).filter(({ view }) => kind === undefined || view.kind === kind),
    'views.save': ({ name, view }) => getView(db, act('did-save-view', () => insertView(db, name, view, { now: library.now(), newId }))),
    'views.update'({ id, name, view }) {
      act('did-edit-view', () => updateView(db, id, { name, view }, library.now()));
      return getView(db, id);
    },
    'views.order'({ ids }) {
      act('did-edit-view', () => placeInOrder(db, 'saved_view', ids));
      return null;
    },
    'views.delete'({ id }) {
      act('did-delete-view', () => deleteView(db, id));
      return null;
    },
  };
}
