import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { showToast } from '../../ui/Toast';
import { NewNoteDialog } from './NewNoteDialog';
import styles from './Dialogs.module.css';

type AddToNoteDialogProps = { passages: readonly number[]; onClose: () => void; /** `passage`: at the place that uses it. */ onOpenNote: (id: number, passage?: number) => void };

/** Puts passages into a note: at the end of one that is there, or into a new outline grouped by tag. */
export function AddToNoteDialog({ passages, onClose, onOpenNote }: AddToNoteDialogProps) {
  const { t } = useTranslation(['note', 'common']);
  const notes = useAnswer('notes.list', { trashed: false }).data ?? [];
  const using = useAnswer('notes.using', { passages: [...passages] }).data ?? [];
  const usedIn = new Set(using.flatMap((use) => use.notes.map(({ id }) => id)));
  const [making, setMaking] = useState(false);
  const add = async (id: number) => {
    const note = await save('notes.append', { id, passages: [...passages] });
    showToast({ text: t('added', { count: passages.length, title: note.title || t('untitled') }), action: { label: t('open'), run: () => onOpenNote(id) } });
    onClose();
  };
  if (making || notes.length === 0) return <NewNoteDialog passages={passages} onClose={onClose} onMade={(id) => { onClose(); onOpenNote(id); }} />;
  return (
    <Dialog
      size="small" title={t('addTo', { count: passages.length })} closeLabel={t('common:close')} onClose={onClose}
      footer={<><Button onPress={() => setMaking(true)}>{t('asOutline')}</Button><span className={styles.grow} /><Button onPress={onClose}>{t('common:cancel')}</Button></>}
    >
      {usedIn.size > 0 && (
        <p className={styles.using}>
          {t('usedIn', { count: usedIn.size })}
          {notes.filter(({ id }) => usedIn.has(id)).map(({ id, title }) => <Button key={id} size="sm" look="ghost" onPress={() => { onClose(); onOpenNote(id, using.find((use) => use.notes.some((note) => note.id === id))?.passage); }}>{t('open')}：{title || t('untitled')}</Button>)}
        </p>
      )}
      <ListBox autoFocus="first" aria-label={t('addToExisting')} className={styles.versionList ?? ''} items={notes} onAction={(id) => void add(Number(id))}>
        {(row) => <ListBoxItem id={row.id} textValue={row.title || t('untitled')} className={styles.version ?? ''}>{row.title || t('untitled')}{usedIn.has(row.id) && <small className={styles.used}>{t('used')}</small>}</ListBoxItem>}
      </ListBox>
    </Dialog>
  );
}
