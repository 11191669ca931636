import { Clock, Folder, Inbox, LibraryBig, ListFilter, Search, Star, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../bridge/queries';
import { Button } from '../ui/Button';
import { isNarrowed, toggled, withoutConditions, type LibraryView } from './library-view';
import styles from './EmptyList.module.css';

/** An empty list: names every condition that empties it, each a button that takes it away. */
export function NothingFound({ view, onView }: { view: LibraryView; onView: (view: LibraryView) => void }) {
  const { t } = useTranslation('library');
  const tags = useAnswer('tags.list', {}).data ?? [];
  if (view.collection !== null && !isNarrowed(view)) {
    return <div className={styles.empty}><span className={styles.picture} aria-hidden="true"><Folder size={28} /></span><h2>{t('nothingHere')}</h2><p>{t('collectionEmpty')}</p></div>;
  }
  if (!isNarrowed(view)) {
    const icons = { all: <LibraryBig />, opened: <Clock />, starred: <Star />, unmarked: <Inbox />, trash: <Trash2 /> };
    const texts = { all: 'nothingCurrent', opened: 'openedEmpty', starred: 'starredEmpty', unmarked: 'unmarkedEmpty', trash: 'trashEmptyText' } as const;
    return (
      <div className={styles.empty}>
        <span className={styles.picture} aria-hidden="true">{icons[view.shelf]}</span>
        <h2>{t(view.shelf === 'trash' ? 'trashEmpty' : 'nothingHere')}</h2>
        <p>{t(texts[view.shelf])}</p>
      </div>
    );
  }
  const text = view.text.trim();
  const condition = (name: string, value: string, without: LibraryView): ReactNode => (
    <Button key={`${name}:${value}`} icon={<X aria-hidden="true" />} onPress={() => onView(without)}>{t('chosenOne', { name, value })}</Button>
  );
  const conditions = [
    ...view.speakers.map((value) => condition(t('speaker'), value || t('noSpeaker'), { ...view, speakers: toggled(view.speakers, value) })),
    ...view.years.map((value) => condition(t('date'), value === null ? t('noDate') : t('yearOf', { year: value }), { ...view, years: toggled(view.years, value) })),
    ...view.occasions.map((value) => condition(t('occasion'), value || t('noOccasion'), { ...view, occasions: toggled(view.occasions, value) })),
    ...view.tags.map((value) => condition(t('tag'), tags.find((tag) => tag.id === value)?.path ?? '', { ...view, tags: toggled(view.tags, value) })),
    ...(view.shelf === 'all' ? [] : [condition(t('list'), t(view.shelf), { ...view, shelf: 'all' })]),
  ];
  return (
    <div className={styles.empty}>
      <span className={styles.picture} aria-hidden="true">{text === '' ? <ListFilter size={28} /> : <Search size={28} />}</span>
      <h2>{text === '' ? t('nothingForFilters') : t('nothingFor', { text })}</h2>
      <p>{t(text === '' ? 'nothingForFiltersText' : 'nothingForText')}</p>
      <div className={styles.buttons}>
        {conditions}
        <Button look="ghost" onPress={() => onView(withoutConditions({ ...view, shelf: view.shelf === 'trash' ? 'trash' : 'all' }))}>{t('clearAll')}</Button>
      </div>
    </div>
  );
}

/** A search that found nothing. */
export function NothingSearched({ query, onClear }: { query: string; onClear: () => void }) {
  const { t } = useTranslation('library');
  return (
    <div className={styles.empty}>
      <span className={styles.picture} aria-hidden="true"><Search size={28} /></span>
      <h2>{t('nothingFor', { text: query })}</h2>
      <p>{t('nothingForQuery')}</p>
      <div className={styles.buttons}><Button icon={<X aria-hidden="true" />} onPress={onClear}>{t('clearSearch')}</Button></div>
    </div>
  );
}
