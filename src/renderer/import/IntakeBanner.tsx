import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { totalsOf, type Intake } from './intake';
import type { Imports } from './use-import';
import styles from './Import.module.css';

const STORING_SHOWN_AFTER_MS = 600;

/** What goes on in the background while the dialog is closed: a count, and the way back. */
export function IntakeBanner({ imports, intake }: { imports: Imports; intake: Intake }) {
  const { t } = useTranslation('import');
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!intake.storing) return;
    const timer = setTimeout(() => setLate(true), STORING_SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [intake.storing]);
  const { read: done, files: total } = totalsOf(intake.files);
  if (intake.storing && !late) return null;
  const text = intake.storing ? t('bannerStoring', { done: intake.stored, total })
    : done === total ? t('bannerReady', { total })
    : t(intake.paused ? 'bannerPaused' : intake.storesWhenRead ? 'bannerWillStore' : 'bannerReading', { done, total });
  return (
    <section className={styles.banner} aria-label={t('backgroundRegion')} data-pane tabIndex={-1}>
      <Download size={16} aria-hidden="true" />
      <span className={styles.said}>{text}</span>
      {!intake.storing && (
        <>
          <span className={styles.bar} role="progressbar" aria-label={t('progressName')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
            <i style={{ width: `${(done / Math.max(1, total)) * 100}%` }} />
          </span>
          <Button size="sm" onPress={() => imports.commands.show(true)}>{t('look')}</Button>
          <Button size="sm" look="ghost" onPress={imports.discard}>{t('discard')}</Button>
        </>
      )}
    </section>
  );
}
