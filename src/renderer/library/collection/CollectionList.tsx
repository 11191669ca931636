import { Ellipsis, Folder, FolderPlus } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '@shared/domain/collection';
import { useAnswer } from '../../bridge/queries';
import { change } from '../../shell/change';
import { IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { meaning } from '../../ui/shortcuts';
import { carriesSpeeches, droppedSpeeches } from '../speech-drag';
import { addToCollection, createCollection } from './change-collections';
import { CollectionNameDialog } from './CollectionNameDialog';
import styles from './CollectionList.module.css';

const MOVED = 'application/x-lectern-collection';

type CollectionListProps = {
  current: number | null;
  onShow: (collection: number) => void;
  /** The collection that is shown was deleted. */
  onGone: () => void;
  onExport: (collection: number) => void;
};

/** The collections in a person's order. Speeches dropped on one are added; a collection dropped on another goes before it. */
export function CollectionList({ current, onShow, onGone, onExport }: CollectionListProps) {
  const { t } = useTranslation(['library', 'common']);
  const collections = useAnswer('collections.list', {}).data ?? [];
  const [naming, setNaming] = useState<Collection | 'new' | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const ids = collections.map(({ id }) => id);
  const put = (id: number, at: number) => void change('collections.order', { ids: ids.filter((one) => one !== id).toSpliced(at, 0, id) });

  const drop = (event: DragEvent, target: Collection) => {
    event.preventDefault();
    setOver(null);
    const moved = event.dataTransfer.getData(MOVED);
    if (moved !== '') {
      const id = Number(moved);
      if (id !== target.id) put(id, ids.filter((one) => one !== id).indexOf(target.id));
      return;
    }
    const speeches = droppedSpeeches(event);
    if (speeches.length > 0) void addToCollection(target, speeches);
  };
  return (
    <section aria-label={t('collections')}>
      <div className={styles.head}>
        <h2>{t('collections')}</h2>
        <IconButton size="sm" label={t('newCollection')} onPress={() => setNaming('new')} className={styles.add ?? ''}><FolderPlus aria-hidden="true" /></IconButton>
      </div>
      {collections.length === 0 && <p className={styles.hint}>{t('collectionsEmpty')}</p>}
      <ul className={styles.list}>
        {collections.map((collection, index) => (
          <li
            key={collection.id}
            className={[styles.line, over === collection.id ? styles.over : ''].join(' ')}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(MOVED, String(collection.id))}
            onDragOver={(event) => { if (accepts(event)) { event.preventDefault(); setOver(collection.id); } }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, collection)}
            onKeyDown={(event) => {
              const key = meaning('placeLibrary', event.nativeEvent);
              if (key === 'F2') setNaming(collection);
              if (key === 'Alt+ArrowUp' && index > 0) put(collection.id, index - 1);
              if (key === 'Alt+ArrowDown' && index < ids.length - 1) put(collection.id, index + 1);
            }}
          >
            <button type="button" className={styles.link} aria-current={current === collection.id ? 'page' : undefined} title={collection.description || collection.name} onClick={() => onShow(collection.id)}>
              <Folder size={16} aria-hidden="true" /><span className={styles.clip}>{collection.name}</span><span className={styles.n}>{collection.speeches}</span>
            </button>
            <Menu
              label={t('collectionCommands', { name: collection.name })}
              commands={[
                { id: 'rename', label: t('rename'), keys: 'F2', run: () => setNaming(collection) },
                { id: 'export', label: t('exportCollection'), run: () => onExport(collection.id) },
                ...(index === 0 ? [] : [{ id: 'up', label: t('moveUp'), keys: 'Alt+↑', run: () => put(collection.id, index - 1) }]),
                ...(index === ids.length - 1 ? [] : [{ id: 'down', label: t('moveDown'), keys: 'Alt+↓', run: () => put(collection.id, index + 1) }]),
                {
                  id: 'delete',
                  label: t('common:delete'),
                  danger: true,
                  run: () => {
                    if (current === collection.id) onGone();
                    void change('collections.delete', { id: collection.id }, () => t('collectionDeleted', { name: collection.name }));
                  },
                },
              ]}
            >
              <IconButton size="sm" label={t('collectionCommands', { name: collection.name })} className={styles.more ?? ''}><Ellipsis aria-hidden="true" /></IconButton>
            </Menu>
          </li>
        ))}
      </ul>
      {naming === 'new' && <CollectionNameDialog title={t('newCollection')} onDone={(name) => void createCollection(name)} onClose={() => setNaming(null)} />}
      {naming !== null && naming !== 'new' && (
        <CollectionNameDialog title={t('rename')} value={naming.name} onDone={(name) => void change('collections.update', { id: naming.id, name })} onClose={() => setNaming(null)} />
      )}
    </section>
  );
}

function accepts(event: DragEvent): boolean {
  return carriesSpeeches(event) || event.dataTransfer.types.includes(MOVED);
}
