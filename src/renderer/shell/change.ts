import i18next from 'i18next';
import { RemoteError } from '@shared/contract/client';
import type { Input, Name, Output } from '@shared/contract/contract';
import { client } from '../bridge/client';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import { showToast } from '../ui/Toast';

/**
 * Saves a change and gives its answer. With `told` it says so and offers to undo it; what the library refuses is said
 * too, and gives null.
 */
export async function change<N extends Name>(name: N, input: Input<N>, told?: (answer: Output<N>) => string): Promise<{ answer: Output<N> } | null> {
  try {
    const answer = await save(name, input);
    if (told) showToast({ text: told(answer), action: { label: i18next.t('common:undo'), run: () => void undo() } });
    return { answer };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    showToast({ text: sentenceOf(error.failure) });
    return null;
  }
}

async function undo(): Promise<void> {
  try {
    await client.call('history.undo', {});
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    showToast({ text: sentenceOf(error.failure) });
  }
}
