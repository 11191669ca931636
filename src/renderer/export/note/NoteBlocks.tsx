import type { ReactNode } from 'react';
import type { NotePart, NoteSheet, NoteSheetBlock } from '@shared/domain/note-sheet';
import styles from './NotePages.module.css';

/** The blocks of a composed note in order, with its footnotes numbered through: what preview and print show. */
export function NoteBlocks({ sheet }: { sheet: NoteSheet }) {
  const footnotes: string[] = [];
  const blocks = sheet.blocks.map((block, index) => <div key={index} data-kind={block.kind}>{blockContent(block, footnotes)}</div>);
  return (
    <>
      {blocks}
      {footnotes.length > 0 && <div className={styles.notes}>{footnotes.map((text, index) => <p key={index}><sup>{index + 1}</sup> {text}</p>)}</div>}
    </>
  );
}

function blockContent(block: NoteSheetBlock, footnotes: string[]): ReactNode {
  const inline = (parts: readonly NotePart[]) => parts.map((part, index) => <Part key={index} part={part} number={noted(part, footnotes)} />);
  switch (block.kind) {
    case 'sign':
      return <p className={styles.sign}>{block.text}</p>;
    case 'issue':
      return <p className={styles.centre}>{block.text}</p>;
    case 'issuer':
      return <p className={styles.issuer}><span>{block.left}</span><span>{block.right}</span></p>;
    case 'title':
      return <p className={styles.title}>{block.text}</p>;
    case 'field':
      return <p className={styles.field}>{block.name}：{block.value}</p>;
    case 'attendance':
      return <p className={styles.attendance}><b>{block.name}：</b>{block.value}</p>;
    case 'heading':
      return <p className={styles.heading} data-level={block.level}>{inline(block.parts)}</p>;
    case 'body':
      return <p className={styles.body}>{inline(block.parts)}</p>;
    case 'entry':
      return <p className={styles.entry} data-level={block.level}>{block.label} {inline(block.parts)}</p>;
    case 'quote':
    case 'excerpt':
      return <p className={styles.quote}>{inline(block.parts)}</p>;
    case 'duty':
      return <p className={styles.body}>{inline(block.parts)}{block.detail}</p>;
    case 'table':
      return (
        <table className={styles.table}>
          <tbody>{block.rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column} data-head={block.header && at === 0}>{inline(cell)}</td>)}</tr>)}</tbody>
        </table>
      );
    case 'endnote-head':
      return <p className={styles.heading} data-level={1}>{block.text}</p>;
    case 'endnote':
      return <p className={styles.source}>{block.number}. {block.text}</p>;
    case 'imprint':
      return <div className={styles.imprint}><p>{block.name}：{block.copies}</p><p className={styles.issued}><span>{block.left}</span><span>{block.right}</span></p></div>;
    default:
      return block satisfies never;
  }
}

function noted({ footnote }: NotePart, footnotes: string[]): number | null {
  return footnote === undefined ? null : footnotes.push(footnote);
}

function Part({ part: { text, bold, italic, underline, endnote }, number }: { part: NotePart; number: number | null }) {
  let shown: ReactNode = text;
  if (underline) shown = <u>{shown}</u>;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  return <>{shown}{number !== null && <sup>{number}</sup>}{endnote !== undefined && <sup>[{endnote}]</sup>}</>;
}
