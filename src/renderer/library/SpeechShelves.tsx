import { FolderPlus, Tag as TagIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SpeechRow } from '@shared/domain/speech';
import { useAnswer } from '../bridge/queries';
import { change } from '../shell/change';
import { pathText } from '../tag/path-text';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { AddToCollection } from './collection/AddToCollection';
import { removeFromCollection } from './collection/change-collections';
import styles from './DetailsPane.module.css';

/** The tags of a speech itself and the collections it is in, each removable, with a way to add. */
export function SpeechShelves({ row, onTags }: { row: SpeechRow; onTags: () => void }) {
  const { t } = useTranslation(['library', 'tag']);
  const collections = useAnswer('collections.list', {}).data ?? [];
  const inside = useAnswer('collections.of', { speech: row.id }).data ?? [];
  const untag = (tag: number) => void change('tags.tagSpeeches', { speeches: [row.id], removeTags: [tag] }, () => t('retagged', { count: 1 }));
  return (
    <div className={styles.shelves}>
      {row.ownTags.map((tag) => <Chip key={tag.id} removeLabel={t('tag:removeTag', { tag: pathText(tag.path) })} onRemove={() => untag(tag.id)}>{pathText(tag.path)}</Chip>)}
      {collections.filter(({ id }) => inside.includes(id)).map(({ id, name }) => (
        <Chip key={id} on removeLabel={t('removeFrom', { name })} onRemove={() => void removeFromCollection(id, name, [row.id])}>{name}</Chip>
      ))}
      <Button size="sm" look="ghost" icon={<TagIcon aria-hidden="true" />} onPress={onTags}>{t('ownTags')}</Button>
      <AddToCollection speeches={[row.id]} shown={null}>
        <Button size="sm" look="ghost" icon={<FolderPlus aria-hidden="true" />}>{t('addToCollection')}</Button>
      </AddToCollection>
    </div>
  );
}
