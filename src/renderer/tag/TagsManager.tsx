import { FileDown, FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemoteError } from '@shared/contract/client';
import { client } from '../bridge/client';
import { pickFiles, saveFile } from '../bridge/files';
import { useAnswer } from '../bridge/queries';
import { sentenceOf } from '../i18n/i18n';
import { change } from '../shell/change';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Menu } from '../ui/Menu';
import { showToast } from '../ui/Toast';
import { TagForm } from './TagForm';
import { TagTree } from './TagTree';
import { useTagActs } from './use-tag-acts';
import styles from './TagsManager.module.css';

type TagsManagerProps = { start: number | null; onClose: () => void };

/** All tags: the tree at the left, everything about the chosen one at the right, the codebook in and out. */
export function TagsManager({ start, onClose }: TagsManagerProps) {
  const { t } = useTranslation(['tag', 'common']);
  const tags = useAnswer('tags.list', {}).data ?? [];
  const [chosen, setChosen] = useState(start);
  const acts = useTagActs({ tags, onMade: (tag) => setChosen(tag.id) });
  const tag = tags.find(({ id }) => id === chosen) ?? tags[0];

  const exportAs = async (format: 'csv' | 'qdc') => {
    try {
      const saved = await saveFile(await client.call('tags.exportCodebook', { format }));
      if (saved !== null) showToast({ text: t('codebookSaved', { name: saved }) });
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      showToast({ text: sentenceOf(error.failure) });
    }
  };
  const importBook = async () => {
    const [file] = await pickFiles(['.csv', '.qdc']);
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await change('tags.importCodebook', { name: file.name, bytes }, ({ created, updated, notices }) =>
      [t('codebookRead', { created, updated }), ...notices.slice(0, 1).map(sentenceOf)].join(' '));
  };
  return (
    <>
      <Dialog
        size="large"
        title={t('manage')}
        subtitle={t('manageCount', { count: tags.length })}
        closeLabel={t('common:close')}
        onClose={onClose}
        footer={
          <>
            <Button icon={<FileUp aria-hidden="true" />} onPress={() => void importBook()}>{t('importCodebook')}</Button>
            <Menu
              label={t('exportCodebook')}
              commands={[
                { id: 'csv', label: t('codebookCsv'), run: () => void exportAs('csv') },
                { id: 'qdc', label: t('codebookQdc'), run: () => void exportAs('qdc') },
              ]}
            >
              <Button icon={<FileDown aria-hidden="true" />} isDisabled={tags.length === 0}>{t('exportCodebook')}</Button>
            </Menu>
            <span className={styles.grow} />
            <Button onPress={onClose}>{t('common:close')}</Button>
          </>
        }
      >
        <div className={styles.body}>
          <section className={styles.left} aria-label={t('tags')}>
            <div className={styles.top}>
              <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={() => acts.ask({ kind: 'create', parent: null })}>{t('newTagTitle')}</Button>
              <span className={styles.grow} />
              <span className={styles.legend}>{t('legend')}</span>
            </div>
            <div className={styles.scroll}>
              {tags.length === 0 ? <p className={styles.none}>{t('noTags')}</p> : <TagTree tags={tags} acts={acts} chosen={tag?.id ?? null} onChoose={setChosen} counts="both" keepChosen />}
            </div>
          </section>
          <section className={styles.right} aria-label={t('details')}>
            {tag !== undefined && <TagForm key={tag.id} tag={tag} acts={acts} />}
          </section>
        </div>
      </Dialog>
      {acts.dialog}
    </>
  );
}
