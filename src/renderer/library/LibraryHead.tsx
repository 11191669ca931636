import { History, PanelRight } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button';
import type { LibraryView } from './library-view';
import { SearchBox } from './search/SearchBox';
import styles from './LibraryHead.module.css';

type LibraryHeadProps = {
  view: LibraryView;
  /** What the list shows: a shelf, a collection, the results of a search. */
  heading: string;
  total: number;
  search: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  /** Leads from the search field into the list. */
  onDown: () => void;
  onReport: (() => void) | undefined;
  onDetails: () => void;
  /** The kinds of results, where there is more than one. */
  kinds: ReactNode;
};

/** What is shown, how many, and the search field. */
export function LibraryHead({ view, heading, total, search, onText, onDown, onReport, onDetails, kinds }: LibraryHeadProps) {
  const { t } = useTranslation('library');
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>{heading}</h1>
      <span className={styles.count} role="status">{total > 0 && t('count', { count: total })}</span>
      {kinds}
      <span className={styles.grow} />
      {onReport && <IconButton label={t('lastImport')} onPress={onReport}><History aria-hidden="true" /></IconButton>}
      <SearchBox value={view.text} onChange={onText} onSubmit={onDown} input={search} />
      <IconButton label={t('showDetails')} onPress={onDetails} className={styles.folded ?? ''}><PanelRight aria-hidden="true" /></IconButton>
    </div>
  );
}
