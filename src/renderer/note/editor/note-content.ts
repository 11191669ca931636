import type { JSONContent } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { DutyBlock, NoteBlock, NoteDocument, NoteInline } from '@shared/domain/note-document';

/** A stored document as content of the editor. */
export function noteToContent(document: NoteDocument): JSONContent {
  const blocks = document.blocks.length === 0 ? [{ kind: 'paragraph' as const, inlines: [] }] : document.blocks;
  return { type: 'doc', content: blocks.map(blockContent) };
}

/** One block as content of the editor. */
export function blockContent(block: NoteBlock): JSONContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level, numbered: block.numbered }, content: inlineContent(block.inlines) };
    case 'paragraph':
    case 'quote':
      return { type: block.kind, content: inlineContent(block.inlines) };
    case 'entry':
      return { type: 'entry', attrs: { list: block.list, level: block.level }, content: inlineContent(block.inlines) };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row) => ({
          type: 'tableRow',
          content: row.map((cell) => ({ type: cell.header ? 'tableHeader' : 'tableCell', content: inlineContent(cell.inlines) })),
        })),
      };
    case 'excerpt': {
      const { kind: _kind, ...attrs } = block;
      return { type: 'excerpt', attrs };
    }
    case 'decision':
    case 'task': {
      const { kind, inlines, ...rest } = block;
      return { type: 'duty', attrs: { ...rest, of: kind }, content: inlineContent(inlines) };
    }
    default:
      return block satisfies never;
  }
}

function inlineContent(inlines: readonly NoteInline[]): JSONContent[] {
  return inlines.map((inline): JSONContent => {
    switch (inline.kind) {
      case 'text': {
        const marks = (['bold', 'italic', 'underline'] as const).filter((mark) => inline[mark]).map((type) => ({ type }));
        return { type: 'text', text: inline.text, ...(marks.length > 0 ? { marks } : {}) };
      }
      case 'break':
        return { type: 'lineBreak' };
      case 'footnote':
        return { type: 'footnote', attrs: { text: inline.text } };
      case 'citation':
        return { type: 'citation', attrs: { passage: inline.passage, citation: inline.citation } };
      default:
        return inline satisfies never;
    }
  });
}

/** What was made of each block before: the editor never alters a node, so that only blocks that were written in are made again. */
export type KnownBlocks = WeakMap<EditorNode, NoteBlock>;

/** The editor's document as it is stored. Throws a `RangeError` on a node that a stored document does not know. */
export function contentToNote(doc: EditorNode, known: KnownBlocks): NoteDocument {
  return {
    blocks: doc.children.map((node) => {
      const block = known.get(node) ?? blockOf(node);
      known.set(node, block);
      return block;
    }),
  };
}

/** Attributes were written by `blockContent`, by a parse rule that checks them or by a command of the editor. */
function blockOf(node: EditorNode): NoteBlock {
  const attrs = node.attrs as Record<string, never>;
  const inlines = inlinesOf(node);
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', level: Number(attrs['level']), numbered: attrs['numbered'] === true, inlines };
    case 'paragraph':
    case 'quote':
      return { kind: node.type.name, inlines };
    case 'entry':
      return { kind: 'entry', list: attrs['list'] === 'bullet' ? 'bullet' : 'number', level: Number(attrs['level']), inlines };
    case 'table': {
      const rows: Extract<NoteBlock, { kind: 'table' }>['rows'] = [];
      node.forEach((row) => {
        const cells: (typeof rows)[number] = [];
        row.forEach((cell) => cells.push({ ...(cell.type.name === 'tableHeader' ? { header: true as const } : {}), inlines: inlinesOf(cell) }));
        rows.push(cells);
      });
      return { kind: 'table', rows };
    }
    case 'excerpt':
      return { kind: 'excerpt', passage: Number(attrs['passage']), quote: text(attrs['quote']), citation: text(attrs['citation']), colour: Number(attrs['colour']), frozen: attrs['frozen'] === true };
    case 'duty': {
      const duty: Omit<DutyBlock, 'kind'> = {
        id: text(attrs['id']), inlines, person: text(attrs['person']), unit: text(attrs['unit']), due: text(attrs['due']),
        dueOn: attrs['dueOn'] === null ? null : text(attrs['dueOn']), state: attrs['state'] === 'done' ? 'done' : 'open',
      };
      return attrs['of'] === 'decision' ? { kind: 'decision', ...duty } : { kind: 'task', ...duty };
    }
    default:
      throw new RangeError(`A note cannot hold ${node.type.name}.`);
  }
}

function inlinesOf(node: EditorNode): NoteInline[] {
  const inlines: NoteInline[] = [];
  if (!node.inlineContent) return inlines;
  node.forEach((child) => {
    switch (child.type.name) {
      case 'lineBreak':
        return inlines.push({ kind: 'break' });
      case 'footnote':
        return inlines.push({ kind: 'footnote', text: text(child.attrs['text']) });
      case 'citation':
        return inlines.push({ kind: 'citation', passage: Number(child.attrs['passage']), citation: text(child.attrs['citation']) });
      default: {
        const look = Object.fromEntries(child.marks.map(({ type }) => [type.name, true as const]));
        const words = text(child.text);
        return words === '' ? 0 : inlines.push({ kind: 'text', text: words, ...look });
      }
    }
  });
  return inlines;
}

/** A text without NUL, which no library can hold. */
function text(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '') : '';
}
