import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useMainAction } from '../ui/main-action';
import { pathText } from './path-text';
import { TagCombo, type TagComboHandle } from './TagCombo';
import styles from './TagsDialog.module.css';

type TagsDialogProps = {
  title: string;
  /** What gets tags and loses them: excerpts or speeches. */
  targets: readonly { tags: readonly { id: number; path: string }[] }[];
  tags: readonly Tag[];
  onDone: (changes: { add: string[]; remove: number[] }) => void;
  onClose: () => void;
};

/** Adds and takes away tags of several excerpts or speeches at once; nothing is stored before it is done. */
export function TagsDialog({ title, targets, tags, onDone, onClose }: TagsDialogProps) {
  const { t } = useTranslation(['tag', 'common']);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly number[]>([]);
  const counts = new Map<number, { path: string; count: number }>();
  for (const { id, path } of targets.flatMap((target) => target.tags)) counts.set(id, { path, count: (counts.get(id)?.count ?? 0) + 1 });
  const present = [...counts].filter(([id]) => !removed.includes(id));
  const removedAt = (path: string) => [...counts].find(([id, tag]) => tag.path === path && removed.includes(id))?.[0];
  const box = useRef<TagComboHandle>(null);
  const done = async () => {
    // what is still in the box, or was entered a moment ago, is meant too
    const last = await box.current?.settle() ?? null;
    const back = last === null ? undefined : removedAt(last);
    const add = last === null || back !== undefined || added.includes(last) ? added : [...added, last];
    const remove = removed.filter((id) => id !== back);
    if (add.length > 0 || remove.length > 0) onDone({ add: [...add], remove });
    onClose();
  };
  const finishing = useRef(false);
  const finish = () => {
    if (finishing.current) return;
    finishing.current = true;
    void done().finally(() => { finishing.current = false; });
  };
  useMainAction(finish);
  const pick = (path: string) => {
    const back = removedAt(path);
    if (back !== undefined) setRemoved((now) => now.filter((id) => id !== back));
    else setAdded((now) => (now.includes(path) ? now : [...now, path]));
  };
  return (
    <Dialog
      title={title}
      closeLabel={t('common:close')}
      onClose={onClose}
      size="small"
      footer={
        <>
          <span className={styles.grow} />
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" onPress={finish} aria-keyshortcuts="Control+Enter">{t('common:done')}<Kbd keys="Ctrl+Enter" /></Button>
        </>
      }
    >
      <div className={styles.body}>
        <div role="group" aria-label={t('tagsNow')} className={styles.now}>
          <h3>{t('tagsNow')}</h3>
          <div className={styles.chips}>
            {present.map(([id, { path, count }]) => (
              <Chip key={id} removeLabel={t('removeTag', { tag: pathText(path) })} onRemove={() => setRemoved((now) => [...now, id])}>
                {count === targets.length ? pathText(path) : t('tagOn', { tag: pathText(path), count })}
              </Chip>
            ))}
            {added.map((path) => (
              <Chip key={path} on removeLabel={t('removeTag', { tag: pathText(path) })} onRemove={() => setAdded((now) => now.filter((one) => one !== path))}>{pathText(path)}</Chip>
            ))}
            {present.length + added.length === 0 && <span className={styles.none}>{t('noTagsNow')}</span>}
          </div>
        </div>
        <TagCombo ref={box} label={t('addTag')} placeholder={t('tagName')} tags={tags.filter((tag) => !added.includes(tag.path))} onPick={pick} creates labelShown autoFocus />
      </div>
    </Dialog>
  );
}
