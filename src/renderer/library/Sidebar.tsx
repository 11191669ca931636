import { Clock, Inbox, LibraryBig, Plus, Star, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { toggled, withoutConditions, type LibraryView, type Shelf } from './library-view';
import { TagTree } from './TagTree';
import styles from './Sidebar.module.css';

type SidebarProps = { view: LibraryView; onView: (view: LibraryView) => void; onImport: () => void };

/** The left pane: import, the shelves, the tag tree, the years, the trash. */
export function Sidebar({ view, onView, onImport }: SidebarProps) {
  const { t } = useTranslation('library');
  const facets = useAnswer('speeches.facets', {}).data;
  const plain = view.tags.length === 0 && view.years.length === 0;
  const shelf = (to: Shelf, icon: ReactNode, name: string, count: number | undefined) => (
    <button
      type="button"
      className={styles.link}
      aria-current={view.shelf === to && plain ? 'page' : undefined}
      onClick={() => onView({ ...withoutConditions(view), shelf: to })}
    >
      {icon}<span className={styles.clip}>{name}</span><span className={styles.n}>{count === 0 ? '' : count}</span>
    </button>
  );
  return (
    <aside className={styles.pane} aria-label={t('navigation')} data-pane tabIndex={-1}>
      <div className={styles.import}>
        <Button look="primary" size="lg" icon={<Plus aria-hidden="true" />} onPress={onImport} aria-keyshortcuts="Control+O">
          {t('importSpeeches')}<span className={styles.grow} /><Kbd keys="Ctrl+O" />
        </Button>
      </div>
      <div className={styles.scroll}>
        <nav className={styles.tree} aria-label={t('list')}>
          {shelf('all', <LibraryBig size={16} aria-hidden="true" />, t('all'), facets?.all)}
          {shelf('opened', <Clock size={16} aria-hidden="true" />, t('opened'), facets?.opened)}
          {shelf('starred', <Star size={16} aria-hidden="true" />, t('starred'), facets?.starred)}
          {shelf('unmarked', <Inbox size={16} aria-hidden="true" />, t('unmarked'), facets?.unmarked)}
        </nav>
        <h2 className={styles.head}>{t('tags')}</h2>
        <TagTree chosen={view.tags} onChoose={(tag) => onView({ ...withoutConditions(view), shelf: 'all', tags: [tag] })} />
        {facets !== undefined && facets.years.length > 0 && (
          <>
            <h2 className={styles.head}>{t('years')}</h2>
            <nav className={styles.tree} aria-label={t('years')}>
              {facets.years.map(({ value, count }) => (
                <button
                  key={String(value)}
                  type="button"
                  className={styles.link}
                  aria-current={view.years.includes(value) ? 'true' : undefined}
                  onClick={() => onView({ ...view, shelf: view.shelf === 'trash' ? 'all' : view.shelf, years: toggled(view.years, value) })}
                >
                  <span className={styles.clip}>{value === null ? t('noDate') : t('yearOf', { year: value })}</span><span className={styles.n}>{count}</span>
                </button>
              ))}
            </nav>
          </>
        )}
      </div>
      <div className={styles.foot}>{shelf('trash', <Trash2 size={16} aria-hidden="true" />, t('trash'), facets?.trashed)}</div>
    </aside>
  );
}
