import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { colourOf, type ShownPassage } from '../passages/shown-passage';
import type { OutlineRow } from './outline-rows';
import styles from './Side.module.css';

type OutlineLineProps = {
  measure: (element: Element | null) => void;
  /** Its place among all lines, and how many there are. */
  line: number;
  of: number;
  /** CSS px from the top of the list. */
  top: number;
  /** Null for what stands before the first heading. */
  row: OutlineRow | null;
  depth: number;
  folded: boolean;
  current: boolean;
  marks: readonly ShownPassage[];
  onGo: (offset: number) => void;
  onFold: (index: number) => void;
  onPassage: (key: number) => void;
};

const MOST_SQUARES = 5;

/** One heading or point of the outline with the passages under it. */
export function OutlineLine({ measure, line, of, top, row, depth, folded, current, marks, onGo, onFold, onPassage }: OutlineLineProps) {
  const { t } = useTranslation('read');
  const entry = row?.entry ?? null;
  const isPoint = entry?.kind === 'point';
  return (
    <li
      ref={measure}
      className={[styles.row, isPoint ? styles.point : styles.part].join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      data-depth={depth}
      data-index={line}
      aria-posinset={line + 1}
      aria-setsize={of}
    >
      {row?.hasBelow && entry ? (
        <button type="button" className={styles.twist} aria-expanded={!folded} aria-label={t(folded ? 'unfold' : 'fold', { title: entry.title })} onClick={() => onFold(row.index)}>
          {folded ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
        </button>
      ) : <span className={styles.twist} />}
      <button type="button" className={styles.go} aria-current={current ? 'true' : undefined} onClick={() => onGo(entry?.start ?? 0)}>
        {entry === null ? t('opening') : isPoint && entry.marker !== '' && entry.title.startsWith(entry.marker)
          ? <><span className={styles.marker}>{entry.marker.replace(/[，,、]$/u, '')}</span>{entry.title.slice(entry.marker.length)}</>
          : entry.title}
      </button>
      {marks.length > 0 && (
        <span className={styles.squares} role="group" aria-label={t('marksHere', { count: marks.length })}>
          {marks.slice(0, MOST_SQUARES).map((passage) => (
            <button
              key={passage.key}
              type="button"
              tabIndex={-1}
              className={styles.square}
              data-c={colourOf(passage)}
              aria-label={passage.exact.slice(0, 30)}
              onClick={() => onPassage(passage.key)}
            />
          ))}
          {marks.length > MOST_SQUARES && <b>{marks.length}</b>}
        </span>
      )}
    </li>
  );
}
