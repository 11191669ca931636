import type { Node } from '@tiptap/pm/model';
import type { Block, Doc, Run } from '@shared/domain/document';

/** What a text cannot hold inside a stretch; each unit gives way to one other, so that offsets hold. */
const BREAKS = /[\u0000\n\r]/gu;

/**
 * The content of the editor as a document to store; the inverse of `docToContent`, but for empty runs. Blocks keep their
 * ids; one without, or with the id of a block before it, gets a new one.
 */
export function contentToDoc(content: Node): Doc {
  const used = new Set<string>();
  content.forEach((node) => used.add(String(node.attrs['id'])));
  const taken = new Set<string>();
  let count = 0;
  const idOf = (node: Node): string => {
    const own = String(node.attrs['id']);
    if (own !== '' && !taken.has(own)) {
      taken.add(own);
      return own;
    }
    let fresh = '';
    do fresh = `e${(count += 1).toString(36)}`; while (used.has(fresh));
    used.add(fresh);
    taken.add(fresh);
    return fresh;
  };
  const blocks: Block[] = [];
  content.forEach((node) => blocks.push(blockOf(node, idOf(node))));
  return { blocks };
}

function blockOf(node: Node, id: string): Block {
  const label = String(node.attrs['label'] ?? '');
  const level = Number(node.attrs['level'] ?? 1);
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', id, level, runs: runsOf(node) };
    case 'entry':
      return { kind: 'entry', id, level, label, runs: runsOf(node) };
    case 'footnote':
      return { kind: 'footnote', id, label, runs: runsOf(node) };
    case 'quote':
      return { kind: 'quote', id, runs: runsOf(node) };
    case 'table':
      return { kind: 'table', id, rows: node.children.map((row) => row.children.map(runsOf)) };
    default:
      return { kind: 'paragraph', id, runs: runsOf(node) };
  }
}

function runsOf(node: Node): Run[] {
  const runs: Run[] = [];
  node.forEach((part) => {
    const has = (name: string) => part.marks.some((mark) => mark.type.name === name);
    const run: Run = { text: (part.text ?? '').replaceAll(BREAKS, ' '), ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italic: true } : {}) };
    const last = runs.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += run.text;
    else runs.push(run);
  });
  return runs;
}
