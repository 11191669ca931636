import type { Locale } from '@shared/i18n/locale';
import { footnoteSign, type Page, type PageLine } from './page-layout';
import styles from './SheetPage.module.css';

/** One A4 page as it will be printed: always black on white, whatever the theme. */
export function SheetPage({ page, number, locale }: { page: Page; number: number; locale: Locale }) {
  return (
    <div className={styles.page} lang={locale}>
      <div className={styles.text}>{page.lines.map((line, index) => <Line key={index} line={line} />)}</div>
      {page.footnotes.length > 0 && (
        <div className={styles.notes}>
          {page.footnotes.map(({ mark, text }) => <p key={mark}><sup>{footnoteSign(mark)}</sup> {text}</p>)}
        </div>
      )}
      <div className={[styles.number, number % 2 === 0 ? styles.even : ''].join(' ')}>— {number} —</div>
    </div>
  );
}

function Line({ line }: { line: PageLine }) {
  const looks = [styles.line, styles[line.kind], line.first ? styles.first : '', line.last ? styles.last : ''];
  return (
    <p className={looks.join(' ')}>
      {line.parts.map(({ kind, text, bold, italic }, index) => <span key={index} className={[styles[kind], bold ? styles.bold : '', italic ? styles.italic : ''].join(' ')}>{text}</span>)}
      {line.mark !== null && <sup>{footnoteSign(line.mark)}</sup>}
    </p>
  );
}
