import { useTranslation } from 'react-i18next';
import styles from './Difference.module.css';
import type { ShownRun } from './shorten-runs';

type DifferenceProps = { runs: readonly ShownRun[]; className?: string | undefined; /** With it the difference is a place of its own that can be scrolled by keyboard. */ label?: string };

/** What differs between two texts, in reading order: struck through and underlined, and told to those who listen. */
export function Difference({ runs, className, label }: DifferenceProps) {
  const { t } = useTranslation('common');
  const text = (run: ShownRun, index: number) => {
    switch (run.kind) {
      case 'gap':
        return <span key={index}>{t('compareGap')}</span>;
      case 'same':
        return <span key={index}>{run.text}</span>;
      case 'removed':
        return <del key={index}><span className="sr">{t('compareRemoved')}</span>{run.text}<span className="sr">{t('compareEnd')}</span></del>;
      case 'added':
        return <ins key={index}><span className="sr">{t('compareAdded')}</span>{run.text}<span className="sr">{t('compareEnd')}</span></ins>;
    }
  };
  const names = [styles.difference, className ?? ''].join(' ');
  return label === undefined
    ? <span className={names} lang="zh-CN">{runs.map(text)}</span>
    : <div className={names} lang="zh-CN" tabIndex={0} role="group" aria-label={label}>{runs.map(text)}</div>;
}
