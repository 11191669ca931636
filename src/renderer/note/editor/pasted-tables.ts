import { Fragment, Slice, type Node as EditorNode } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';

/** As in `note-document.ts`. */
const MOST_COLUMNS = 64;
const MOST_ROWS = 2_000;

/** A pasted slice whose tables have no merged cells: a note keeps plain rows, so a merged cell becomes one with text and empty ones. */
export function withoutMergedCells(slice: Slice): Slice {
  return new Slice(evened(slice.content), slice.openStart, slice.openEnd);
}

function evened(content: Fragment): Fragment {
  const nodes: EditorNode[] = [];
  content.forEach((node) => nodes.push(...(node.type.name === 'table' ? tableOf(node) : [node])));
  return Fragment.from(nodes);
}

function tableOf(table: EditorNode): EditorNode[] {
  const { width, height, map } = TableMap.get(table);
  if (width > MOST_COLUMNS || height > MOST_ROWS) return rowsAsText(table);
  const placed = new Set<number>();
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = map.slice(row * width, (row + 1) * width).map((pos) => {
      const cell = table.nodeAt(pos);
      const { tableCell } = table.type.schema.nodes;
      if (cell === null || placed.has(pos)) return (cell?.type ?? tableCell)?.create() ?? null;
      placed.add(pos);
      return cell.type.create(null, cell.content);
    });
    return table.type.schema.nodes['tableRow']?.create(null, cells.filter((cell) => cell !== null)) ?? null;
  });
  return [table.type.create(null, rows.filter((row) => row !== null))];
}

/** A table larger than a note can keep, as lines of text. */
function rowsAsText(table: EditorNode): EditorNode[] {
  const lines: EditorNode[] = [];
  table.forEach((row) => {
    const words: string[] = [];
    row.forEach((cell) => words.push(cell.textContent));
    const { schema } = table.type;
    const text = words.join('　').trim();
    lines.push(schema.nodes['paragraph']!.create(null, text === '' ? null : schema.text(text))); // the schema of notes has it
  });
  return lines;
}
