import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type Command } from '@tiptap/pm/state';

/** Rows and cells of a table, as one comparable value. */
function shapeOf(table: Node): string {
  return table.children.map((row) => row.childCount).join(',');
}

/** The shapes of all tables, by id; the tables of a text can be told apart by it but for those that are pasted. */
function shapesIn(doc: Node): Map<string, string> {
  const shapes = new Map<string, string>();
  doc.forEach((block) => {
    if (block.type.name === 'table') shapes.set(String(block.attrs['id']), shapeOf(block));
  });
  return shapes;
}

/** Refuses changes that would take single rows or cells out of a table: a table is edited as text, or deleted whole. */
export function keptTables(): Plugin {
  return new Plugin({
    filterTransaction(transaction, { doc }) {
      if (!transaction.docChanged) return true;
      const before = shapesIn(doc);
      if (before.size === 0) return true;
      const after = shapesIn(transaction.doc);
      return [...after].every(([id, shape]) => id === '' || (before.get(id) ?? shape) === shape);
    },
  });
}

/** Empties the selected part of every stretch when the selection reaches into or out of a table; false otherwise. */
export const deleteAcross: Command = (state, dispatch) => {
  const { selection, doc, tr } = state;
  if (selection.empty || !(selection instanceof TextSelection) || selection.$from.sameParent(selection.$to)) return false;
  if (selection.$from.depth === 1 && selection.$to.depth === 1) return false;
  const parts: { from: number; to: number }[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, pos) => {
    if (!node.isTextblock) return true;
    const [from, to] = [Math.max(selection.from, pos + 1), Math.min(selection.to, pos + 1 + node.content.size)];
    if (to > from) parts.push({ from, to });
    return false;
  });
  for (const { from, to } of parts.toReversed()) tr.delete(from, to);
  tr.setSelection(TextSelection.create(tr.doc, selection.from));
  dispatch?.(tr.scrollIntoView());
  return true;
};
