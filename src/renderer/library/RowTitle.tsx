import { useTranslation } from 'react-i18next';
import type { SpeechRow } from '@shared/domain/speech';
import { EditInPlace } from '../ui/EditInPlace';
import { changeDetails } from './change-speeches';
import { useDetailReadings } from './use-detail-readings';
import styles from './SpeechList.module.css';

type RowTitleProps = { row: SpeechRow; words: string; isRenaming: boolean; onRenamed: () => void };

/** The title of a row, with the words searched for underlined; a field while it is being renamed. */
export function RowTitle({ row, words, isRenaming, onRenamed }: RowTitleProps) {
  const { t } = useTranslation('library');
  const { readTitle } = useDetailReadings();
  if (isRenaming) {
    return (
      <EditInPlace
        label={t('editTitle')}
        value={row.title}
        read={readTitle}
        onCommit={(title) => changeDetails(row.id, { title })}
        onLeave={onRenamed}
        autoFocus
        className={styles.rename ?? ''}
      />
    );
  }
  const at = words === '' ? -1 : row.title.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return <span className={styles.title} title={row.title}>{row.title}</span>;
  return (
    <span className={styles.title} title={row.title}>
      {row.title.slice(0, at)}<mark>{row.title.slice(at, at + words.length)}</mark>{row.title.slice(at + words.length)}
    </span>
  );
}
