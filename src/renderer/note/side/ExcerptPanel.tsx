import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '@shared/domain/excerpt';
import type { Colour } from '@shared/domain/passage';
import { useAnswer } from '../../bridge/queries';
import { Check } from '../../ui/Check';
import { SearchField } from '../../ui/SearchField';
import { PatternEdge } from '../../ui/Swatch';
import { isComposing } from '../../ui/shortcuts';
import { PASSAGE_TYPE } from '../editor/create-note-editor';
import styles from './Side.module.css';

/** Enough for a search that is typed on; nobody looks through more cards than this. */
const MOST_SHOWN = 200;

export type ExcerptPanelProps = {
  /** Grows when the search is asked for by key. */
  asked: number;
  used: readonly number[];
  onInsert: (excerpt: Excerpt, bare: boolean) => void;
  onCite: (excerpt: Excerpt) => void;
  onLeave: () => void;
};

/** Searches excerpts; a card is dragged into the text, or put in with Enter (Ctrl+Enter: words alone, Shift+Enter: inside the line). */
export function ExcerptPanel({ asked, used, onInsert, onCite, onLeave }: ExcerptPanelProps) {
  const { t } = useTranslation('note');
  const [text, setText] = useState('');
  const [unused, setUnused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(text.trim());
  const { data } = useAnswer('excerpts.list', { filter: wanted === '' ? {} : { text: wanted }, order: 'newest', offset: 0, limit: MOST_SHOWN }, { keepPrevious: true });
  const isUsed = useMemo(() => new Set(used), [used]);
  const all = useMemo(() => data?.rows.map((row) => ({ ...row, id: row.passage })) ?? [], [data]);
  const rows = useMemo(() => (unused ? all.filter(({ id }) => !isUsed.has(id)) : all), [all, unused, isUsed]);
  const usedCount = all.filter(({ id }) => isUsed.has(id)).length;
  useEffect(() => { if (asked > 0) input.current?.focus(); }, [asked]);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [{ [PASSAGE_TYPE]: [...keys].join(','), 'text/plain': rows.filter(({ passage }) => keys.has(passage)).map(({ quote }) => quote).join('\n') }],
    getAllowedDropOperations: () => ['copy', 'move'],
  });
  const insertAt = (key: number, event: { ctrlKey: boolean; shiftKey: boolean }) => {
    const excerpt = rows.find(({ passage }) => passage === key);
    if (!excerpt) return;
    if (event.shiftKey) onCite(excerpt);
    else onInsert(excerpt, event.ctrlKey);
  };
  return (
    <>
      <div className={styles.tools}>
        <div
          onKeyDown={(event) => {
            if (isComposing(event.nativeEvent)) return;
            if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
            else if (event.key === 'Enter' && rows[0]) {
              event.preventDefault(); // the focus moves to the text, which must not hear the same Enter
              insertAt(rows[0].passage, event);
            }
            else if (event.key === 'Escape' && text === '') onLeave();
          }}
        >
          <SearchField ref={input} label={t('searchExcerpts')} clearLabel={t('clearFind')} value={text} onChange={(value) => setText(value.slice(0, 500))} />
        </div>
        <Check isSelected={unused} onChange={setUnused}>{t('onlyUnused')}</Check>
      </div>
      <p className={styles.count} role="status">{t('panelCount', { count: data?.total ?? 0, used: usedCount })}　{t('sideHint')}</p>
      <div
        className={styles.list} ref={list}
        onKeyDownCapture={(event) => {
          const key = Number((event.target as HTMLElement).closest('[data-key]')?.getAttribute('data-key')); // events of elements only
          if (event.key === 'Escape') onLeave();
          else if (event.key === 'Enter' && key > 0) {
            event.preventDefault();
            event.stopPropagation();
            insertAt(key, event);
          }
        }}
      >
        <GridList aria-label={t('sideExcerpts')} items={rows} dependencies={[isUsed, wanted]} dragAndDropHooks={dragAndDropHooks} renderEmptyState={() => <p className={styles.message}>{t('noExcerpts')}</p>}>
          {(row) => (
            <GridListItem id={row.passage} textValue={row.quote} className={styles.card ?? ''} data-c={row.colour} onDoubleClick={() => onInsert(row, false)}>
              <PatternEdge colour={row.colour as Colour} />
              <p className={styles.quote} lang="zh-CN">{marked(row.quote, wanted)}</p>
              <p className={styles.cite}>{citeLine(row, isUsed.has(row.passage) ? t('used') : '')}</p>
            </GridListItem>
          )}
        </GridList>
      </div>
    </>
  );
}

function citeLine({ speaker, date, place, speechTitle }: Excerpt, used: string): string {
  return [used, speaker || speechTitle, date ?? '', place].filter((part) => part !== '').join('　');
}

/** The text with what was looked for marked. */
function marked(text: string, wanted: string) {
  if (wanted === '') return text;
  return text.split(wanted).flatMap((part, index) => (index === 0 ? [part] : [<mark key={index}>{wanted}</mark>, part]));
}
