import { ChevronLeft, TextQuote } from 'lucide-react';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { leavesOf, type Doc, type Leaf } from '@shared/domain/document';
import { useAnswer } from '../../bridge/queries';
import { Button } from '../../ui/Button';
import { SearchField } from '../../ui/SearchField';
import styles from './Side.module.css';

const MOST_LISTED = 100;

export type SpeechPanelProps = {
  /** The speech that is read, or null while one is chosen. */
  speech: number | null;
  onSpeech: (speech: number | null) => void;
  /** Marks a range of the speech and puts it into the note. */
  onTake: (speech: number, start: number, end: number) => void;
};

/** A speech to read beside the note; words selected in it become an excerpt of the note. */
export function SpeechPanel({ speech: chosen, onSpeech, onTake }: SpeechPanelProps) {
  const { t } = useTranslation('note');
  const [text, setText] = useState('');
  const [range, setRange] = useState<{ start: number; end: number } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const filter = text.trim() === '' ? {} : { text: text.trim() };
  const rows = useAnswer('speeches.list', { filter, order: 'opened', descending: true, offset: 0, limit: MOST_LISTED }, { keepPrevious: true }).data?.rows ?? [];
  const speech = useAnswer('speeches.get', { id: chosen ?? 1 }, { enabled: chosen !== null }).data;
  useEffect(() => {
    const look = () => setRange((before) => {
      const found = selectedRange(box.current);
      return found?.start === before?.start && found?.end === before?.end ? before : found;
    });
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (chosen !== null && speech?.id === chosen) {
    return (
      <>
        <div className={styles.take}>
          <Button size="sm" look="ghost" icon={<ChevronLeft aria-hidden="true" />} onPress={() => onSpeech(null)}>{t('allSpeeches')}</Button>
          <span className={styles.grow} />
          <span className={styles.count}>{range === null ? t('takeHint') : ''}</span>
          {/* the press must not take the selection away before it is read */}
          <Button
            size="sm" preventFocusOnPress isDisabled={range === null} icon={<TextQuote aria-hidden="true" />}
            onPress={() => { if (range) onTake(speech.id, range.start, range.end); }}
          >{t('takeSelected')}</Button>
        </div>
        <div ref={box} className={styles.speech} tabIndex={0} role="group" aria-label={t('speechText')} lang="zh-CN">
          <h2>{speech.title}</h2>
          {blocksOf(speech.doc)}
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.tools}><SearchField label={t('chooseSpeech')} clearLabel={t('clearFind')} value={text} onChange={(value) => setText(value.slice(0, 500))} /></div>
      <ListBox aria-label={t('chooseSpeech')} className={styles.list ?? ''} items={rows} onAction={(id) => onSpeech(Number(id))}>
        {(row) => <ListBoxItem id={row.id} textValue={row.title} className={styles.speechRow ?? ''}>{row.title}<small>{[row.speaker, row.date ?? ''].filter((part) => part !== '').join('　')}</small></ListBoxItem>}
      </ListBox>
    </>
  );
}

/** The blocks of a speech; each stretch of its text says at which unit it begins. */
function blocksOf(doc: Doc): ReactNode[] {
  const byBlock = Map.groupBy(leavesOf(doc), ({ block }) => block);
  return doc.blocks.map((block) => {
    const leaves = byBlock.get(block) ?? [];
    const [first] = leaves;
    switch (block.kind) {
      case 'heading':
        return <h3 key={block.id}>{stretch(first)}</h3>;
      case 'paragraph':
      case 'quote':
        return <p key={block.id}>{stretch(first)}</p>;
      case 'entry':
      case 'footnote':
        return <p key={block.id}>{block.label} {stretch(first)}</p>;
      case 'table': {
        let at = 0;
        return <table key={block.id}><tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((_, column) => <td key={column}>{stretch(leaves[at++])}</td>)}</tr>)}</tbody></table>;
      }
      default:
        return <Fragment key="never">{block satisfies never}</Fragment>;
    }
  });
}

function stretch(leaf: Leaf | undefined): ReactNode {
  return leaf === undefined ? null : <span data-from={leaf.start}>{leaf.text}</span>;
}

/** The selected units of the speech shown in `box`; null when nothing of it is selected. */
function selectedRange(box: HTMLElement | null): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (box === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const parts = [...box.querySelectorAll<HTMLElement>('[data-from]')].filter((part) => range.intersectsNode(part));
  const bounds = parts.flatMap((part) => {
    const text = part.firstChild;
    if (text === null) return [];
    const from = Number(part.dataset['from']);
    const start = range.startContainer === text ? range.startOffset : 0;
    const end = range.endContainer === text ? range.endOffset : (text.nodeValue ?? '').length;
    return end > start ? [{ start: from + start, end: from + end }] : [];
  });
  const [first] = bounds;
  const last = bounds.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
