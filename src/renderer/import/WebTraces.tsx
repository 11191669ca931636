import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Check } from '../ui/Check';
import type { ReadProposal } from './intake';
import styles from './WebTraces.module.css';

type WebTracesProps = { traces: ReadProposal['traces']; busy: boolean; onChange: (taken: boolean) => void };

/** Whether lines that a web page or a collection left around the texts are left out, how many they are, and which; nothing when there are none. */
export function WebTraces({ traces: { taken, count, lines }, busy, onChange }: WebTracesProps) {
  const { t } = useTranslation('import');
  const [shown, setShown] = useState(false);
  if (count === 0) return null;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Check isSelected={taken} isDisabled={busy} onChange={onChange}>{t('traces')}</Check>
        <span className={styles.count}>{t('tracesCount', { count })}</span>
        <button type="button" className={styles.link} aria-expanded={shown} onClick={() => setShown(!shown)}>{t(shown ? 'tracesHide' : 'tracesShow')}</button>
      </div>
      {shown && (
        <ul className={styles.lines} aria-label={t('tracesLines')} tabIndex={0} data-taken={taken}>
          {/* oxlint-disable-next-line react/no-array-index-key -- lines repeat and never move */}
          {lines.map((line, index) => <li key={index} lang="zh-CN">{line}</li>)}
          {count > lines.length && <li className={styles.count}>{t('tracesMore', { count: count - lines.length })}</li>}
        </ul>
      )}
    </div>
  );
}
