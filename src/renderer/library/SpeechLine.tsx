import { Check, MessageSquareText, Star } from 'lucide-react';
import { memo, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeechRow } from '@shared/domain/speech';
import { currentLocale } from '../i18n/i18n';
import { lengthText } from '../ui/length';
import { RowTitle } from './RowTitle';
import { carriesSpeeches, dragSpeeches, droppedSpeeches } from './speech-drag';
import styles from './SpeechList.module.css';

const SHOWN_TAGS = 2;
const READ_TO_THE_END = 0.995;

export type LineActions = {
  onPick: (row: SpeechRow, index: number, event: MouseEvent) => void;
  onOpen: (row: SpeechRow) => void;
  onStar: (row: SpeechRow) => void;
  onRenamed: () => void;
  /** The speeches a drag of this row takes along. */
  onDrag: (row: SpeechRow) => readonly number[];
  /** Speeches were dropped before the row at `index`; undefined where the order cannot be changed. */
  onDropAt: ((index: number, speeches: readonly number[]) => void) | undefined;
};

type SpeechLineProps = LineActions & {
  row: SpeechRow | undefined;
  index: number;
  top: number;
  words: string;
  isCurrent: boolean;
  isChosen: boolean;
  isRenaming: boolean;
};

/** The element id of a row, for `aria-activedescendant`. */
export function rowId(speech: number): string {
  return `speech-${speech}`;
}

/** One speech in the list. Drawn again only when something about it changed: scrolling leaves it alone. */
export const SpeechLine = memo(function SpeechLine(props: SpeechLineProps) {
  const { row, index, top, words, isCurrent, isChosen, isRenaming, onPick, onOpen, onStar, onRenamed, onDrag, onDropAt } = props;
  const [over, setOver] = useState(false);
  const { t } = useTranslation('library');
  const place = { transform: `translateY(${top}px)` };
  if (row === undefined) {
    return (
      <div className={styles.row} style={place} role="row" aria-rowindex={index + 2}>
        <span role="gridcell" /><span role="gridcell"><span className={styles.waiting} /></span>
      </div>
    );
  }
  const looks = [styles.row, isCurrent ? styles.current : '', isChosen ? styles.chosen : '', over ? styles.over : ''].join(' ');
  const tags = row.tags.slice(0, SHOWN_TAGS);
  const more = row.tags.slice(SHOWN_TAGS).map((tag) => tag.path);
  return (
    <div
      id={rowId(row.id)}
      className={looks}
      style={place}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen || isCurrent}
      onClick={(event) => onPick(row, index, event)}
      onDoubleClick={() => onOpen(row)}
      draggable={!isRenaming && row.trashedAt === null}
      onDragStart={(event) => dragSpeeches(event, onDrag(row))}
      onDragOver={(event) => {
        if (onDropAt === undefined || !carriesSpeeches(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (onDropAt === undefined) return;
        event.preventDefault();
        onDropAt(index, droppedSpeeches(event));
      }}
    >
      <span role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={[styles.star, row.starred ? styles.on : ''].join(' ')}
          aria-pressed={row.starred}
          aria-label={t(row.starred ? 'unstarOf' : 'starOf', { title: row.title })}
          onClick={(event) => { event.stopPropagation(); onStar(row); }}
        >
          <Star size={16} aria-hidden="true" />
        </button>
      </span>
      <div role="gridcell" className={styles.main}>
        <RowTitle row={row} words={words} isRenaming={isRenaming} onRenamed={onRenamed} />
        <div className={styles.sub}>
          {row.occasion !== '' && <span className={styles.occasion}>{row.occasion}</span>}
          {tags.map((tag) => <span key={tag.id} className={styles.chip} title={tag.path}>{tag.path.split('/').at(-1)}</span>)}
          {more.length > 0 && <span className={styles.chip} title={more.join('\n')} aria-label={t('moreTags', { count: more.length })}>+{more.length}</span>}
          {row.passages > 0 && (
            <span className={[styles.chip, styles.outline].join(' ')} title={t('passageCount', { count: row.passages })}>
              <MessageSquareText size={12} aria-hidden="true" />{row.passages}<span className="sr">{t('field_notes')}</span>
            </span>
          )}
        </div>
      </div>
      <span role="gridcell" className={styles.cell} title={row.speaker}>{row.speaker}</span>
      <span role="gridcell" className={styles.cell}>{row.date ?? ''}</span>
      <span role="gridcell" className={styles.cell}>{currentLocale() === 'en' ? row.characters.toLocaleString('en') : lengthText(row.characters)}</span>
      <span role="gridcell" className={styles.progress}><Progress row={row} /></span>
    </div>
  );
});

function Progress({ row }: { row: SpeechRow }) {
  const { t } = useTranslation('library');
  if (row.progress >= READ_TO_THE_END) return <span className={styles.done}><Check size={14} aria-hidden="true" />{t('finished')}</span>;
  const percent = Math.floor(row.progress * 100);
  if (row.openedAt === null && percent === 0) return <span className={styles.faint}>{t('unread')}</span>;
  return <><span className={styles.bar} aria-hidden="true"><i style={{ width: `${percent}%` }} /></span><b>{t('percent', { percent })}</b></>;
}
