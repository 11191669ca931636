import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadTarget } from '../../shell/navigation';
import { isComposing } from '../../ui/shortcuts';
import { rowAfterKey } from '../selection';
import { FoundLine } from './FoundLine';
import { foundRows, ROW_PX, rowTarget, type FoundRow } from './found-rows';
import type { Found } from './use-found';
import styles from './SearchResults.module.css';

type SearchResultsProps = {
  found: Found;
  query: string;
  list: Ref<HTMLDivElement>;
  onOpen: (speech: number, target: ReadTarget | undefined) => void;
};

/** What was found, by speech: every line is one step of the arrow keys, and Enter opens the speech at it. */
export function SearchResults({ found, query, list, onOpen }: SearchResultsProps) {
  const { t } = useTranslation('library');
  const scroller = useRef<HTMLDivElement | null>(null);
  const [place, setPlace] = useState({ query, row: 0 });
  const { total, at: speechAt, setSeen } = found;
  const rows = useMemo(() => foundRows(total, speechAt), [total, speechAt]);
  const at = Math.min(place.query === query ? place.row : 0, rows.length - 1);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_PX[rows[index]?.kind ?? 'waiting'],
    overscan: 12,
    initialRect: { width: 800, height: 800 },
  });
  const shown = virtual.getVirtualItems();
  const first = rows[shown[0]?.index ?? 0]?.index ?? 0;
  const last = rows[shown.at(-1)?.index ?? 0]?.index ?? 0;
  useEffect(() => setSeen(first, last));
  useEffect(() => virtual.measure(), [virtual, rows]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at]);

  const open = (row: FoundRow | undefined) => { if (row && row.kind !== 'waiting') onOpen(row.speech.speech, rowTarget(row)); };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(Numpad)?Enter$/.test(event.code)) {
      event.preventDefault();
      return open(rows[at]);
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_PX.place) - 2);
    const next = rowAfterKey(event.code, at, rows.length, page);
    if (next === null) return;
    event.preventDefault();
    setPlace({ query, row: next });
  };
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        if (typeof list === 'function') list(element);
        else if (list) list.current = element;
      }}
      className={styles.scroll}
      role="listbox"
      tabIndex={0}
      aria-label={t('results')}
      aria-activedescendant={at >= 0 ? `found-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }} role="presentation">
        {shown.map((seat) => {
          const row = rows[seat.index];
          if (row === undefined) return null;
          return (
            <FoundLine
              key={seat.index}
              id={`found-${seat.index}`}
              row={row}
              top={seat.start}
              current={seat.index === at}
              position={seat.index + 1}
              count={rows.length}
              onPick={() => setPlace({ query, row: seat.index })}
              onOpen={() => open(row)}
            />
          );
        })}
      </div>
    </div>
  );
}
