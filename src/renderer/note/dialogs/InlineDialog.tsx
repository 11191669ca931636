import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useMainAction } from '../../ui/main-action';
import styles from './Dialogs.module.css';

type FootnoteProps = { text: string; onStore: (text: string) => void; onRemove: () => void; onClose: () => void };

/** As in `note-document.ts`. */
const LONGEST = 20_000;

/** Writes the text of a footnote; an empty one is removed. */
export function FootnoteDialog({ text, onStore, onRemove, onClose }: FootnoteProps) {
  const { t } = useTranslation(['note', 'common']);
  const [draft, setDraft] = useState(text);
  const store = () => (draft.trim() === '' ? onRemove() : onStore(draft.trim()));
  useMainAction(store);
  return (
    <Dialog
      size="small" title={t('footnote')} closeLabel={t('common:close')} onClose={onClose}
      footer={<>
        <Button look="danger" onPress={onRemove}>{t('removeInline')}</Button>
        <span className={styles.grow} />
        <Button look="primary" aria-keyshortcuts="Control+Enter" onPress={store}>{t('common:done')}</Button>
      </>}
    >
      <div className={styles.form}>
        <textarea
          autoFocus aria-label={t('footnoteText')} className={styles.area} value={draft} maxLength={LONGEST} onChange={(event) => setDraft(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

type CitationProps = { citation: string; onOpen: () => void; onRemove: () => void; onClose: () => void };

/** What can be done with a citation inside the text. */
export function CitationDialog({ citation, onOpen, onRemove, onClose }: CitationProps) {
  const { t } = useTranslation(['note', 'common']);
  useMainAction(onOpen);
  return (
    <Dialog
      size="small" title={t('citationChoice')} closeLabel={t('common:close')} onClose={onClose}
      footer={<>
        <Button look="danger" onPress={onRemove}>{t('removeInline')}</Button>
        <span className={styles.grow} />
        <Button look="primary" autoFocus onPress={onOpen}>{t('openSource')}</Button>
      </>}
    >
      <p className={styles.form}>{citation}</p>
    </Dialog>
  );
}
