import { CircleAlert, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../i18n/i18n';
import { Button } from '../ui/Button';
import type { IntakeFile } from './intake';
import styles from './FilePane.module.css';

const SHOWN = 5;

/** The files that could not be read, one sentence each; nothing when there are none. */
export function FailedFiles({ files, onRetry }: { files: readonly IntakeFile[]; onRetry: () => void }) {
  const { t } = useTranslation('import');
  const failed = files.flatMap(({ id, stage }) => (stage.kind === 'failed' ? [{ id, failure: stage.failure }] : []));
  if (failed.length === 0) return null;
  return (
    <section className={styles.failed} aria-label={t('failedSome', { count: failed.length })}>
      <CircleAlert size={16} aria-hidden="true" />
      <div>
        <h3>{t('failedSome', { count: failed.length })}</h3>
        {failed.slice(0, SHOWN).map(({ id, failure }) => <p key={id} className="file">{sentenceOf(failure)}</p>)}
        {failed.length > SHOWN && <p>{t('failedMore', { count: failed.length - SHOWN })}</p>}
      </div>
      <Button size="sm" icon={<RefreshCw aria-hidden="true" />} onPress={onRetry}>{t('retry')}</Button>
    </section>
  );
}
