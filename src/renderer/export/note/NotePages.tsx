import type { NoteSheet } from '@shared/domain/note-sheet';
import { NoteBlocks } from './NoteBlocks';
import previewStyles from '../SheetPreview.module.css';
import styles from './NotePages.module.css';

/** The paper a note will fill, in one long sheet of the page's width: always black on white, whatever the theme. */
export function NotePages({ sheet }: { sheet: NoteSheet }) {
  return (
    <div className={[previewStyles.desk, previewStyles.wide].join(' ')} tabIndex={0} role="group" aria-label={sheet.title}>
      <div className={styles.page} data-layout={sheet.layout} lang={sheet.locale}><NoteBlocks sheet={sheet} /></div>
    </div>
  );
}
