import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Dialog } from '../ui/Dialog';
import { useMainAction } from '../ui/main-action';
import { pathText } from './path-text';
import { TagCombo } from './TagCombo';
import { withBelow } from './tag-tree';
import styles from './TagAsk.module.css';

type MoveTagDialogProps = { tag: Tag; tags: readonly Tag[]; onMove: (parent: number | null) => void; onClose: () => void };

/** Asks below which tag a tag is to stand: the way of the keyboard for what dragging does. */
export function MoveTagDialog({ tag, tags, onMove, onClose }: MoveTagDialogProps) {
  const { t } = useTranslation(['tag', 'common']);
  const [parent, setParent] = useState<Tag | null>(null);
  const own = withBelow(tags, tag.id);
  const done = () => {
    if (parent === null) return;
    onMove(parent.id);
    onClose();
  };
  useMainAction(done);
  return (
    <Dialog
      size="small"
      title={t('moveTitle', { name: tag.name })}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <Button isDisabled={tag.parent === null} onPress={() => { onMove(null); onClose(); }}>{t('toTop')}</Button>
          <span className={styles.grow} />
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button key={parent?.id ?? 'none'} look="primary" isDisabled={parent === null} autoFocus={parent !== null} onPress={done}>{t('move')}</Button>
        </>
      }
    >
      <div className={styles.body}>
        {parent === null
          ? <TagCombo label={t('moveBelow')} placeholder={t('findTag')} tags={tags.filter(({ id }) => !own.has(id))} onPick={(path) => setParent(tags.find((one) => one.path === path) ?? null)} labelShown autoFocus />
          : <p className={styles.line}>{t('moveBelow')} <Chip on removeLabel={t('chooseAnother')} onRemove={() => setParent(null)}>{pathText(parent.path)}</Chip></p>}
      </div>
    </Dialog>
  );
}
