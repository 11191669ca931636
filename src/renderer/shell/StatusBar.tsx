import { CircleAlert, CircleCheck, HardDrive, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { saving, useSaving } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import styles from './StatusBar.module.css';

/** The bar at the bottom: what the screen says at the left, whether everything is saved at the right. */
export function StatusBar({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <footer className={styles.bar}>
      {children}
      <span className={styles.grow} />
      {right}
      <SavingStatus />
    </footer>
  );
}

function SavingStatus() {
  const { t } = useTranslation('shell');
  const state = useSaving();
  if (state.failure !== null) {
    return (
      <button type="button" className={styles.failed} role="alert" title={sentenceOf(state.failure)} onClick={() => saving.retry()}>
        <CircleAlert aria-hidden="true" />{sentenceOf(state.failure)} {t('notSaved', { count: state.waiting })}
      </button>
    );
  }
  if (state.waiting > 0) return <span className={styles.part} role="status"><LoaderCircle aria-hidden="true" />{t('saving')}</span>;
  if (state.savedAt === null) return <span className={styles.part}><HardDrive aria-hidden="true" />{t('localOnly')}</span>;
  const time = state.savedAt.toTimeString().slice(0, 5);
  return <span className={[styles.part, styles.ok].join(' ')} role="status"><CircleCheck aria-hidden="true" />{t('saved', { time })}</span>;
}
