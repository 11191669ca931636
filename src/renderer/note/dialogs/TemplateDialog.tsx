import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteField, NoteKind, TemplateContent } from '@shared/domain/note';
import type { NoteDocument } from '@shared/domain/note-document';
import { useAnswer } from '../../bridge/queries';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useMainAction } from '../../ui/main-action';
import { isComposing } from '../../ui/shortcuts';
import { TextField } from '../../ui/TextField';
import { FieldNames } from './FieldNames';
import styles from './Dialogs.module.css';

type TemplateDialogProps = {
  kind: NoteKind;
  head: { title: string; fields: NoteField[] };
  document: NoteDocument;
  onFields: (fields: NoteField[]) => void;
  /** `id` is that of the template of the same name, which is replaced; null makes a new one. */
  onSave: (content: TemplateContent, id: number | null) => void;
  onClose: () => void;
};

/** Changes which fields a note has, and makes a template of it: its fields without values, its text as it stands. */
export function TemplateDialog({ kind, head, document, onFields, onSave, onClose }: TemplateDialogProps) {
  const { t } = useTranslation(['note', 'common']);
  const [name, setName] = useState(head.title);
  const [fresh, setFresh] = useState('');
  const own = useAnswer('templates.list', {}).data ?? [];
  const replaced = own.find((template) => template.name === name.trim()) ?? null;
  const add = () => {
    const field = fresh.trim();
    if (field === '') return;
    onFields([...head.fields, { name: field, value: '', role: 'other' }]);
    setFresh('');
  };
  const store = () => {
    onSave({ name: name.trim() || t('untitled'), kind, fields: head.fields.map((field) => ({ ...field, value: '' })), document }, replaced?.id ?? null);
    onClose();
  };
  useMainAction(store);
  return (
    <Dialog
      size="small" title={t('saveAsTemplate')} closeLabel={t('common:close')} onClose={onClose}
      footer={<><span className={styles.grow} /><Button onPress={onClose}>{t('common:close')}</Button><Button look="primary" onPress={store}>{t('saveAsTemplate')}</Button></>}
    >
      <div className={styles.form}>
        <TextField label={t('templateName')} value={name} onChange={(value) => setName(value.slice(0, 100))} />
        {replaced !== null && <p role="status" className={styles.told}>{t('templateReplaces')}</p>}
        <span className={styles.heading}>{t('editFields')}</span>
        <FieldNames fields={head.fields} onFields={onFields} />
        <div className={styles.row} onKeyDown={(event) => { if (event.key === 'Enter' && !isComposing(event.nativeEvent) && event.target instanceof HTMLInputElement) add(); }}>
          <span className={styles.grow}><TextField label={t('fieldName')} labelHidden placeholder={t('fieldName')} value={fresh} onChange={(value) => setFresh(value.slice(0, 60))} /></span>
          <Button icon={<Plus aria-hidden="true" />} isDisabled={fresh.trim() === ''} onPress={add}>{t('addField')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
