import i18next from 'i18next';
import { RemoteError } from '@shared/contract/client';
import type { Excerpt } from '@shared/domain/excerpt';
import type { Colour } from '@shared/domain/passage';
import { client } from '../bridge/client';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import { copyCited } from '../ui/copy-cited';
import { showToast } from '../ui/Toast';

/** Runs a change, tells what was done with a way back, and says why when it could not be done. */
async function change(run: () => Promise<unknown>, told: string): Promise<void> {
  try {
    await run();
    showToast({ text: told, action: { label: i18next.t('common:undo'), run: () => void client.call('history.undo', {}) } });
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    showToast({ text: sentenceOf(error.failure) });
  }
}

export function recolour(ids: readonly number[], colour: Colour): Promise<void> {
  return change(() => save('passages.update', { ids: [...ids], changes: { colour } }), i18next.t('excerpt:recoloured', { count: ids.length }));
}

/** Adds and takes away tags of all these passages in one step. */
export function retag(ids: readonly number[], tags: { add: readonly string[]; remove: readonly number[] }): Promise<void> {
  const changes = { addTagPaths: [...tags.add], removeTags: [...tags.remove] };
  return change(() => save('passages.update', { ids: [...ids], changes }), i18next.t('excerpt:retagged', { count: ids.length }));
}

/** Gives all these passages the same margin note in one step. */
export function renote(ids: readonly number[], note: string): Promise<void> {
  return change(() => save('passages.update', { ids: [...ids], changes: { note } }), i18next.t('excerpt:renoted', { count: ids.length }));
}

export function deletePassages(ids: readonly number[]): Promise<void> {
  return change(() => save('passages.delete', { ids: [...ids] }), i18next.t('excerpt:deleted', { count: ids.length }));
}

/** Puts quotes with their sources on the clipboard, one a line. */
export async function copyCitations(excerpts: readonly Excerpt[]): Promise<void> {
  const lines = excerpts.map(({ quote, citation }) => i18next.t('excerpt:citation', { quote, citation }));
  const done = await copyCited(excerpts, lines.join('\n'));
  showToast({ text: done ? i18next.t('excerpt:copied', { count: excerpts.length }) : i18next.t('excerpt:copyFailed') });
}
