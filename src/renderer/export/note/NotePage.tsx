import type { CSSProperties } from 'react';
import type { NoteSheet } from '@shared/domain/note-sheet';
import { PAPERS, type Look } from './note-looks';
import type { NotePage as Page, NoteRun, PageItem } from './note-pages';
import styles from './NotePage.module.css';

/** So many points of the page. */
function pt(points: number): string {
  return `calc(${points} * var(--pt))`;
}

/** One page as it will be printed: always black on white, whatever the theme. */
export function NotePage({ page, number, sheet: { layout, locale } }: { page: Page; number: number; sheet: Pick<NoteSheet, 'layout' | 'locale'> }) {
  const paper = PAPERS[layout];
  const area: CSSProperties = { left: pt(paper.left), width: pt(paper.width) };
  return (
    <div className={styles.page} lang={locale}>
      <div className={styles.text} style={{ ...area, top: pt(paper.top) }}>{page.items.map((item, index) => <Item key={index} item={item} />)}</div>
      <div className={styles.foot} style={{ ...area, bottom: pt(paper.bottom) }}>
        {page.imprint !== null && (
          <div className={styles.imprint}>
            <p>{page.imprint.name}：{page.imprint.copies}</p>
            <p><span>{page.imprint.left}</span><span>{page.imprint.right}</span></p>
          </div>
        )}
        {page.footnotes.length > 0 && <div className={styles.notes}>{page.footnotes.map(({ sign, text }) => <p key={sign}><sup>{sign}</sup> {text}</p>)}</div>}
      </div>
      <div className={styles.number} data-even={number % 2 === 0} style={number % 2 === 0 ? { left: pt(paper.left + 14) } : { right: pt(595.28 - paper.left - paper.width + 14) }}>— {number} —</div>
    </div>
  );
}

function Item({ item }: { item: PageItem }) {
  switch (item.kind) {
    case 'issuer':
      return <p className={[styles.line, styles.issuer].join(' ')} style={{ ...shape(item.look), marginBottom: pt(item.look.after) }}><span>{item.left}</span><span>{item.right}</span></p>;
    case 'row':
      return (
        <div className={styles.row} data-head={item.head}>
          {item.cells.map((runs, index) => <p key={index}>{runs.map((run, at) => <Run key={at} run={run} />)}</p>)}
        </div>
      );
    case 'line': {
      const { look, first, last, before, after } = item;
      const place: CSSProperties = { paddingLeft: pt((first ? look.first : look.rest) * (look.size + look.spacing)), marginTop: pt(before), marginBottom: pt(after) };
      return (
        <p className={styles.line} data-font={look.font} data-last={last} data-centred={look.centred} data-red={look.red} style={{ ...shape(look), ...place }}>
          {item.runs.map((run, index) => <Run key={index} run={run} />)}
        </p>
      );
    }
    default:
      return item satisfies never;
  }
}

function shape({ size, line, spacing, bold }: Look): CSSProperties {
  return { fontSize: pt(size), lineHeight: pt(line), letterSpacing: pt(spacing), fontWeight: bold ? 700 : 400 };
}

function Run({ run: { text, bold, italic, underline, lead, raised } }: { run: NoteRun }) {
  if (raised) return <sup>{text}</sup>;
  if (lead) return <span className={styles.lead}>{text}</span>;
  if (!bold && !italic && !underline) return <span>{text}</span>;
  return <span data-bold={bold} data-italic={italic} data-underline={underline}>{text}</span>;
}
