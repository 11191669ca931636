import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '@shared/domain/failure';
import type { Sheet, SheetFormat } from '@shared/domain/sheet';
import { markdownOf } from '@shared/domain/sheet-markdown';
import { sheetParagraphs } from '@shared/domain/sheet-paragraphs';
import { sentenceOf } from '../i18n/i18n';
import { Button, IconButton } from '../ui/Button';
import { pagesOf } from './page-layout';
import { SheetPage } from './SheetPage';
import styles from './SheetPreview.module.css';

/** More than anyone reads in a preview, little enough to be laid out at once. */
const MARKDOWN_SHOWN = 60_000;

type SheetPreviewProps = { sheet: Sheet | null; format: SheetFormat; failure: Failure | null };

/** The right side of the export dialog: the pages of the Word file, or the text of the Markdown file. */
export const SheetPreview = memo(function SheetPreview({ sheet, format, failure }: SheetPreviewProps) {
  const { t } = useTranslation(['export', 'common']);
  const [shown, setShown] = useState(0);
  const [wide, setWide] = useState(false);
  const paged = format === 'docx';
  const pages = useMemo(() => (sheet === null || !paged ? [] : pagesOf(sheetParagraphs(sheet))), [sheet, paged]);
  const at = Math.min(shown, Math.max(0, pages.length - 1));
  const page = pages[at];
  const empty = sheet !== null && sheet.excerpts === 0;
  return (
    <section className={styles.preview} aria-label={t('previewPages')}>
      <div className={styles.bar}>
        <b>{t('preview')}</b>
        <span>{t('previewAbout')}</span>
        <span className={styles.grow} />
        {paged && !empty && page !== undefined && (
          <>
            <IconButton size="sm" label={t('previousPage')} isDisabled={at === 0} onPress={() => setShown(at - 1)}><ChevronLeft aria-hidden="true" /></IconButton>
            <span aria-live="polite">{t('pageOf', { page: at + 1, count: pages.length })}</span>
            <IconButton size="sm" label={t('nextPage')} isDisabled={at === pages.length - 1} onPress={() => setShown(at + 1)}><ChevronRight aria-hidden="true" /></IconButton>
            <Button size="sm" look="ghost" onPress={() => setWide(!wide)}>{wide ? t('wholePage') : t('pageWidth')}</Button>
          </>
        )}
      </div>
      {failure !== null && sheet === null && <p className={styles.message} role="alert">{sentenceOf(failure)}</p>}
      {empty && <p className={styles.message}>{t('empty')}</p>}
      {sheet !== null && !empty && paged && page !== undefined && (
        <div className={[styles.desk, wide ? styles.wide : ''].join(' ')} tabIndex={0} role="group" aria-label={t('pageOf', { page: at + 1, count: pages.length })}>
          <SheetPage page={page} number={at + 1} locale={sheet.locale} />
        </div>
      )}
      {sheet !== null && !empty && !paged && <MarkdownText sheet={sheet} />}
    </section>
  );
});

function MarkdownText({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('export');
  const text = useMemo(() => markdownOf(sheet), [sheet]);
  return (
    <div className={styles.source} tabIndex={0} role="group" aria-label={t('markdown')}>
      <pre lang={sheet.locale}>{text.slice(0, MARKDOWN_SHOWN)}</pre>
      {text.length > MARKDOWN_SHOWN && <p className={styles.cut}>{t('previewCut')}</p>}
    </div>
  );
}
