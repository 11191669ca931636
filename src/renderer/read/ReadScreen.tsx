import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import { prefetchSheet } from './passages/sheet-query';
import { Reader, type ReaderProps } from './Reader';
import styles from './Reader.module.css';

export type ReadScreenProps = Omit<ReaderProps, 'speech'> & { speech: number };

/** A speech opened for reading and marking. */
export function ReadScreen({ speech: id, ...rest }: ReadScreenProps) {
  const { t } = useTranslation('common');
  // asked for beside the text, not after it
  useEffect(() => prefetchSheet(id), [id]);
  const { data: speech, error } = useAnswer('speeches.get', { id });
  if (speech) return <Reader speech={speech} {...rest} />;
  if (error) return <main className={styles.waiting} role="alert">{error instanceof RemoteError ? sentenceOf(error.failure) : t('failed')}</main>;
  return <main className={styles.waiting} aria-busy="true" />;
}
