import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { plainNote } from '@shared/domain/margin-note';
import { PatternEdge } from '../../ui/Swatch';
import { colourOf, type ShownPassage } from '../passages/shown-passage';
import styles from './Side.module.css';

type PassageListProps = {
  /** Those that are switched on. */
  passages: readonly ShownPassage[];
  /** Whether the speech has any at all. */
  isAny: boolean;
  active: number | null;
  pathsOf: (passage: ShownPassage) => readonly string[];
  onPassage: (key: number) => void;
};

type Line = { kind: 'passage'; passage: ShownPassage } | { kind: 'orphans'; count: number };

const ROW_PX = 74;

/** All passages in reading order; those whose place was not found stand at the end, under a heading of their own. */
export function PassageList({ passages, isAny, active, pathsOf, onPassage }: PassageListProps) {
  const { t } = useTranslation(['read', 'common']);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo((): Line[] => {
    const firstOrphan = passages.findIndex((passage) => passage.state === 'orphan');
    const all = passages.map((passage): Line => ({ kind: 'passage', passage }));
    return firstOrphan < 0 ? all : all.toSpliced(firstOrphan, 0, { kind: 'orphans', count: passages.length - firstOrphan });
  }, [passages]);
  const keyOf = useCallback((index: number) => {
    const line = lines[index];
    return line?.kind === 'passage' ? line.passage.key : 'orphans';
  }, [lines]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const rows = useVirtualizer({ count: lines.length, getItemKey: keyOf, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 8 });
  const activeLine = lines.findIndex((line) => line.kind === 'passage' && line.passage.key === active);
  useEffect(() => {
    if (activeLine >= 0) rows.scrollToIndex(activeLine, { align: 'auto' });
  }, [activeLine, rows]);
  if (passages.length === 0) return <p className={styles.empty}>{t(isAny ? 'allHidden' : 'noPassages')}</p>;
  return (
    <div ref={scroller} className={styles.scroll}>
      <ol className={styles.passages} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const line = lines[row.index];
          if (!line) return null;
          const place = { transform: `translateY(${row.start}px)` };
          if (line.kind === 'orphans') {
            return (
              <li key="orphans" ref={rows.measureElement} data-index={row.index} className={styles.orphans} style={place}>
                <b>{t('orphans', { count: line.count })}</b>
                <span>{t('orphansHint')}</span>
              </li>
            );
          }
          const { passage } = line;
          const colour = colourOf(passage);
          const below = [plainNote(passage.note), pathsOf(passage).join('　')].filter((part) => part !== '').join('　');
          return (
            <li key={passage.key} ref={rows.measureElement} data-index={row.index} className={styles.passage} style={place} aria-posinset={row.index + 1} aria-setsize={lines.length}>
              <button type="button" className={styles.passageGo} aria-current={passage.key === active ? 'true' : undefined} onClick={() => onPassage(passage.key)}>
                <PatternEdge colour={colour} />
                <span className="sr">{t(`common:colour${colour}`)}</span>
                <span className={styles.quote}>{passage.exact}</span>
                {below !== '' && <span className={styles.below}>{below}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
