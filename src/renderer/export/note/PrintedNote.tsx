import { createPortal } from 'react-dom';
import type { NoteSheet } from '@shared/domain/note-sheet';
import { NoteBlocks } from './NoteBlocks';
import './print.css';
import styles from './NotePages.module.css';

/** The note as the printer gets it: outside the window's own page, unseen on the screen. */
export function PrintedNote({ sheet }: { sheet: NoteSheet }) {
  return createPortal(<div data-printed aria-hidden="true" className={styles.printed} data-layout={sheet.layout} lang={sheet.locale}><NoteBlocks sheet={sheet} /></div>, document.body);
}
