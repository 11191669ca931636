import i18next from 'i18next';
import { RemoteError } from '@shared/contract/client';
import type { Input } from '@shared/contract/contract';
import { client } from '../bridge/client';
import { saveFile } from '../bridge/files';
import { sentenceOf } from '../i18n/i18n';
import { showToast } from '../ui/Toast';

/** Hands a table of statistics to the person as CSV, and says under what name, or why not. */
export async function saveTable(asked: Input<'statistics.export'>): Promise<void> {
  try {
    const name = await saveFile(await client.call('statistics.export', asked));
    if (name !== null) showToast({ text: i18next.t('shell:tableSaved', { name }) });
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    showToast({ text: sentenceOf(error.failure) });
  }
}
