import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../ui/shortcuts';
import type { Order } from './library-view';
import type { Selection } from './selection';
import { rowId, SpeechLine, type LineActions } from './SpeechLine';
import type { SpeechRows } from './use-speech-rows';
import styles from './SpeechList.module.css';

const HEAD_PX = 32;
const ROW_PX = 72;

type SpeechListProps = LineActions & {
  rows: SpeechRows;
  words: string;
  selection: Selection;
  renaming: number | null;
  order: Order;
  descending: boolean;
  trashed: boolean;
  list: Ref<HTMLDivElement>;
  onSort: (order: Order) => void;
  /** A key pressed on the list, with the number of rows that fit on the screen; true when it was used. */
  onKey: (event: KeyboardEvent, page: number) => boolean;
};

/** The table of speeches: only the rows in sight exist. One tab stop; the current row is announced. */
export function SpeechList(props: SpeechListProps) {
  const { rows, words, selection, renaming, order, descending, trashed, list, onSort, onKey, ...actions } = props;
  const { t } = useTranslation('library');
  const scroller = useRef<HTMLDivElement | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    initialRect: { width: 800, height: 800 },
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const { setSeen } = rows;
  useEffect(() => setSeen(first, last));
  useEffect(() => {
    if (selection.at < rows.total) virtual.scrollToIndex(selection.at, { align: 'auto' });
  }, [virtual, selection.at, rows.total]);

  const column = (name: ReactNode, by?: Order) => {
    const sorted = by !== undefined && by === order;
    return (
      <span role="columnheader" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}>
        {by === undefined ? name : (
          <button type="button" className={[styles.sort, sorted ? styles.sorted : ''].join(' ')} onClick={() => onSort(by)}>
            {name}{sorted && (descending ? <ArrowDown size={12} aria-hidden="true" /> : <ArrowUp size={12} aria-hidden="true" />)}
          </button>
        )}
      </span>
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD_PX) / ROW_PX) - 1);
    if (onKey(event, page)) event.preventDefault();
  };
  const current = rows.rowAt(selection.at);
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof list === 'function') list(element);
        else if (list) list.current = element;
      }}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={t(trashed ? 'listTrash' : 'list')}
      aria-rowcount={rows.total + 1}
      aria-multiselectable="true"
      aria-activedescendant={current && rowId(current.id)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.cols} role="row" aria-rowindex={1}>
        <span role="columnheader"><span className="sr">{t('columnStar')}</span></span>
        {column(t('columnTitle'), 'title')}
        {column(t('speaker'), 'speaker')}
        {column(t('date'), 'date')}
        {column(t('columnLength'), 'characters')}
        {column(t('columnProgress'))}
      </div>
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {shown.map((place) => {
          const row = rows.rowAt(place.index);
          return (
            <SpeechLine
              key={row?.id ?? `waiting-${place.index}`}
              row={row}
              index={place.index}
              top={place.start - HEAD_PX}
              words={words}
              isCurrent={place.index === selection.at}
              isChosen={row !== undefined && selection.ids.has(row.id)}
              isRenaming={row !== undefined && row.id === renaming}
              {...actions}
            />
          );
        })}
      </div>
    </div>
  );
}
