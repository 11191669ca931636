import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { NoteSheet } from '@shared/domain/note-sheet';
import { NotePage } from './NotePage';
import { notePages } from './note-pages';
import './print.css';

/** The pages as the printer gets them: outside the window's own page, unseen on the screen. */
export function PrintedNote({ sheet }: { sheet: NoteSheet }) {
  const pages = useMemo(() => notePages(sheet), [sheet]);
  return createPortal(
    <div data-printed aria-hidden="true">{pages.map((page, index) => <NotePage key={index} page={page} number={index + 1} sheet={sheet} />)}</div>,
    document.body,
  );
}
