import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { ReportPanel } from './ReportPanel';
import type { ImportProgress, Imports } from './use-import';
import styles from './Import.module.css';

const SHOWN_AFTER_MS = 1000;

/** What the window says about an import: progress when it takes longer than a second, then what needs to be known. */
export function ImportNotices({ imports, onOpen }: { imports: Imports; onOpen: (speech: number) => void }) {
  if (imports.progress !== null) return <ProgressPanel key={imports.progress.since} progress={imports.progress} onCancel={imports.cancel} />;
  if (imports.report !== null && imports.reportShown) return <ReportPanel imports={imports} files={imports.report.files} onOpen={onOpen} />;
  return null;
}

function ProgressPanel({ progress, onCancel }: { progress: ImportProgress; onCancel: () => void }) {
  const { t } = useTranslation(['import', 'common']);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <section className={styles.panel} aria-label={t('importing')} data-pane tabIndex={-1}>
      <div className={styles.progress}>
        <div className={styles.line}>
          <span role="status">{t('progress', { done: progress.done, total: progress.total })}</span>
          <span className={[styles.name, 'file'].join(' ')}>{progress.name}</span>
          <Button size="sm" onPress={onCancel}>{t('common:cancel')}</Button>
        </div>
        <div className={styles.bar} role="progressbar" aria-label={t('importing')} aria-valuemin={0} aria-valuemax={progress.total} aria-valuenow={progress.done}>
          <i style={{ width: `${(progress.done / Math.max(1, progress.total)) * 100}%` }} />
        </div>
      </div>
    </section>
  );
}
