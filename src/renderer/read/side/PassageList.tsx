import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { plainNote } from '@shared/domain/margin-note';
import { PatternEdge } from '../../ui/Swatch';
import { OrphanCard, type OrphanActs } from './OrphanCard';
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
  /** What can be done with passages without a place; null while nothing can. */
  orphanActs: OrphanActs | null;
};

type Line = { kind: 'passage' | 'orphan'; passage: ShownPassage } | { kind: 'orphans' | 'whole'; count: number };

const ROW_PX = 74;

/** All passages in reading order. Those whose place was not found stand first, those kept for the whole speech last, each under a heading. */
export function PassageList({ passages, isAny, active, pathsOf, onPassage, orphanActs }: PassageListProps) {
  const { t } = useTranslation(['read', 'edit', 'common']);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo((): Line[] => {
    const lost = passages.filter((passage) => passage.state === 'orphan' && !passage.whole);
    const whole = passages.filter((passage) => passage.state === 'orphan' && passage.whole);
    return [
      // what waits for a person stands first
      ...(lost.length > 0 ? [{ kind: 'orphans', count: lost.length } satisfies Line] : []),
      ...lost.map((passage): Line => ({ kind: 'orphan', passage })),
      ...passages.filter((passage) => passage.state === 'attached').map((passage): Line => ({ kind: 'passage', passage })),
      ...(whole.length > 0 ? [{ kind: 'whole', count: whole.length } satisfies Line] : []),
      ...whole.map((passage): Line => ({ kind: 'orphan', passage })),
    ];
  }, [passages]);
  const keyOf = useCallback((index: number) => {
    const line = lines[index];
    return line && 'passage' in line ? line.passage.key : (line?.kind ?? index);
  }, [lines]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const rows = useVirtualizer({ count: lines.length, getItemKey: keyOf, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 8 });
  const activeLine = lines.findIndex((line) => 'passage' in line && line.passage.key === active);
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
          if (!('passage' in line)) {
            return (
              <li key={line.kind} ref={rows.measureElement} data-index={row.index} className={styles.orphans} style={place}>
                <b>{line.kind === 'orphans' ? t('orphans', { count: line.count }) : t('edit:wholeHeading', { count: line.count })}</b>
                {line.kind === 'orphans' && <span>{t('orphansHint')} {t('edit:orphanFoot')}</span>}
              </li>
            );
          }
          if (line.kind === 'orphan' && orphanActs) {
            return (
              <li key={line.passage.key} ref={rows.measureElement} data-index={row.index} className={styles.passage} style={place} aria-posinset={row.index + 1} aria-setsize={lines.length}>
                <OrphanCard passage={line.passage} paths={pathsOf(line.passage)} acts={orphanActs} />
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
