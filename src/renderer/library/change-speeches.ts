import i18next from 'i18next';
import type { Input, Name } from '@shared/contract/contract';
import { RemoteError } from '@shared/contract/client';
import type { Details } from '@shared/domain/speech';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import { showToast } from '../ui/Toast';

/** Saves a change; says so and gives false when the library refused it. */
async function change<N extends Name>(name: N, input: Input<N>): Promise<boolean> {
  try {
    await save(name, input);
    return true;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    showToast({ text: sentenceOf(error.failure) });
    return false;
  }
}

/** Stores changed details of a speech. */
export function changeDetails(id: number, changes: Partial<Details>): void {
  void change('speeches.update', { id, changes });
}

/** Gives speeches a star or takes it away. */
export function starSpeeches(ids: readonly number[], starred: boolean): void {
  void change('speeches.star', { ids: [...ids], starred });
}

/** Moves speeches to the trash and offers to take it back. */
export async function trashSpeeches(ids: readonly number[]): Promise<void> {
  if (!(await change('speeches.trash', { ids: [...ids] }))) return;
  showToast({
    text: i18next.t('library:trashed', { count: ids.length }),
    action: { label: i18next.t('common:undo'), run: () => void change('speeches.restore', { ids: [...ids] }) },
  });
}

/** Takes speeches out of the trash. */
export async function restoreSpeeches(ids: readonly number[]): Promise<void> {
  if (await change('speeches.restore', { ids: [...ids] })) showToast({ text: i18next.t('library:restored', { count: ids.length }) });
}

/** Deletes speeches in the trash for good. */
export async function purgeSpeeches(ids: readonly number[]): Promise<void> {
  if (await change('speeches.purge', { ids: [...ids] })) showToast({ text: i18next.t('library:purged', { count: ids.length }) });
}
