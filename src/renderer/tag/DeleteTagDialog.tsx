import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { useAnswer } from '../bridge/queries';
import { change } from '../shell/change';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useMainAction } from '../ui/main-action';
import { pathText } from './path-text';
import styles from './TagAsk.module.css';

const SHOWN = 8;

/** Says what deleting a tag takes along. The passages stay, and it can be undone. */
export function DeleteTagDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const { t } = useTranslation(['tag', 'common']);
  const preview = useAnswer('tags.previewDelete', { id: tag.id }).data;
  const done = () => {
    if (preview === undefined) return;
    void change('tags.delete', { id: tag.id }, () => t('tagDeleted', { name: tag.name }));
    onClose();
  };
  useMainAction(done);
  return (
    <Dialog
      size="small"
      title={t('deleteTitle', { name: tag.name })}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <span className={styles.grow} />
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="danger" isDisabled={preview === undefined} onPress={done} autoFocus>{t('common:delete')}</Button>
        </>
      }
    >
      <div className={styles.body}>
        {preview !== undefined && (
          <div role="status"><ul className={styles.told}>
            <li>{t('deleteTags', { count: preview.tags.length, tags: preview.tags.slice(0, SHOWN).map(pathText).join('、') })}</li>
            <li>{t('deletePassages', { count: preview.passages })}</li>
            {preview.untagged > 0 && <li>{t('deleteUntagged', { count: preview.untagged })}</li>}
            {preview.speeches > 0 && <li>{t('deleteSpeeches', { count: preview.speeches })}</li>}
          </ul></div>
        )}
        <p className={styles.quiet}>{t('deleteUndo')}</p>
      </div>
    </Dialog>
  );
}
