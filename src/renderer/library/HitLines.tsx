import { useTranslation } from 'react-i18next';
import type { SearchHit } from '@shared/contract/excerpts';
import type { RowHits } from './hits';
import styles from './SpeechList.module.css';

const names = { title: 'hitTitle', text: 'hitText', passage: 'hitPassage', note: 'hitNote' } as const;

/** Where the words were found in one speech; each line opens the speech there. */
export function HitLines({ hits, onOpen }: { hits: RowHits; onOpen: (hit: SearchHit) => void }) {
  const { t } = useTranslation('library');
  return (
    <div role="gridcell" className={styles.hits}>
      {hits.shown.map((hit) => {
        const length = hit.end - hit.start;
        const at = hit.snippetStart;
        return (
          <button
            key={`${hit.kind}-${hit.passage ?? ''}-${hit.start}`}
            type="button"
            tabIndex={-1}
            className={styles.hit}
            onClick={(event) => { event.stopPropagation(); onOpen(hit); }}
          >
            <span className={styles.at}>{t(names[hit.kind])}</span>
            <span className={styles.snippet}>
              {hit.snippet.slice(0, at)}<mark>{hit.snippet.slice(at, at + length)}</mark>{hit.snippet.slice(at + length)}
            </span>
          </button>
        );
      })}
      {hits.more > 0 && <span className={[styles.at, styles.snippet].join(' ')} style={{ width: 'auto' }}>{t('moreHits', { count: hits.more })}</span>}
    </div>
  );
}
