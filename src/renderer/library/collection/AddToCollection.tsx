import { Folder, FolderMinus, FolderPlus } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { Menu } from '../../ui/Menu';
import { addToCollection, createCollection, removeFromCollection } from './change-collections';
import { CollectionNameDialog } from './CollectionNameDialog';

type AddToCollectionProps = {
  speeches: readonly number[];
  /** The collection that is shown, from which they can be taken out. */
  shown: number | null;
  /** The button. */
  children: ReactElement;
};

/** A menu that puts speeches into a collection, or a new one, or takes them out of the one that is shown. */
export function AddToCollection({ speeches, shown, children }: AddToCollectionProps) {
  const { t } = useTranslation('library');
  const collections = useAnswer('collections.list', {}).data ?? [];
  const [naming, setNaming] = useState(false);
  const from = collections.find(({ id }) => id === shown);
  return (
    <>
      <Menu
        label={t('addToCollection')}
        commands={[
          ...collections.filter(({ id }) => id !== shown).map((collection) => ({
            id: String(collection.id),
            label: collection.name,
            icon: <Folder aria-hidden="true" />,
            run: () => void addToCollection(collection, speeches),
          })),
          { id: 'new', label: t('newCollectionOf'), icon: <FolderPlus aria-hidden="true" />, run: () => setNaming(true) },
          ...(from === undefined ? [] : [{
            id: 'remove',
            label: t('removeFrom', { name: from.name }),
            icon: <FolderMinus aria-hidden="true" />,
            run: () => void removeFromCollection(from.id, from.name, speeches),
          }]),
        ]}
      >
        {children}
      </Menu>
      {naming && <CollectionNameDialog title={t('newCollection')} onDone={(name) => void createCollection(name, speeches)} onClose={() => setNaming(false)} />}
    </>
  );
}
