import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import styles from './EmptyList.module.css';

/** What greets on a fresh machine: what can be imported, and the sample collection. */
export function EmptyLibrary({ onImport, onSample }: { onImport: () => void; onSample: () => void }) {
  const { t } = useTranslation('library');
  const info = useAnswer('app.info', {}).data;
  const kinds = (info?.importable ?? []).map((ending) => `.${ending}`).join(' ');
  return (
    <div className={styles.empty}>
      <svg className={styles.picture} width="184" height="152" viewBox="0 0 184 152" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        <path className={styles.faintLine} d="M20 146h144" />
        <path d="M62 146h60M74 146l6-44h24l6 44" />
        <path className={styles.chrome} d="M36 98h112l-16-34H52z" />
        <path className={styles.chrome2} d="M36 98v8h112v-8" />
        <path className={styles.surface} d="M60 88 71 24c.4-2 2-3 4-3h45c2.5 0 4 1.5 3.5 4L113 88c-.4 2-1.6 3-3.6 3H63c-2.3 0-3.4-1.2-3-3z" />
        <path className={styles.faintLine} d="M80 36h31M78 47h31M76 58h31M74 69h19" />
        <path className={styles.first} d="M78 47h20" />
        <path className={styles.third} d="M76 58h31" strokeDasharray="1 5" />
        <path className={styles.seal} d="M112 20l-3 18 5-4 6 5 2.8-17.5" />
        <path d="M130 64c9-5 13-13 12-24" />
        <rect className={styles.microphone} x="137" y="24" width="9" height="16" rx="4.5" transform="rotate(-6 141 32)" />
      </svg>
      <h2>{t('emptyHeading')}</h2>
      <p>{t('emptyText', { kinds })}</p>
      <div className={styles.buttons}>
        <Button look="primary" size="lg" icon={<Plus aria-hidden="true" />} onPress={onImport}>{t('importSpeeches')}</Button>
        <Button size="lg" onPress={onSample}>{t('openSample')}</Button>
      </div>
      <p className={styles.quiet}>{t('keptHere')}</p>
    </div>
  );
}
