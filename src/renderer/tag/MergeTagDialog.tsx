import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { useAnswer } from '../bridge/queries';
import { change } from '../shell/change';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Dialog } from '../ui/Dialog';
import { useMainAction } from '../ui/main-action';
import { pathText } from './path-text';
import { TagCombo } from './TagCombo';
import { withBelow } from './tag-tree';
import styles from './TagAsk.module.css';

/** Merges a tag into another, after showing what that changes. */
export function MergeTagDialog({ tag, tags, onClose }: { tag: Tag; tags: readonly Tag[]; onClose: () => void }) {
  const { t } = useTranslation(['tag', 'common']);
  const [into, setInto] = useState<Tag | null>(null);
  const own = withBelow(tags, tag.id);
  const asked = { from: [tag.id], into: into?.id ?? tag.id };
  const preview = useAnswer('tags.previewMerge', asked, { enabled: into !== null }).data;
  const done = () => {
    if (into === null || preview === undefined) return;
    void change('tags.merge', asked, () => t('merged', { from: tag.name, into: into.name }));
    onClose();
  };
  useMainAction(done);
  return (
    <Dialog
      size="small"
      title={t('mergeTitle', { name: tag.name })}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <span className={styles.grow} />
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button key={preview === undefined ? 'none' : 'some'} look="primary" isDisabled={into === null || preview === undefined} autoFocus={preview !== undefined} onPress={done}>{t('merge')}</Button>
        </>
      }
    >
      <div className={styles.body}>
        {into === null
          ? <TagCombo label={t('mergeTarget')} placeholder={t('findTag')} tags={tags.filter(({ id }) => !own.has(id))} onPick={(path) => setInto(tags.find((one) => one.path === path) ?? null)} labelShown autoFocus />
          : <p className={styles.line}><Chip>{pathText(tag.path)}</Chip>→<Chip on removeLabel={t('chooseAnother')} onRemove={() => setInto(null)}>{pathText(into.path)}</Chip></p>}
        {into !== null && preview !== undefined && (
          <div role="status"><ul className={styles.told}>
            <li>{t('mergeGaining', { count: preview.gaining })}</li>
            {preview.already > 0 && <li>{t('mergeAlready', { count: preview.already })}</li>}
            {preview.speeches > 0 && <li>{t('mergeSpeeches', { count: preview.speeches })}</li>}
            <li>{t('mergeGone', { tags: preview.merged.map(pathText).join('、') })}</li>
            {preview.moved.map(({ from, to }) => <li key={from}>{t('mergeMoved', { from: pathText(from), to: pathText(to) })}</li>)}
            <li>{t('mergeAlias', { name: tag.name })}</li>
          </ul></div>
        )}
      </div>
    </Dialog>
  );
}
