import type { SpeechFilter, SpeechOrder } from '@shared/contract/speeches';
import type * as z from 'zod';

/** `own` is the order a person gave the speeches of a collection. */
export type Order = z.infer<typeof SpeechOrder> | 'own';
export type Shelf = 'all' | 'opened' | 'starred' | 'unmarked' | 'trash';

/** What the library screen shows. Kept by the window, so that coming back from a speech finds everything as it was. */
export type LibraryView = {
  shelf: Shelf;
  text: string;
  speakers: readonly string[];
  years: readonly (number | null)[];
  occasions: readonly string[];
  tags: readonly number[];
  /** The collection that is shown, or null. */
  collection: number | null;
  /** Which of the two kinds of results a search shows. */
  found: 'speeches' | 'notes';
  order: Order;
  descending: boolean;
};

export const firstView: LibraryView = {
  shelf: 'all',
  text: '',
  speakers: [],
  years: [],
  occasions: [],
  tags: [],
  collection: null,
  found: 'speeches',
  order: 'opened',
  descending: true,
};

/** The filter of a view, as the library understands it. Conditions that are not set are left out. */
export function filterOf(view: LibraryView): SpeechFilter {
  const text = view.text.trim();
  return {
    ...(text === '' ? {} : { text }),
    ...(view.speakers.length > 0 ? { speakers: [...view.speakers] } : {}),
    ...(view.years.length > 0 ? { years: [...view.years] } : {}),
    ...(view.occasions.length > 0 ? { occasions: [...view.occasions] } : {}),
    ...(view.tags.length > 0 ? { tags: [...view.tags] } : {}),
    ...(view.collection === null ? {} : { collections: [view.collection] }),
    ...(view.shelf === 'opened' ? { opened: true } : {}),
    ...(view.shelf === 'starred' ? { starred: true } : {}),
    ...(view.shelf === 'unmarked' ? { unmarked: true } : {}),
    ...(view.shelf === 'trash' ? { trashed: true } : {}),
  };
}

/** The view without search and filters; its shelf stays, and its order unless it was that of a collection. */
export function withoutConditions(view: LibraryView): LibraryView {
  const order: Pick<LibraryView, 'order' | 'descending'> = view.order === 'own' ? { order: firstView.order, descending: firstView.descending } : view;
  return { ...view, text: '', speakers: [], years: [], occasions: [], tags: [], collection: null, order: order.order, descending: order.descending };
}

/** The view of one collection, in its own order. */
export function viewOfCollection(view: LibraryView, collection: number): LibraryView {
  return { ...withoutConditions(view), shelf: 'all', collection, order: 'own', descending: false };
}

/** Whether the list is a collection in its own order, so that rows can be moved in it. */
export function isOwnOrder(view: LibraryView): view is LibraryView & { collection: number } {
  return view.collection !== null && view.order === 'own' && [view.speakers, view.years, view.occasions, view.tags].every((chosen) => chosen.length === 0);
}

/** Whether anything but the shelf narrows the list. */
export function isNarrowed(view: LibraryView): boolean {
  return view.text.trim() !== '' || [view.speakers, view.years, view.occasions, view.tags].some((chosen) => chosen.length > 0);
}

/** Orders that start with the largest value: the newest date, the longest text. */
const largestFirst: ReadonlySet<Order> = new Set(['opened', 'date', 'characters', 'imported', 'passages']);

/** The view sorted by a column; the same column again turns the order round. */
export function sortedBy(view: LibraryView, order: Order): LibraryView {
  if (view.order === order) return { ...view, descending: !view.descending };
  return { ...view, order, descending: largestFirst.has(order) };
}

/** The list with `value` in it, or without it when it was there. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
