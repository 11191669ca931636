import { RemoteError } from '@shared/contract/client';
import { sentenceOf } from '../i18n/i18n';

/** What went wrong, for a person: the sentence of an expected failure, else the error's own words. */
export function failureSentence(error: Error): string {
  return error instanceof RemoteError ? sentenceOf(error.failure) : error.message;
}
