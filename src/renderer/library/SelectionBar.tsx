import { ArchiveRestore, Columns2, FileOutput, FolderPlus, Star, Tag as TagIcon, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button';
import { AddToCollection } from './collection/AddToCollection';
import styles from './LibraryHead.module.css';

type SelectionBarProps = {
  count: number;
  trashed: boolean;
  speeches: readonly number[];
  /** The collection that is shown, or null. */
  collection: number | null;
  onStar: () => void;
  onTags: () => void;
  onExport: () => void;
  /** For exactly two. */
  onBeside: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onPurge: () => void;
  onClear: () => void;
};

/** What can be done with several speeches at once. Stands in the place of the filters. */
export function SelectionBar({ count, trashed, speeches, collection, onStar, onTags, onExport, onBeside, onTrash, onRestore, onPurge, onClear }: SelectionBarProps) {
  const { t } = useTranslation('library');
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('selectedCount', { count })}>
      <span className={styles.chosen} role="status">{t('selectedCount', { count })}</span>
      {trashed ? (
        <>
          <Button size="sm" icon={<ArchiveRestore aria-hidden="true" />} onPress={onRestore}>{t('restore')}</Button>
          <Button size="sm" look="danger" icon={<Trash2 aria-hidden="true" />} onPress={onPurge}>{t('purge')}</Button>
        </>
      ) : (
        <>
          <Button size="sm" icon={<Star aria-hidden="true" />} onPress={onStar}>{t('star')}</Button>
          <Button size="sm" icon={<TagIcon aria-hidden="true" />} onPress={onTags}>{t('editTags')}</Button>
          <AddToCollection speeches={speeches} shown={collection}>
            <Button size="sm" icon={<FolderPlus aria-hidden="true" />}>{t('addToCollection')}</Button>
          </AddToCollection>
          {count === 2 && <Button size="sm" icon={<Columns2 aria-hidden="true" />} onPress={onBeside}>{t('sideBySide')}</Button>}
          <Button size="sm" icon={<FileOutput aria-hidden="true" />} onPress={onExport}>{t('export')}</Button>
          <Button size="sm" icon={<Trash2 aria-hidden="true" />} onPress={onTrash}>{t('moveToTrash')}</Button>
        </>
      )}
      <span className={styles.grow} />
      <IconButton size="sm" label={t('clearSelection')} onPress={onClear}><X aria-hidden="true" /></IconButton>
    </div>
  );
}
