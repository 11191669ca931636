import { useTranslation } from 'react-i18next';
import type { SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { timeText } from '../ui/length';
import styles from './PurgeDialog.module.css';

type PurgeDialogProps = { rows: readonly SpeechRow[]; onPurge: () => void; onClose: () => void };

/** The one question that is asked: deleting for good cannot be undone. */
export function PurgeDialog({ rows, onPurge, onClose }: PurgeDialogProps) {
  const { t } = useTranslation(['library', 'common']);
  const backup = useAnswer('app.backupWith', { speeches: rows.map(({ id }) => id) }).data?.at ?? null;
  const passages = rows.reduce((sum, row) => sum + row.passages, 0);
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={t('purgeAsk', { count: rows.length })}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <span className={styles.grow} />
          <Button autoFocus onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="dangerSolid" onPress={() => { onPurge(); onClose(); }}>{t('purge')}</Button>
        </>
      }
    >
      <div className={styles.text}>
        <p>{passages > 0 ? t('purgeTold', { passages }) : t('purgeToldPlain')}</p>
        {backup !== null && <p>{t('purgeBackup', { at: timeText(backup) })}</p>}
      </div>
    </Dialog>
  );
}
