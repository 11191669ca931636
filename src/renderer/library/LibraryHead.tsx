import { History, PanelRight } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { SearchField } from '../ui/SearchField';
import type { LibraryView } from './library-view';
import styles from './LibraryHead.module.css';

type LibraryHeadProps = {
  view: LibraryView;
  total: number;
  hits: number | null;
  search: Ref<HTMLInputElement>;
  onText: (text: string) => void;
  /** Leads from the search field into the list. */
  onDown: () => void;
  onReport: (() => void) | undefined;
  onDetails: () => void;
};

/** What is shown, how many, and the search field. */
export function LibraryHead({ view, total, hits, search, onText, onDown, onReport, onDetails }: LibraryHeadProps) {
  const { t } = useTranslation('library');
  const searching = view.text.trim() !== '';
  const counted = hits === null ? t('count', { count: total }) : t('resultCount', { speeches: total, hits });
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>{searching ? t('results') : t(view.shelf)}</h1>
      <span className={styles.count} role="status">{total > 0 && counted}</span>
      <span className={styles.grow} />
      {onReport && <IconButton label={t('lastImport')} onPress={onReport}><History aria-hidden="true" /></IconButton>}
      <span className={styles.slash} onKeyDown={(event) => { if (event.key === 'ArrowDown') onDown(); }}>
        <SearchField ref={search} label={t('search')} clearLabel={t('clearSearch')} value={view.text} onChange={onText} className={styles.search ?? ''} />
        {view.text === '' && <span className={styles.key}><Kbd keys="/" /></span>}
      </span>
      <IconButton label={t('showDetails')} onPress={onDetails} className={styles.folded ?? ''}><PanelRight aria-hidden="true" /></IconButton>
    </div>
  );
}
