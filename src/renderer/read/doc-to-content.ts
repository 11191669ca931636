import type { JSONContent } from '@tiptap/core';
import type { Block, Doc, Run } from '@shared/domain/document';

/** A stored document as content of the reading view. Empty runs, which an editor cannot hold, are left out. */
export function docToContent(doc: Doc): JSONContent {
  return { type: 'doc', content: doc.blocks.map(blockContent) };
}

function blockContent(block: Block): JSONContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { id: block.id, level: block.level }, content: runContent(block.runs) };
    case 'entry':
      return { type: 'entry', attrs: { id: block.id, level: block.level, label: block.label }, content: runContent(block.runs) };
    case 'footnote':
      return { type: 'footnote', attrs: { id: block.id, label: block.label }, content: runContent(block.runs) };
    case 'paragraph':
    case 'quote':
      return { type: block.kind, attrs: { id: block.id }, content: runContent(block.runs) };
    case 'table': {
      const cell = (runs: readonly Run[]): JSONContent => ({ type: 'cell', content: runContent(runs) });
      const rows = block.rows.map((row): JSONContent => ({ type: 'row', content: row.map(cell) }));
      return { type: 'table', attrs: { id: block.id }, content: rows };
    }
    default: {
      const never: never = block;
      return never;
    }
  }
}

function runContent(runs: readonly Run[]): JSONContent[] {
  return runs.filter((run) => run.text !== '').map((run): JSONContent => {
    const marks = [...(run.bold ? [{ type: 'bold' }] : []), ...(run.italic ? [{ type: 'italic' }] : [])];
    return { type: 'text', text: run.text, ...(marks.length > 0 ? { marks } : {}) };
  });
}
