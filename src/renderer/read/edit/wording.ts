import type { Node } from '@tiptap/pm/model';
import { positionsOf, type Positions } from '../positions';

/** The canonical text of an editor's document, with the way between its offsets and positions. */
export type Wording = { text: string; positions: Positions };

/**
 * Remembers the wording of each document it was asked for, for as long as the document is there. After a change most blocks
 * are the same as before, and so is what they say.
 */
export function createWordings(): (doc: Node) => Wording {
  const known = new WeakMap<Node, Wording>();
  const blocks = new WeakMap<Node, string>();
  const textOfBlock = (block: Node): string => {
    const text = blocks.get(block) ?? textIn(block);
    blocks.set(block, text);
    return text;
  };
  return (doc) => {
    const wording = known.get(doc) ?? { text: doc.children.map(textOfBlock).join('\n'), positions: positionsOf(doc) };
    known.set(doc, wording);
    return wording;
  };
}

/** What `textOf` gives for a stored block. */
function textIn(block: Node): string {
  if (block.type.name !== 'table') return block.textContent;
  return block.children.map((row) => row.children.map((cell) => cell.textContent).join('\t')).join('\n');
}
