import { Fragment } from 'react';
import type { Block, Doc, Run } from '@shared/domain/document';
import styles from './Versions.module.css';

/** A stored document to be read as it is, without its passages. */
export function DocText({ doc }: { doc: Doc }) {
  return doc.blocks.map((block) => <BlockText key={block.id} block={block} />);
}

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <p className={styles.heading}><Runs runs={block.runs} /></p>;
    case 'quote':
      return <blockquote><Runs runs={block.runs} /></blockquote>;
    case 'entry':
    case 'footnote':
      return <p className={styles.labelled}><span>{block.label}</span> <Runs runs={block.runs} /></p>;
    case 'table':
      return <table><tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td key={at}><Runs runs={cell} /></td>)}</tr>)}</tbody></table>;
    case 'paragraph':
      return <p><Runs runs={block.runs} /></p>;
    default:
      return block satisfies never;
  }
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, bold, italic }, index) => {
    const shown = italic ? <em>{text}</em> : text;
    return <Fragment key={index}>{bold ? <strong>{shown}</strong> : shown}</Fragment>;
  });
}
