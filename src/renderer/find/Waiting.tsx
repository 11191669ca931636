import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import { sentenceOf } from '../i18n/i18n';
import styles from './Words.module.css';

/** What stands in the place of a table: that it is being counted, why it could not be, or that there is nothing. */
export function Waiting({ error, pending, text }: { error: Error | null; pending: boolean; text: string }) {
  const { t } = useTranslation('find');
  if (error instanceof RemoteError) return <p className={styles.empty} role="alert">{sentenceOf(error.failure)}</p>;
  return <p className={styles.empty} role="status">{pending ? t('counting') : text}</p>;
}
