import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings } from '../shell/use-settings';
import { Check } from '../ui/Check';
import styles from './WebTraces.module.css';

/** Whether half-width marks are shown full-width when reading, and how many this file has; nothing when it has none. */
export function HalfWidth({ count }: { count: number }) {
  const { t } = useTranslation('import');
  const { fullWidthPunctuation } = useSettings();
  if (count === 0) return null;
  return (
    <div className={styles.line}>
      <Check isSelected={fullWidthPunctuation} onChange={(on) => changeSettings({ fullWidthPunctuation: on })}>{t('halfWidth')}</Check>
      <span className={styles.count}>{t('halfWidthCount', { count })}</span>
    </div>
  );
}
