import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Radio, RadioGroup } from 'react-aria-components';
import { RemoteError } from '@shared/contract/client';
import { client } from '../bridge/client';
import { useAnswer } from '../bridge/queries';
import { save } from '../bridge/saving';
import { sentenceOf } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useMainAction } from '../ui/main-action';
import { showToast } from '../ui/Toast';
import { encodingName } from './file-text';
import styles from './RepairEncoding.module.css';

/** Encodings Chinese office files come in, by WHATWG name, the likeliest first. */
const encodings = ['gb18030', 'utf-8', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** Reads the original file of a stored speech again with another encoding; its passages are carried over. */
export function RepairEncoding({ speech, onClose }: { speech: number; onClose: () => void }) {
  const { t } = useTranslation(['import', 'common']);
  const known = useAnswer('speeches.get', { id: speech }).data;
  const now = known?.encoding.toLowerCase() ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const encoding = chosen ?? encodings.find((name) => name !== now) ?? 'utf-8';

  const repair = async () => {
    if (busy || known === undefined) return;
    setBusy(true);
    setProblem('');
    try {
      const { passages, orphans } = await save('intake.repair', { speech, encoding });
      const params = { encoding: encodingName(encoding), count: passages, orphans };
      showToast({ text: t(orphans === 0 ? 'repaired' : 'repairedLost', params), action: { label: t('common:undo'), run: () => void client.call('history.undo', {}) } });
      onClose();
    } catch (error) {
      setBusy(false);
      if (!(error instanceof RemoteError)) throw error;
      setProblem(sentenceOf(error.failure));
    }
  };
  useMainAction(() => void repair());
  const footer = (
    <>
      <span className={styles.grow} />
      <Button onPress={onClose}>{t('common:cancel')}</Button>
      <Button look="primary" isDisabled={busy || known === undefined} aria-keyshortcuts="Control+Enter" onPress={() => void repair()}>{t('repairDo')}<Kbd keys="Ctrl+Enter" /></Button>
    </>
  );
  return (
    <Dialog title={t('repairTitle')} closeLabel={t('common:close')} onClose={onClose} size="small" footer={footer}>
      <div className={styles.body}>
        <p>{t('repairHint')}</p>
        {now !== '' && <p>{t('repairNow', { encoding: encodingName(now) })}</p>}
        <RadioGroup aria-label={t('encoding')} value={encoding} onChange={setChosen} className={styles.choices ?? ''}>
          {encodings.filter((name) => name !== now).map((name) => (
            <Radio key={name} value={name} className={styles.radio ?? ''}><span className={styles.dot} aria-hidden="true" />{encodingName(name)}</Radio>
          ))}
        </RadioGroup>
        {problem !== '' && <p role="alert" className={styles.problem}>{problem}</p>}
      </div>
    </Dialog>
  );
}
