import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@shared/domain/failure';
import { sentenceOf } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { CollectionSelect } from './CollectionSelect';
import type { Counted, Totals } from './intake';
import styles from './ImportDialog.module.css';

type IntakeFooterProps = {
  totals: Totals;
  refusal: Failure | null;
  collection: number | null;
  onCollect: (collection: number | null) => void;
  onMain: () => void;
  onBackground: () => void;
  onMistaken: (file: string) => void;
  /** Shows the next file that is counted so. */
  onNext: (counted: Counted) => void;
};

/** What will happen, and the way to let it happen. */
export function IntakeFooter({ totals, refusal, collection, onCollect, onMain, onBackground, onMistaken, onNext }: IntakeFooterProps) {
  const { t } = useTranslation('import');
  const { speeches, duplicates, leftOut, failed, read, files, mistaken } = totals;
  const label = read < files ? t('importWhenRead') : speeches === 0 ? t('nothingToImport') : t('importNow', { count: speeches });
  return (
    <>
      <span className={styles.totals} role="status">
        <span>{t('willImport')} <b>{t('speechCount', { count: speeches })}</b></span>
      </span>
      <span className={styles.totals}>
        {duplicates > 0 && <Counts text={t('skipDuplicates', { count: duplicates })} onPress={() => onNext('duplicates')} />}
        {leftOut > 0 && <Counts text={t('leaveOut', { count: leftOut })} onPress={() => onNext('leftOut')} />}
        {failed > 0 && <Counts text={t('withProblems', { count: failed })} onPress={() => onNext('failed')} />}
      </span>
      {mistaken !== null && (
        <button type="button" className={styles.mistaken} onClick={() => onMistaken(mistaken)}><CircleAlert size={16} aria-hidden="true" />{t('mistaken')}</button>
      )}
      {refusal !== null && <span role="alert" className={styles.refusal}>{sentenceOf(refusal)}</span>}
      <span className={styles.grow} />
      <CollectionSelect collection={collection} onChange={onCollect} />
      <Button size="lg" onPress={onBackground}>{t('background')}</Button>
      <Button size="lg" look="primary" isDisabled={mistaken !== null} aria-keyshortcuts="Control+Enter" onPress={onMain}>{label}<Kbd keys="Ctrl+Enter" /></Button>
    </>
  );
}

/** A count that leads to the files it counts, one after the other. */
function Counts({ text, onPress }: { text: string; onPress: () => void }) {
  const { t } = useTranslation('import');
  return <button type="button" className={styles.counted} title={t('nextOne')} onClick={onPress}>{text}</button>;
}
