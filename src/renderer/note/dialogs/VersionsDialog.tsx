import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { noteText } from '@shared/domain/note-document';
import { useAnswer } from '../../bridge/queries';
import { save } from '../../bridge/saving';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { momentText } from '../../ui/length';
import { showToast } from '../../ui/Toast';
import styles from './Dialogs.module.css';

/** Earlier states of a note: look at one, bring it back. */
export function VersionsDialog({ note, title, onClose }: { note: number; title: string; onClose: () => void }) {
  const { t } = useTranslation(['note', 'common']);
  const versions = useAnswer('notes.versions', { id: note }).data ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  const version = chosen ?? versions[0]?.id ?? null;
  const content = useAnswer('notes.version', { id: note, version: version ?? 1 }, { enabled: version !== null }).data;
  const revert = async () => {
    if (version === null) return;
    await save('notes.revert', { id: note, version });
    showToast({ text: t('reverted') });
    onClose();
  };
  return (
    <Dialog
      size="large" title={t('versionsOf', { title: title || t('untitled') })} closeLabel={t('common:close')} onClose={onClose}
      footer={<>
        <span className={styles.grow} />
        <Button onPress={onClose}>{t('common:close')}</Button>
        <Button look="primary" isDisabled={version === null} onPress={() => void revert()}>{t('revert')}</Button>
      </>}
    >
      {versions.length === 0 ? <p className={styles.message}>{t('noVersions')}</p> : (
        <div className={styles.versions}>
          <ListBox
            aria-label={t('versions')} className={styles.versionList ?? ''} items={versions} selectionMode="single" disallowEmptySelection
            selectedKeys={version === null ? [] : [version]} onSelectionChange={(keys) => { if (keys !== 'all') setChosen(Number([...keys][0])); }}
          >
            {(row) => (
              <ListBoxItem id={row.id} className={styles.version ?? ''} textValue={row.savedAt}>
                {t('versionRow', { time: `${momentText(row.savedAt)} ${new Date(row.savedAt).toTimeString().slice(0, 5)}`, count: row.characters })}
              </ListBoxItem>
            )}
          </ListBox>
          <div className={styles.versionText} tabIndex={0} role="group" aria-label={t('versionText')} lang="zh-CN">
            {content !== undefined && [content.title, ...content.fields.filter(({ value }) => value !== '').map(({ name, value }) => `${name}：${value}`), '', noteText(content.document)].join('\n')}
          </div>
        </div>
      )}
    </Dialog>
  );
}
