import type { Node } from '@tiptap/pm/model';
import { positionsOf, type Positions } from '../positions';

/** The canonical text of an editor's document, with the way between its offsets and positions. */
export type Wording = { text: string; positions: Positions };

/** Documents whose whole wording is kept: the one shown, the one before a change and those between its steps. */
const KEPT = 4;

/**
 * Remembers the wording of the documents it was asked for last; older ones may be held for undo, their whole text need not
 * be. After a change most blocks are the same as before, and so is what they say.
 */
export function createWordings(): (doc: Node) => Wording {
  let known: readonly { doc: Node; wording: Wording }[] = [];
  const blocks = new WeakMap<Node, string>();
  const textOfBlock = (block: Node): string => {
    const text = blocks.get(block) ?? textIn(block);
    blocks.set(block, text);
    return text;
  };
  return (doc) => {
    const found = known.find((one) => one.doc === doc);
    if (found) return found.wording;
    const wording = { text: doc.children.map(textOfBlock).join('\n'), positions: positionsOf(doc) };
    known = [{ doc, wording }, ...known.slice(0, KEPT - 1)];
    return wording;
  };
}

/** What `textOf` gives for a stored block. */
function textIn(block: Node): string {
  if (block.type.name !== 'table') return block.textContent;
  return block.children.map((row) => row.children.map((cell) => cell.textContent).join('\t')).join('\n');
}
