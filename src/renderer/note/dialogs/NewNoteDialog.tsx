import { FileDown, FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import type { TemplateChoice } from '@shared/contract/notes';
import { builtInTemplates } from '@shared/domain/note-templates';
import { pickFiles, saveFile } from '../../bridge/files';
import { client } from '../../bridge/client';
import { useAnswer } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { currentLocale, sentenceOf } from '../../i18n/i18n';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useMainAction } from '../../ui/main-action';
import { TextField } from '../../ui/TextField';
import { showToast } from '../../ui/Toast';
import styles from './Dialogs.module.css';

type NewNoteDialogProps = { passages?: readonly number[]; onClose: () => void; onMade: (id: number) => void };

/** Makes a note from a template; templates of one's own are taken in, handed on and deleted here too. */
export function NewNoteDialog({ passages = [], onClose, onMade }: NewNoteDialogProps) {
  const { t } = useTranslation(['note', 'common']);
  const own = useAnswer('templates.list', {}).data ?? [];
  const [chosen, setChosen] = useState('record');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const builtIn = builtInTemplates(currentLocale());

  const attempt = async (act: () => Promise<void>) => {
    setProblem('');
    try {
      await act();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      setProblem(sentenceOf(error.failure));
    }
  };
  const make = () => attempt(async () => {
    const found = builtIn.find(({ kind }) => kind === chosen);
    const template: TemplateChoice = found ? { kind: 'built-in', of: found.kind } : { kind: 'own', id: Number(chosen) };
    const note = await save('notes.create', { template, title: title.trim(), passages: [...passages] });
    onMade(note.id);
  });
  const read = () => attempt(async () => {
    const [file] = await pickFiles(['.json']);
    if (!file) return;
    const template = await save('templates.read', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    setChosen(String(template.id));
    showToast({ text: t('templateRead', { name: template.name }) });
  });
  const remove = (id: number, name: string) => {
    setChosen('record');
    void save('templates.delete', { id });
    showToast({ text: t('templateDeleted', { name }), action: { label: t('common:undo'), run: () => void client.call('history.undo', {}) } });
  };
  const handOn = (id: number) => attempt(async () => void (await saveFile(await client.call('templates.file', { id }))));

  useMainAction(() => void make());
  return (
    <Dialog
      title={t('newNote')} closeLabel={t('common:close')} onClose={onClose}
      footer={<>
        <Button icon={<FileUp aria-hidden="true" />} onPress={() => void read()}>{t('readTemplate')}</Button>
        {problem !== '' && <span role="alert">{problem}</span>}
        <span className={styles.grow} />
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button look="primary" onPress={() => void make()}>{t('create')}</Button>
      </>}
    >
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void make(); }}>
        <TextField autoFocus label={t('title')} value={title} onChange={(value) => setTitle(value.slice(0, 300))} placeholder={t('untitled')} />
        <RadioGroup value={chosen} onChange={setChosen} className={styles.form ?? ''}>
          <Label className={styles.heading ?? ''}>{t('templates')}</Label>
          <div className={styles.choices}>
            {builtIn.map(({ kind, name }) => (
              <Radio key={kind} value={kind} className={styles.choice ?? ''}><span><b>{name}</b><small>{t(`kind_${kind}`)}</small></span></Radio>
            ))}
          </div>
          {own.length > 0 && <span className={styles.heading}>{t('ownTemplates')}</span>}
          {own.map(({ id, name, kind }) => (
            <div key={id} className={styles.row}>
              <Radio value={String(id)} className={[styles.choice, styles.grow].join(' ')}><span><b>{name}</b><small>{t(`kind_${kind}`)}</small></span></Radio>
              <IconButton label={t('handOn')} onPress={() => void handOn(id)}><FileDown aria-hidden="true" /></IconButton>
              <IconButton label={t('deleteTemplate')} onPress={() => remove(id, name)}><Trash2 aria-hidden="true" /></IconButton>
            </div>
          ))}
        </RadioGroup>
      </form>
    </Dialog>
  );
}
