import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import styles from './SettingsScreen.module.css';

const papers = ['warm', 'white', 'silk', 'bean'] as const;

/** The tint of the reading paper, each shown as it is. */
export function PaperChoice({ value, onChange }: { value: Settings['paper']; onChange: (paper: Settings['paper']) => void }) {
  const { t } = useTranslation('settings');
  const choose = (chosen: string) => {
    const paper = papers.find((one) => one === chosen);
    if (paper !== undefined) onChange(paper);
  };
  return (
    <RadioGroup aria-label={t('paper')} value={value} onChange={choose} orientation="horizontal" className={styles.tints ?? ''}>
      {papers.map((paper) => (
        <Radio key={paper} value={paper} className={styles.tint ?? ''}>
          <span className={[styles.sample, styles[paper]].join(' ')} aria-hidden="true">{t('paperSample')}</span><span>{t(`paper_${paper}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
