import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteSheet } from '@shared/domain/note-sheet';
import previewStyles from '../SheetPreview.module.css';
import { NoteBlocks } from './NoteBlocks';
import { NotePage } from './NotePage';
import { notePages } from './note-pages';
import styles from './NotePages.module.css';

/** The pages a note will fill as a Word file or on paper, one below the other. */
export function NotePages({ sheet }: { sheet: NoteSheet }) {
  const { t } = useTranslation(['note', 'export']);
  const pages = useMemo(() => notePages(sheet), [sheet]);
  return (
    <>
      <div className={previewStyles.bar}><b>{t('preview')}</b><span role="status">{t('pages', { count: pages.length })}</span></div>
      <div className={[previewStyles.desk, previewStyles.wide].join(' ')} tabIndex={0} role="group" aria-label={sheet.title}>
        <div className={styles.pages}>{pages.map((page, index) => <NotePage key={index} page={page} number={index + 1} sheet={sheet} />)}</div>
      </div>
    </>
  );
}

/** The one long page of the HTML file. */
export function NoteScroll({ sheet }: { sheet: NoteSheet }) {
  const { t } = useTranslation('note');
  return (
    <>
      <div className={previewStyles.bar}><b>{t('preview')}</b></div>
      <div className={[previewStyles.desk, previewStyles.wide].join(' ')} tabIndex={0} role="group" aria-label={sheet.title}>
        <div className={styles.page} lang={sheet.locale}><NoteBlocks sheet={sheet} /></div>
      </div>
    </>
  );
}
