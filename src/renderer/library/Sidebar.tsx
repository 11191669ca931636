import { Clock, Inbox, LibraryBig, Plus, SlidersHorizontal, Star, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Tag } from '@shared/domain/tag';
import { useAnswer } from '../bridge/queries';
import { ariaKeysIn, capsIn } from '../ui/key-map';
import { Button, IconButton } from '../ui/Button';
import { TagsManager } from '../tag/TagsManager';
import { TagTree } from '../tag/TagTree';
import { useTagActs } from '../tag/use-tag-acts';
import { Kbd } from '../ui/Kbd';
import { CollectionList } from './collection/CollectionList';
import { toggled, viewOfCollection, withoutConditions, type LibraryView, type Shelf } from './library-view';
import { SavedViews } from '../view/SavedViews';
import styles from './Sidebar.module.css';

const NO_TAGS: readonly Tag[] = [];

type SidebarProps = {
  view: LibraryView;
  onView: (view: LibraryView) => void;
  onImport: () => void;
  onExcerpts: (filter: ExcerptFilter) => void;
  onExportCollection: (collection: number) => void;
};

/** The left pane: import, the shelves, the tag tree, the years, the trash. */
export function Sidebar({ view, onView, onImport, onExcerpts, onExportCollection }: SidebarProps) {
  const { t } = useTranslation('library');
  const facets = useAnswer('speeches.facets', {}).data;
  const tags = useAnswer('tags.list', {}).data ?? NO_TAGS;
  const [managing, setManaging] = useState<{ start: number | null } | null>(null);
  const acts = useTagActs({ tags, onExcerpts: (tag) => onExcerpts({ allTags: [tag.id] }), onDetails: (tag) => setManaging({ start: tag.id }) });
  const plain = view.tags.length === 0 && view.years.length === 0 && view.collection === null && view.text.trim() === '';
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
        <Button look="primary" size="lg" icon={<Plus aria-hidden="true" />} onPress={onImport} aria-keyshortcuts={ariaKeysIn('placeEverywhere', 'Ctrl+KeyO')}>
          {t('importSpeeches')}<span className={styles.grow} /><Kbd keys={capsIn('placeEverywhere', 'Ctrl+KeyO')} />
        </Button>
      </div>
      <div className={styles.scroll}>
        <nav className={styles.tree} aria-label={t('list')}>
          {shelf('all', <LibraryBig size={16} aria-hidden="true" />, t('all'), facets?.all)}
          {shelf('opened', <Clock size={16} aria-hidden="true" />, t('opened'), facets?.opened)}
          {shelf('starred', <Star size={16} aria-hidden="true" />, t('starred'), facets?.starred)}
          {shelf('unmarked', <Inbox size={16} aria-hidden="true" />, t('unmarked'), facets?.unmarked)}
        </nav>
        <SavedViews
          kind="search"
          heading={t('savedSearches')}
          isCurrent={(saved) => saved.kind === 'search' && saved.query === view.text.trim()}
          now={view.text.trim() === '' ? null : { kind: 'search', query: view.text.trim() }}
          onShow={(saved) => { if (saved.kind === 'search') onView({ ...withoutConditions(view), shelf: 'all', text: saved.query }); }}
        />
        <CollectionList
          current={view.collection}
          onShow={(id) => onView(viewOfCollection(view, id))}
          onGone={() => onView({ ...withoutConditions(view), shelf: 'all' })}
          onExport={onExportCollection}
        />
        <div className={styles.headLine}>
          <h2>{t('tags')}</h2>
          <IconButton size="sm" label={t('newTag')} onPress={() => acts.ask({ kind: 'create', parent: null })}><Plus aria-hidden="true" /></IconButton>
          <IconButton size="sm" label={t('manageTags')} onPress={() => setManaging({ start: null })}><SlidersHorizontal aria-hidden="true" /></IconButton>
        </div>
        {tags.length === 0
          ? <p className={styles.hint}>{t('tagsEmpty')}</p>
          : (
            <TagTree
              tags={tags}
              acts={acts}
              chosen={view.tags.length === 1 ? (view.tags[0] ?? null) : null}
              onChoose={(tag) => onView({ ...withoutConditions(view), shelf: 'all', tags: tag === null ? [] : [tag] })}
              counts="below"
            />
          )}
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
      {acts.dialog}
      {managing !== null && <TagsManager start={managing.start} onClose={() => setManaging(null)} />}
      <div className={styles.foot}>{shelf('trash', <Trash2 size={16} aria-hidden="true" />, t('trash'), facets?.trashed)}</div>
    </aside>
  );
}
