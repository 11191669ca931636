import { useTranslation } from 'react-i18next';
import { placeIn } from '@shared/domain/citation';
import { plainNote } from '@shared/domain/margin-note';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import type { Colour, Passage } from '@shared/domain/passage';
import { momentText } from '../ui/length';
import { PatternEdge } from '../ui/Swatch';
import styles from './DetailsPane.module.css';

const SHOWN_NOTES = 3;

type LastNotesProps = { passages: readonly Passage[]; outline: readonly OutlineEntry[]; onOpen: (passage: number) => void };

/** The margin notes written last; each opens the speech at its passage. */
export function LastNotes({ passages, outline, onOpen }: LastNotesProps) {
  const { t } = useTranslation('library');
  const notes = passages.filter((passage) => passage.note !== '').toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, SHOWN_NOTES);
  if (notes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.head}>{t('lastNotes')}</h3>
      {notes.map((passage) => (
        <button key={passage.id} type="button" className={styles.card} onClick={() => onOpen(passage.id)}>
          <span className={styles.edge}><PatternEdge colour={passage.colour as Colour} /></span>
          <span className={styles.note}>{plainNote(passage.note)}</span>
          <span className={styles.cite}>{[momentText(passage.updatedAt), placeIn(outline, passage.start)].filter((part) => part !== '').join('　')}</span>
        </button>
      ))}
    </section>
  );
}
