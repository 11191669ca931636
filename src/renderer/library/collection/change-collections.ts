import i18next from 'i18next';
import type { Collection } from '@shared/domain/collection';
import { change } from '../../shell/change';

/** Adds speeches to a collection and says so. */
export async function addToCollection(collection: Collection, speeches: readonly number[]): Promise<void> {
  await change('collections.add', { id: collection.id, speeches: [...speeches] }, () => i18next.t('library:addedTo', { count: speeches.length, name: collection.name }));
}

/** Makes a collection, with speeches in it when some are given; gives its id, or null when it was refused. */
export async function createCollection(name: string, speeches: readonly number[] = []): Promise<number | null> {
  const made = await change('collections.create', { name, speeches: [...speeches] }, () => i18next.t('library:collectionMade', { name }));
  return made?.answer.id ?? null;
}

/** Takes speeches out of a collection; they stay in the library. */
export async function removeFromCollection(id: number, name: string, speeches: readonly number[]): Promise<void> {
  await change('collections.remove', { id, speeches: [...speeches] }, () => i18next.t('library:removedFrom', { count: speeches.length, name }));
}

/** Moves speeches inside a collection, before the one at `at`. */
export async function moveInCollection(id: number, speeches: readonly number[], at: number): Promise<void> {
  await change('collections.add', { id, speeches: [...speeches], at });
}
