import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import { colourOf, type ShownPassage } from '../passages/shown-passage';
import { entryAt, outlineRows } from './outline-rows';
import styles from './Side.module.css';

type OutlineListProps = {
  outline: readonly OutlineEntry[];
  passages: readonly ShownPassage[];
  /** The offset being read. */
  offset: number;
  onGo: (offset: number) => void;
  onPassage: (key: number) => void;
};

const MOST_SQUARES = 5;

/** Headings and points, one square for each passage under them; the current one follows the reading. */
export function OutlineList({ outline, passages, offset, onGo, onPassage }: OutlineListProps) {
  const { t } = useTranslation('read');
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => outlineRows(outline, passages, folded), [outline, passages, folded]);
  const at = useMemo(() => entryAt(outline, offset), [outline, offset]);
  const current = rows.findLast((row) => row.index <= at)?.index ?? -1;
  const top = outline.reduce((least, entry) => Math.min(least, entry.level), 9);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const toggle = (index: number) => setFolded((now) => {
    const next = new Set(now);
    if (!next.delete(index)) next.add(index);
    return next;
  });
  if (outline.length === 0) return <p className={styles.empty}>{t('noOutline')}</p>;
  return (
    <ul ref={list} className={styles.outline}>
      {(outline[0]?.start ?? 0) > 0 && (
        <li className={[styles.row, styles.part].join(' ')}>
          <span className={styles.twist} />
          <button type="button" className={styles.go} aria-current={current === -1 ? 'true' : undefined} onClick={() => onGo(0)}>{t('opening')}</button>
        </li>
      )}
      {rows.map(({ entry, index, hasBelow, marks }) => (
        <li key={entry.start} className={[styles.row, entry.kind === 'part' ? styles.part : styles.point].join(' ')} data-depth={Math.min(3, entry.level - top)} data-index={index}>
          {hasBelow ? (
            <button
              type="button"
              className={styles.twist}
              aria-expanded={!folded.has(index)}
              aria-label={t(folded.has(index) ? 'unfold' : 'fold', { title: entry.title })}
              onClick={() => toggle(index)}
            >
              {folded.has(index) ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
            </button>
          ) : <span className={styles.twist} />}
          <button type="button" className={styles.go} aria-current={index === current ? 'true' : undefined} onClick={() => onGo(entry.start)}>
            {entry.kind === 'point' && entry.marker !== '' && entry.title.startsWith(entry.marker)
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
      ))}
    </ul>
  );
}
