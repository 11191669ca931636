import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { ExcerptBlock } from '@shared/domain/note-document';

export type BlockKind = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'number' | 'bullet' | 'quote' | 'task' | 'decision';

/** The node type and attributes that a kind of block is to the editor. */
export function shapeOf(kind: BlockKind): { type: string; attrs: Record<string, unknown> | null } {
  switch (kind) {
    case 'paragraph':
    case 'quote':
      return { type: kind, attrs: null };
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return { type: 'heading', attrs: { level: Number(kind.at(-1)), numbered: true } };
    case 'number':
    case 'bullet':
      return { type: 'entry', attrs: { list: kind, level: 1 } };
    case 'task':
    case 'decision':
      return { type: 'duty', attrs: { of: kind } };
    default:
      return kind satisfies never;
  }
}

/** The kind of the block the caret stands in; null inside tables and on an excerpt. */
export function kindAt(state: EditorState): BlockKind | null {
  const { $from } = state.selection;
  if ($from.depth !== 1) return null;
  const { type, attrs } = $from.parent;
  if (type.name === 'heading') return `heading${Number(attrs['level']) as 1}`;
  if (type.name === 'entry') return attrs['list'] === 'bullet' ? 'bullet' : 'number';
  if (type.name === 'duty') return attrs['of'] === 'decision' ? 'decision' : 'task';
  return type.name === 'quote' ? 'quote' : 'paragraph';
}

/** Makes the selected blocks of this kind; those that are so already become paragraphs. */
export function setKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if ($from.depth !== 1) return false;
    const { type, attrs } = shapeOf(kindAt(state) === kind ? 'paragraph' : kind);
    const transaction = state.tr;
    state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.isTextblock) transaction.setNodeMarkup(pos, state.schema.nodes[type], attrs);
      return false;
    });
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Turns the empty block, or the block whose start the caret stands at, back into a paragraph. */
export function toParagraph(when: 'empty' | 'start'): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.depth !== 1 || $from.parent.type.name === 'paragraph') return false;
    if (when === 'empty' ? $from.parent.content.size > 0 : $from.parentOffset > 0) return false;
    dispatch?.(state.tr.setNodeMarkup($from.before(), state.schema.nodes['paragraph'], null));
    return true;
  };
}

/** Goes on with another block of the same kind; a task after a task starts without names and days. */
export const splitSame: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { type, attrs } = $from.parent;
  if ($from.depth !== 1 || !['entry', 'quote', 'duty'].includes(type.name)) return false;
  const next = type.name === 'duty' ? { of: attrs['of'] } : attrs;
  const transaction = state.tr.deleteSelection();
  transaction.split(transaction.mapping.map($from.pos), 1, [{ type, attrs: next }]);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Moves a list entry in or out by one level. */
export function indent(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== 'entry') return false;
    const level = Math.min(4, Math.max(1, Number($from.parent.attrs['level']) + by));
    dispatch?.(state.tr.setNodeMarkup($from.before(), undefined, { ...$from.parent.attrs, level }));
    return true;
  };
}

/** Exchanges the block of the caret with the one before or after it. */
export function moveBlock(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { selection, doc } = state;
    const index = selection.$from.index(0);
    const other = index + by;
    if (other < 0 || other >= doc.childCount) return false;
    const upper = Math.min(index, other);
    let start = 0;
    for (let at = 0; at < upper; at += 1) start += doc.child(at).nodeSize;
    const [first, second] = [doc.child(upper), doc.child(upper + 1)];
    const transaction = state.tr.replaceWith(start, start + first.nodeSize + second.nodeSize, [second, first]);
    const moved = by === 1 ? second.nodeSize : -first.nodeSize;
    const { from } = selection;
    transaction.setSelection(selection instanceof NodeSelection ? NodeSelection.create(transaction.doc, from + moved) : TextSelection.create(transaction.doc, selection.anchor + moved, selection.head + moved));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

export const insertBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes['lineBreak']!.create()).scrollIntoView()); // the schema of notes has it
  return true;
};

/** Puts a node where the caret is: instead of an empty paragraph, else behind the block. The caret goes behind it. */
export function insertBlock(view: EditorView, node: EditorNode, at: number = view.state.selection.from): void {
  const { state } = view;
  const place = state.doc.resolve(Math.min(at, state.doc.content.size));
  const transaction = state.tr;
  const block = place.depth > 0 ? place.node(1) : null;
  let start = place.pos;
  if (block !== null) {
    const emptied = block.type.name === 'paragraph' && block.content.size === 0;
    start = emptied ? place.before(1) : place.after(1);
    if (emptied) transaction.delete(start, place.after(1));
  } else if (state.selection instanceof NodeSelection && at === state.selection.from) start = state.selection.to;
  transaction.insert(start, node);
  const after = start + node.nodeSize;
  // one goes on writing below: a heading or another block there gets a line before it
  if (transaction.doc.nodeAt(after)?.type.name !== 'paragraph') transaction.insert(after, state.schema.nodes['paragraph']!.create()); // the schema of notes has it
  const inside = node.isAtom ? after : start + 1;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(inside + (node.isAtom ? 1 : 0)), 1));
  view.dispatch(transaction.scrollIntoView());
}

/** An excerpt block for the editor. */
export function excerptNode(state: EditorState, { kind: _kind, ...attrs }: ExcerptBlock): EditorNode {
  return state.schema.nodes['excerpt']!.create(attrs); // the schema of notes has it
}

/** A table of empty cells with a header row. */
export function tableNode(state: EditorState, rows: number, columns: number): EditorNode {
  const { table, tableRow, tableCell, tableHeader } = state.schema.nodes as Record<string, NonNullable<EditorState['schema']['nodes'][string]>>; // the schema of notes has them
  const row = (type: typeof tableCell) => tableRow!.create(null, Array.from({ length: columns }, () => type!.create()));
  return table!.create(null, Array.from({ length: rows }, (_, at) => row(at === 0 ? tableHeader : tableCell)));
}
