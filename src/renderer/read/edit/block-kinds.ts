import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import type { MarkType } from '@tiptap/pm/model';
import { toggleMark } from '@tiptap/pm/commands';
import { closeHistory } from '@tiptap/pm/history';

/** What a block can be made in the editor. Entries, footnotes and tables stay what they are. */
export type BlockKind = 'paragraph' | 'quote' | 'heading1' | 'heading2' | 'heading3' | 'heading4';
export const BLOCK_KINDS: readonly BlockKind[] = ['paragraph', 'heading1', 'heading2', 'heading3', 'heading4', 'quote'];

const CHANGEABLE = new Set(['paragraph', 'heading', 'quote', 'entry']);

/** The kind of the block the caret is in, or null where it has none of these. */
export function kindAt({ selection }: EditorState): BlockKind | null {
  const { parent, depth } = selection.$from;
  if (depth !== 1) return null;
  if (parent.type.name !== 'heading') return BLOCK_KINDS.find((kind) => kind === parent.type.name) ?? null;
  return BLOCK_KINDS.find((kind) => kind === `heading${String(parent.attrs['level'])}`) ?? null;
}

/** Makes the selected blocks headings, quotes or paragraphs; ids stay. Refused when there is none that can be. */
export function setKind(kind: BlockKind): Command {
  return ({ tr, schema, selection, doc }, dispatch) => {
    const type = schema.nodes[kind.startsWith('heading') ? 'heading' : kind];
    if (!type) return false;
    const level = Number(kind.at(-1));
    doc.nodesBetween(selection.from, selection.to, (node, pos) => {
      if (!CHANGEABLE.has(node.type.name)) return false;
      tr.setNodeMarkup(pos, type, { id: String(node.attrs['id']), ...(kind.startsWith('heading') ? { level } : {}) });
      return false;
    });
    if (!tr.docChanged) return false;
    dispatch?.(closeHistory(tr.scrollIntoView()));
    return true;
  };
}

/** Bold or italic, on or off. */
export function toggle(name: 'bold' | 'italic'): Command {
  return (state, dispatch) => toggleMark(markOf(state, name))(state, dispatch);
}

/** Whether the selection, or what is typed next, is bold or italic. */
export function isMarked(state: EditorState, name: 'bold' | 'italic'): boolean {
  const { from, to, empty, $from } = state.selection;
  const type = markOf(state, name);
  return empty ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, type);
}

function markOf({ schema }: EditorState, name: string): MarkType {
  const type = schema.marks[name];
  if (!type) throw new Error(`The text has no mark ${name}.`);
  return type;
}

/**
 * Splits a block; the first half keeps the id. After a heading comes a paragraph, after the end of a list an empty entry
 * is one too. Cells and footnotes, which are one stretch each, are left whole.
 */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.depth !== 1 || $to.depth !== 1 || $from.parent.type.name === 'footnote') return true;
  const { tr } = state;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from: at } = tr.selection;
  const { parent } = at;
  const { paragraph, heading } = state.schema.nodes;
  if (!paragraph || at.depth !== 1) return true;
  if (parent.type.name === 'entry' && parent.content.size === 0) tr.setNodeMarkup(at.before(), paragraph, { id: String(parent.attrs['id']) });
  else {
    const ended = parent.type === heading && at.parentOffset === parent.content.size;
    // the label of a numbered entry belongs to the first half
    const label = /\d/u.test(String(parent.attrs['label'] ?? '')) ? '' : String(parent.attrs['label'] ?? '');
    const attrs = { ...parent.attrs, id: '', ...('label' in parent.attrs ? { label } : {}) };
    tr.split(at.pos, 1, [ended ? { type: paragraph, attrs: { id: '' } } : { type: parent.type, attrs }]);
  }
  // undo takes the break back without what was typed before it
  dispatch?.(closeHistory(tr.scrollIntoView()));
  return true;
};

/** Goes to the next or previous cell of a table; false outside one. */
export function goToCell(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type.name !== 'cell') return false;
    const cells: number[] = [];
    const table = $from.before(1);
    state.doc.nodeAt(table)?.descendants((node, pos) => {
      if (node.type.name === 'cell') cells.push(table + 1 + pos + 1);
    });
    const next = cells[cells.indexOf($from.start()) + by];
    if (next !== undefined) dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
    return true;
  };
}
