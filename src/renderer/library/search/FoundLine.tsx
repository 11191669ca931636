import { useTranslation } from 'react-i18next';
import { MarkedText } from '../../ui/MarkedText';
import type { FoundRow } from './found-rows';
import styles from './SearchResults.module.css';

type FoundLineProps = {
  id: string;
  row: FoundRow;
  top: number;
  current: boolean;
  position: number;
  count: number;
  onPick: () => void;
  onOpen: () => void;
};

/** One line of the results. A click on a place opens it; a click on a speech only goes there, a double click opens it. */
export function FoundLine({ id, row, top, current, position, count, onPick, onOpen }: FoundLineProps) {
  const opens = row.kind === 'place' || row.kind === 'more';
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={count}
      className={[styles.row, styles[row.kind], current ? styles.current : ''].join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => { onPick(); if (opens) onOpen(); }}
      onDoubleClick={() => { if (!opens) onOpen(); }}
    >
      <LineContent row={row} />
    </div>
  );
}

function LineContent({ row }: { row: FoundRow }) {
  const { t } = useTranslation('library');
  switch (row.kind) {
    case 'speech':
      return (
        <>
          <span className={styles.title} lang="zh-CN"><MarkedText text={row.speech.title} marks={row.speech.titleMarks} /></span>
          <span className={styles.cell}>{row.speech.speaker}</span>
          <span className={styles.cell}>{row.speech.date ?? ''}</span>
          <span className={styles.number}>{t('placesFound', { count: row.speech.count })}</span>
        </>
      );
    case 'place': {
      const { field, place, snippet, marks } = row.place;
      const kind = field === 'text' ? '' : t(`field_${field}`);
      return (
        <>
          <span className={styles.at} title={place}>{[kind, place].filter((part) => part !== '').join(' · ') || t('field_text')}</span>
          <span className={styles.snippet} lang="zh-CN"><MarkedText text={snippet.replaceAll(/\s/gu, ' ')} marks={marks} /></span>
        </>
      );
    }
    case 'more':
      return <span className={styles.moreText}>{t('moreHits', { count: row.count })}</span>;
    case 'waiting':
      return <span className={styles.bone} />;
    default:
      return row satisfies never;
  }
}
