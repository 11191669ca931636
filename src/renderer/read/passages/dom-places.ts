import type { EditorView } from '@tiptap/pm/view';
import { firstWhere } from './intervals';
import type { Positions } from '../positions';

export type DomPlace = { node: Node; offset: number };

type Piece = { node: Text; start: number; end: number };

/**
 * Where offsets of the text stand in the page. Reads each block once: the editor's own search goes through all blocks
 * for every question, which is most of the time of painting a long text.
 */
export class DomPlaces {
  readonly #pieces = new Map<number, Piece[]>();
  readonly #view: EditorView;
  readonly #positions: Positions;

  constructor(view: EditorView, positions: Positions) {
    this.#view = view;
    this.#positions = positions;
  }

  /** The place of an offset; `side` 1 prefers the text after it, −1 the text before it. */
  at(offset: number, side: 1 | -1): DomPlace {
    const { blockStarts } = this.#positions;
    const block = Math.max(0, firstWhere(blockStarts, (start) => start > offset) - 1);
    const inside = offset - (blockStarts[block] ?? 0);
    const pieces = this.#piecesOf(block);
    const piece = side > 0
      ? pieces[firstWhere(pieces, (one) => one.end > inside)] ?? pieces.at(-1)
      : pieces[firstWhere(pieces, (one) => one.end >= inside)];
    if (piece && inside >= piece.start && inside <= piece.end) return { node: piece.node, offset: inside - piece.start };
    return this.#view.domAtPos(this.#positions.toPos(offset), side);
  }

  #piecesOf(block: number): Piece[] {
    const known = this.#pieces.get(block);
    if (known) return known;
    const pieces: Piece[] = [];
    this.#pieces.set(block, pieces);
    const element = this.#view.dom.children[block];
    // the cells of a table are one unit apart: left to the editor
    if (!element || element.tagName === 'TABLE' || element.querySelector('table')) return pieces;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node as Text; // SHOW_TEXT gives nothing else
      pieces.push({ node: text, start: at, end: (at += text.length) });
    }
    return pieces;
  }
}
