import { noteLines, type NoteRun } from '@shared/domain/margin-note';
import styles from './NoteText.module.css';

/** A margin note as it is shown: bold, italic and lists. */
export function NoteText({ note }: { note: string }) {
  return noteLines(note).map(({ bullet, runs }, index) => (
    <span key={index} className={bullet === '' ? styles.line : styles.item}>
      {bullet !== '' && <span className={styles.bullet}>{bullet}</span>}
      {runs.map(stressed)}
    </span>
  ));
}

function stressed({ text, bold, italic }: NoteRun, index: number) {
  if (bold) return <b key={index} className={styles.bold}>{text}</b>;
  return italic ? <em key={index}>{text}</em> : text;
}
