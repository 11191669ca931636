import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '@shared/domain/excerpt';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useMainAction } from '../ui/main-action';
import styles from './NoteDialog.module.css';

const LONGEST = 20_000;

/** The margin note of one excerpt, or the same note for several, whose own notes it replaces. */
export function NoteDialog({ excerpts, onDone, onClose }: { excerpts: readonly Excerpt[]; onDone: (note: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['excerpt', 'common']);
  const id = useId();
  const [first] = excerpts;
  const same = excerpts.every(({ note }) => note === first?.note);
  const [note, setNote] = useState(same ? (first?.note ?? '') : '');
  const others = excerpts.filter((excerpt) => excerpt.note !== '').length;
  const done = () => {
    if (!same || note !== first?.note) onDone(note);
    onClose();
  };
  useMainAction(done);
  return (
    <Dialog
      title={t('noteOf', { count: excerpts.length })}
      closeLabel={t('common:close')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <span className={styles.grow} />
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" onPress={done} aria-keyshortcuts="Control+Enter">{t('common:done')}<Kbd keys="Ctrl+Enter" /></Button>
        </>
      }
    >
      <div className={styles.body}>
        <label htmlFor={id} className="sr">{t('note')}</label>
        {/* the dialog was opened to write into this field */}
        <textarea id={id} className={styles.text} rows={6} maxLength={LONGEST} autoFocus value={note} onChange={(event) => setNote(event.target.value)} />
        {!same && <p className={styles.told}>{t('noteReplaces', { count: others })}</p>}
      </div>
    </Dialog>
  );
}
