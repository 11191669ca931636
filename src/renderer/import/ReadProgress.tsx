import { Pause, Play, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import type { Totals } from './intake';
import styles from './ImportDialog.module.css';

type ReadProgressProps = { totals: Totals; paused: boolean; onPause: (paused: boolean) => void; onDiscard: () => void };

/** How many files have been read; pauses, goes on, and gives the import up. */
export function ReadProgress({ totals, paused, onPause, onDiscard }: ReadProgressProps) {
  const { t } = useTranslation('import');
  const { read: done, files: total } = totals;
  const reading = done < total;
  return (
    <div className={styles.progress}>
      <div className={styles.bar} role="progressbar" aria-label={t('progressName')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <i style={{ width: `${(done / Math.max(1, total)) * 100}%` }} />
      </div>
      {/* counting aloud to a thousand helps nobody: only the end and a pause are announced */}
      <span className={styles.count} role={reading && !paused ? undefined : 'status'}>
        {!reading ? t('readAll', { total }) : t(paused ? 'pausedAt' : 'readSoFar', { done, total })}
      </span>
      {reading && (
        <Button size="sm" look="ghost" icon={paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />} onPress={() => onPause(!paused)}>
          {t(paused ? 'resume' : 'pause')}
        </Button>
      )}
      <Button size="sm" look="ghost" icon={<X aria-hidden="true" />} onPress={onDiscard}>{t('discard')}</Button>
    </div>
  );
}
