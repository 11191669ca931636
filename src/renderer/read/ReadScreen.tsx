import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import { RemoteError } from '@shared/contract/client';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import type { ReadTarget } from '../shell/navigation';
import { Reader } from './Reader';
import styles from './Reader.module.css';

export type ReadScreenProps = {
  speech: number;
  target: ReadTarget | null;
  /** Grows with every navigation: going to the same target again scrolls again. */
  step: number;
  onBack: () => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
};

/** A speech opened for reading and marking. */
export function ReadScreen({ speech: id, ...rest }: ReadScreenProps) {
  const { t } = useTranslation('common');
  const { data: speech, error } = useAnswer('speeches.get', { id });
  if (speech) return <Reader speech={speech} {...rest} />;
  if (error) return <main className={styles.waiting} role="alert">{error instanceof RemoteError ? sentenceOf(error.failure) : t('failed')}</main>;
  return <main className={styles.waiting} aria-busy="true" />;
}
