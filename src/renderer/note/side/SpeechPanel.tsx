import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runsText, type Block } from '@shared/domain/document';
import { useAnswer } from '../../bridge/queries';
import { Button } from '../../ui/Button';
import { SearchField } from '../../ui/SearchField';
import styles from './Side.module.css';

const MOST_LISTED = 100;

/** A speech to read beside the note; nothing in it can be changed. */
export function SpeechPanel() {
  const { t } = useTranslation('note');
  const [chosen, setChosen] = useState<number | null>(null);
  const [text, setText] = useState('');
  const filter = text.trim() === '' ? {} : { text: text.trim() };
  const rows = useAnswer('speeches.list', { filter, order: 'opened', descending: true, offset: 0, limit: MOST_LISTED }, { keepPrevious: true }).data?.rows ?? [];
  const speech = useAnswer('speeches.get', { id: chosen ?? 1 }, { enabled: chosen !== null }).data;
  if (chosen !== null && speech?.id === chosen) {
    return (
      <>
        <div className={styles.tools}><Button size="sm" look="ghost" icon={<ChevronLeft aria-hidden="true" />} onPress={() => setChosen(null)}>{t('allSpeeches')}</Button></div>
        <div className={styles.speech} tabIndex={0} role="group" aria-label={t('speechText')} lang="zh-CN">
          <h2>{speech.title}</h2>
          {speech.doc.blocks.map((block) => <SpeechBlock key={block.id} block={block} />)}
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.tools}><SearchField label={t('chooseSpeech')} clearLabel={t('clearFind')} value={text} onChange={(value) => setText(value.slice(0, 500))} /></div>
      <ListBox aria-label={t('chooseSpeech')} className={styles.list ?? ''} items={rows} onAction={(id) => setChosen(Number(id))}>
        {(row) => <ListBoxItem id={row.id} textValue={row.title} className={styles.speechRow ?? ''}>{row.title}<small>{[row.speaker, row.date ?? ''].filter((part) => part !== '').join('　')}</small></ListBoxItem>}
      </ListBox>
    </>
  );
}

function SpeechBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{runsText(block.runs)}</h3>;
    case 'paragraph':
    case 'quote':
      return <p>{runsText(block.runs)}</p>;
    case 'entry':
    case 'footnote':
      return <p>{block.label} {runsText(block.runs)}</p>;
    case 'table':
      return <table><tbody>{block.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{runsText(cell)}</td>)}</tr>)}</tbody></table>;
    default:
      return block satisfies never;
  }
}
