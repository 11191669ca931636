import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundNote } from '@shared/domain/search-answer';
import { useAnswer } from '../../bridge/queries';
import { MarkedText } from '../../ui/MarkedText';
import { isComposing } from '../../ui/shortcuts';
import { rowAfterKey } from '../selection';
import { ROW_PX } from './found-rows';
import styles from './SearchResults.module.css';

const MOST = 200;
const PLACES = 3;

type NotePlace = FoundNote['places'][number];
type Line = { key: string; note: FoundNote; place: NotePlace | null; more: number };

type NoteResultsProps = {
  query: string;
  list: RefObject<HTMLDivElement | null>;
  /** Opens a note; `find` is what to look for in its text. */
  onOpen: (note: number, find: string | undefined) => void;
};

/** The meeting notes that were found, the latest meeting first: every line is one step of the arrow keys, Enter opens it. */
export function NoteResults({ query, list, onOpen }: NoteResultsProps) {
  const { t } = useTranslation('library');
  const answer = useAnswer('search.notes', { query, limit: MOST, places: PLACES }, { keepPrevious: true }).data;
  const [place, setPlace] = useState({ query, row: 0 });
  const lines = (answer?.notes ?? []).flatMap(linesOf);
  const at = Math.min(place.query === query ? place.row : 0, lines.length - 1);
  const shown = useRef(new Map<number, HTMLElement>());
  const stand = (row: number) => {
    setPlace({ query, row });
    shown.current.get(row)?.scrollIntoView({ block: 'nearest' });
  };
  const open = (line: Line | undefined) => {
    if (line === undefined) return;
    const first = line.place ?? line.note.places.find(({ part }) => part === 'body');
    const [from, to] = first?.marks[0] ?? [0, 0];
    onOpen(line.note.note, first?.part === 'body' ? first.snippet.slice(from, to) : undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const isEnter = /^(Numpad)?Enter$/.test(event.code);
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_PX.place) - 2);
    const next = rowAfterKey(event.code, at, lines.length, page);
    if (!isEnter && next === null) return;
    event.preventDefault();
    if (isEnter) open(lines[at]);
    else if (next !== null) stand(next);
  };
  return (
    <div ref={list} className={styles.scroll} role="listbox" tabIndex={0} aria-label={t('notesFound')} aria-activedescendant={at >= 0 ? `found-note-${at}` : undefined} onKeyDown={onKeyDown}>
      {lines.map((line, index) => (
        <div
          key={line.key}
          id={`found-note-${index}`}
          ref={(element) => { if (element) shown.current.set(index, element); else shown.current.delete(index); }}
          role="option"
          aria-selected={index === at}
          className={[styles.still, styles.row, styles[line.more > 0 ? 'more' : line.place === null ? 'speech' : 'place'], index === at ? styles.current : ''].join(' ')}
          onClick={() => { stand(index); if (line.place !== null || line.more > 0) open(line); }}
          onDoubleClick={() => { if (line.place === null) open(line); }}
        >
          <LineContent line={line} />
        </div>
      ))}
      {answer !== undefined && answer.total > answer.notes.length && <p className={styles.moreText}>{t('moreNotes', { count: answer.total - answer.notes.length })}</p>}
    </div>
  );
}

function linesOf(note: FoundNote): Line[] {
  const line = (kind: string, place: NotePlace | null, more: number): Line => ({ key: `${note.note}-${kind}`, note, place, more });
  const inTitle = note.titleMarks.length > 0 ? 1 : 0;
  const hidden = note.count - note.places.length - inTitle;
  return [line('note', null, 0), ...note.places.map((place, index) => line(String(index), place, 0)), ...(hidden > 0 ? [line('more', null, hidden)] : [])];
}

function LineContent({ line: { note, place, more } }: { line: Line }) {
  const { t } = useTranslation('library');
  if (more > 0) return <span className={styles.moreText}>{t('moreInNote', { count: more })}</span>;
  if (place !== null) {
    return (
      <>
        <span className={styles.at} title={place.place}>{place.place || t('field_text')}</span>
        <span className={styles.snippet} lang="zh-CN"><MarkedText text={place.snippet.replaceAll(/\s/gu, ' ')} marks={place.marks} /></span>
      </>
    );
  }
  return (
    <>
      <span className={styles.title} lang="zh-CN">{note.title === '' ? t('untitledNote') : <MarkedText text={note.title} marks={note.titleMarks} />}</span>
      <span className={styles.cell} />
      <span className={styles.cell}>{note.date}</span>
      <span className={styles.number}>{t('placesFound', { count: note.count })}</span>
    </>
  );
}
