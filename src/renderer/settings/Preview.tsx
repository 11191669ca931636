import { useTranslation } from 'react-i18next';
import { capsIn } from '../ui/key-map';
import { Kbd } from '../ui/Kbd';
import type { Look } from './ReadingRows';
import styles from './SettingsScreen.module.css';

/** A piece of a speech, set as the reading page will set it. */
export function Preview({ look, splitPoints }: { look: Look; splitPoints: boolean }) {
  const { t } = useTranslation('settings');
  const type = {
    fontFamily: 'var(--font-read)',
    fontSize: look.readSize === 0 ? 'var(--read-size)' : `${look.readSize}px`,
    lineHeight: look.readLeading,
    maxWidth: `${look.readMeasure}em`,
  };
  const first = <><b>{t('sampleFirst')}</b>{t('sampleFirstText')}<mark data-c="2">{t('sampleFirstMarked')}</mark>{t('sampleStop')}</>;
  const second = <><b>{t('sampleSecond')}</b>{t('sampleSecondText')}<mark data-c="4">{t('sampleSecondMarked')}</mark>{t('sampleEnd')}</>;
  return (
    <aside className={styles.preview} aria-label={t('preview')} data-pane tabIndex={-1}>
      <h2>{t('preview')}<small>{t('previewHint')}</small></h2>
      <div className={styles.page} style={type} lang="zh-CN">
        <h3>{t('sampleHeading')}</h3>
        <p>{t('sampleOpening')}<mark data-c="1">{t('sampleMarked')}</mark>{t('sampleClosing')}{!splitPoints && first}{!splitPoints && second}</p>
        {splitPoints && <p className={styles.point}>{first}</p>}
        {splitPoints && <p>{second}</p>}
      </div>
      <p className={styles.hint}>{t('noSaving')}</p>
      <p className={styles.hint}><Kbd keys={capsIn('placeEverywhere', 'F1')} />{t('keysHint')}</p>
    </aside>
  );
}
