import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '@shared/domain/excerpt';
import { IconButton } from '../ui/Button';
import { isComposing } from '../ui/shortcuts';
import { ExcerptCard, type CardActs } from './ExcerptCard';
import type { ExcerptRow } from './excerpt-rows';
import type { Sight } from './use-excerpts';
import styles from './ExcerptList.module.css';

const GROUP_PX = 40;
const CARD_PX = 156;

type ExcerptListProps = {
  rows: readonly ExcerptRow[];
  sight: Sight;
  /** What stands above a group. */
  headingOf: (group: string, first: Excerpt | undefined) => string;
  /** Index of the row the cursor is on; -1 when there is none. */
  at: number;
  selected: ReadonlySet<number>;
  contextShown: boolean;
  list: Ref<HTMLDivElement>;
  onKey: (event: KeyboardEvent) => boolean;
  onPoint: (index: number, range: boolean) => void;
  onSelect: (index: number) => void;
  onOpen: (excerpt: Excerpt) => void;
  onFold: (group: string) => void;
};

/** The list of excerpts under their headings. Only what is in sight exists; one tab stop, the current row is announced. */
export function ExcerptList(props: ExcerptListProps) {
  const { rows, sight, headingOf, at, selected, contextShown, list, onKey, onPoint, onSelect, onOpen, onFold } = props;
  const { t } = useTranslation('excerpt');
  const scroller = useRef<HTMLDivElement | null>(null);
  const latest = useRef({ onSelect, onOpen });
  useEffect(() => { latest.current = { onSelect, onOpen }; });
  const [acts] = useState<CardActs>(() => ({
    select: (index) => latest.current.onSelect(index),
    open: (excerpt) => latest.current.onOpen(excerpt),
  }));
  const grouped = rows[0]?.kind === 'group';
  // the same functions while the rows are the same: with new ones every row would be laid out again
  const keyAt = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const heightAt = useCallback((index: number) => (rows[index]?.kind === 'group' ? GROUP_PX : CARD_PX), [rows]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyAt,
    estimateSize: heightAt,
    overscan: 6,
    scrollPaddingStart: grouped ? GROUP_PX : 0,
    scrollPaddingEnd: 16,
    initialRect: { width: 800, height: 800 },
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at]);

  const shown = virtual.getVirtualItems();
  const { setSeen, excerptOf } = sight;
  const firstSeen = shown[0]?.index ?? 0;
  const lastSeen = shown.at(-1)?.index ?? 0;
  useEffect(() => setSeen(firstSeen, lastSeen));
  const titleOf = (row: ExcerptRow) => headingOf(row.group, excerptOf(row.kind === 'group' ? row.first : row.passage));
  const top = shown.find((place) => place.end > (virtual.scrollOffset ?? 0));
  const topRow = top === undefined ? undefined : rows[top.index];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    if (onKey(event)) event.preventDefault();
  };
  return (
    <div className={styles.frame}>
      {grouped && topRow !== undefined && (virtual.scrollOffset ?? 0) > 0 && <div className={[styles.group, styles.stuck].join(' ')} aria-hidden="true">{titleOf(topRow)}</div>}
      <div
        ref={(element) => {
          scroller.current = element;
          if (typeof list === 'function') list(element);
          else if (list) list.current = element;
        }}
        className={styles.scroll}
        role="grid"
        tabIndex={0}
        aria-label={t('list')}
        aria-rowcount={rows.length}
        aria-multiselectable="true"
        aria-activedescendant={at >= 0 ? rowId(rows[at]) : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const place = { 'data-index': index, ref: virtual.measureElement, style: { transform: `translateY(${start}px)` }, 'aria-rowindex': index + 1, id: rowId(row) };
            if (row.kind === 'group') {
              const heading = titleOf(row);
              const label = t(row.folded ? 'unfold' : 'fold', { heading });
              return (
                <div key={row.key} role="row" className={[styles.row, styles.group].join(' ')} {...place}>
                  <div role="gridcell" className={styles.heading}>
                    <IconButton size="sm" label={label} excludeFromTabOrder aria-expanded={!row.folded} onPress={() => onFold(row.group)}>
                      {row.folded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
                    </IconButton>
                    <h2>{heading}</h2>
                    <span className={styles.count}>{t('groupCount', { count: row.count })}</span>
                  </div>
                </div>
              );
            }
            const excerpt = excerptOf(row.passage);
            const chosen = selected.has(row.passage);
            const looks = [styles.row, styles.card, chosen ? styles.chosen : '', index === at ? styles.current : ''];
            return (
              <div
                key={row.key}
                role="row"
                className={looks.join(' ')}
                aria-selected={chosen}
                onClick={(event) => onPoint(index, event.shiftKey)}
                onDoubleClick={() => { if (excerpt) onOpen(excerpt); }}
                {...place}
              >
                <div role="gridcell">
                  {excerpt === undefined ? <div className={styles.waiting} /> : <ExcerptCard excerpt={excerpt} contextShown={contextShown} selected={chosen} acts={acts} index={index} />}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function rowId(row: ExcerptRow | undefined): string | undefined {
  return row && `excerpt-${row.key}`;
}
