import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import type { ShownPassage } from '../passages/shown-passage';
import { useScreen, type ScreenStore } from '../screen';
import { entryAt, marksOn, outlineRows } from './outline-rows';
import { OutlineLine } from './OutlineLine';
import styles from './Side.module.css';

type OutlineListProps = {
  outline: readonly OutlineEntry[];
  /** Attached ones in reading order. */
  passages: readonly ShownPassage[];
  /** Tells what is being read. */
  screen: ScreenStore;
  onGo: (offset: number) => void;
  onPassage: (key: number) => void;
};

const ROW_PX = 30;
const NONE: readonly ShownPassage[] = [];

/** Headings and points, one square for each passage under them; the current one follows the reading. Only lines near the screen are in the page. */
export const OutlineList = memo(function OutlineList({ outline, passages, screen, onGo, onPassage }: OutlineListProps) {
  const { t } = useTranslation('read');
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => outlineRows(outline, folded), [outline, folded]);
  const opens = (outline[0]?.start ?? 0) > 0;
  const at = useScreen(screen, (now) => entryAt(outline, now.reading));
  const current = useMemo(() => rows.findLastIndex((row) => row.index <= at), [rows, at]);
  const top = useMemo(() => outline.reduce((least, entry) => Math.min(least, entry.level), 9), [outline]);
  const before = opens ? 1 : 0;
  const keyOf = useCallback((line: number) => rows[line - before]?.entry.start ?? -1, [rows, before]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const lines = useVirtualizer({ count: rows.length + before, getItemKey: keyOf, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 12, paddingStart: 4, paddingEnd: 16 });
  useEffect(() => {
    if (current + before >= 0) lines.scrollToIndex(Math.max(0, current + before), { align: 'auto' });
  }, [current, before, lines]);
  const toggle = (index: number) => setFolded((now) => {
    const next = new Set(now);
    if (!next.delete(index)) next.add(index);
    return next;
  });
  if (outline.length === 0) return <p className={styles.empty}>{t('noOutline')}</p>;
  return (
    <div ref={scroller} className={styles.scroll}>
      <ul className={styles.outline} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((line) => {
          const row = rows[line.index - before];
          return (
            <OutlineLine
              key={row?.entry.start ?? -1}
              measure={lines.measureElement}
              line={line.index}
              of={rows.length + before}
              top={line.start}
              row={row ?? null}
              depth={row ? Math.min(3, row.entry.level - top) : 0}
              folded={row !== undefined && folded.has(row.index)}
              current={line.index - before === current}
              marks={row ? marksOn(row, passages) : NONE}
              onGo={onGo}
              onFold={toggle}
              onPassage={onPassage}
            />
          );
        })}
      </ul>
    </div>
  );
});
