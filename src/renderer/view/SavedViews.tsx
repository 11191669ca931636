import { Bookmark, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView, View } from '@shared/domain/saved-view';
import { useAnswer } from '../bridge/queries';
import { change } from '../shell/change';
import { IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { meaning } from '../ui/shortcuts';
import { ViewNameDialog } from './ViewNameDialog';
import styles from './SavedViews.module.css';

type SavedViewsProps = {
  kind: View['kind'];
  heading: string;
  /** Whether this is what is shown now. */
  isCurrent: (view: View) => boolean;
  /** What is shown now, to store it under a name that exists; null when there is nothing worth it. */
  now: View | null;
  onShow: (view: View) => void;
};

/** Saved searches or saved selections of excerpts, each shown with one press; renamed, replaced, ordered and deleted by its menu. */
export function SavedViews({ kind, heading, isCurrent, now, onShow }: SavedViewsProps) {
  const { t } = useTranslation(['view', 'common']);
  const views = useAnswer('views.list', { kind }).data ?? [];
  const [renaming, setRenaming] = useState<SavedView | null>(null);
  if (views.length === 0) return null;
  const ids = views.map(({ id }) => id);
  const move = (at: number, by: 1 | -1) => {
    const order = ids.toSpliced(at, 1).toSpliced(at + by, 0, ids[at] ?? 0);
    void change('views.order', { ids: order });
  };
  return (
    <section aria-label={heading}>
      <h2 className={styles.head}>{heading}</h2>
      <ul className={styles.list}>
        {views.map((saved, index) => (
          <li key={saved.id} className={styles.line} onKeyDown={(event) => { if (meaning('placeLibrary', event.nativeEvent) === 'F2') setRenaming(saved); }}>
            <button type="button" className={styles.link} aria-current={isCurrent(saved.view) ? 'true' : undefined} title={saved.name} onClick={() => onShow(saved.view)}>
              <Bookmark size={16} aria-hidden="true" /><span className={styles.clip}>{saved.name}</span>
            </button>
            <Menu
              label={t('commandsOf', { name: saved.name })}
              commands={[
                { id: 'rename', label: t('rename'), keys: 'F2', run: () => setRenaming(saved) },
                ...(now === null ? [] : [{ id: 'replace', label: t('replace'), run: () => void change('views.update', { id: saved.id, view: now }, () => t('replaced', { name: saved.name })) }]),
                ...(index === 0 ? [] : [{ id: 'up', label: t('up'), run: () => move(index, -1) }]),
                ...(index === views.length - 1 ? [] : [{ id: 'down', label: t('down'), run: () => move(index, 1) }]),
                { id: 'delete', label: t('common:delete'), danger: true, run: () => void change('views.delete', { id: saved.id }, () => t('deleted', { name: saved.name })) },
              ]}
            >
              <IconButton size="sm" label={t('commandsOf', { name: saved.name })} className={styles.more ?? ''}><Ellipsis aria-hidden="true" /></IconButton>
            </Menu>
          </li>
        ))}
      </ul>
      {renaming !== null && (
        <ViewNameDialog title={t('rename')} value={renaming.name} onDone={(name) => void change('views.update', { id: renaming.id, name })} onClose={() => setRenaming(null)} />
      )}
    </section>
  );
}
