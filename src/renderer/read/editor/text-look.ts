import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import { positionsOf, type Positions } from '../positions';
import type { Opening } from '../opening-blocks';
import { widenedIn } from '@shared/domain/half-width';

/** How the text is to look. None of it touches the text or its offsets. */
export type Look = {
  outline: readonly OutlineEntry[];
  opening: Opening;
  splitPoints: boolean;
  fullWidthPunctuation: boolean;
  /** While the text is edited, paragraphs are told anew whether they bring their own indent. */
  edited?: boolean;
};

const lookKey = new PluginKey<DecorationSet>('look');

/** Draws running points on lines of their own and half-width punctuation among Han with full-width room. */
export const TextLook = Extension.create<{ text: string; look: Look | null }>({
  name: 'textLook',
  addOptions: () => ({ text: '', look: null }),
  addProseMirrorPlugins() {
    const { text, look } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: lookKey,
        state: {
          // from the start, so that a long text is drawn once
          init: (_, { doc }) => (look ? decorate(doc, text, positionsOf(doc), look) : DecorationSet.empty),
          apply: (transaction, now) => {
            const next: unknown = transaction.getMeta(lookKey);
            if (next instanceof DecorationSet) return next;
            return transaction.docChanged ? now.map(transaction.mapping, transaction.doc) : now;
          },
        },
        props: { decorations: (state) => lookKey.getState(state) },
      }),
    ];
  },
});

export const lookMeta = lookKey;

/** The decorations for a look. */
export function decorate(doc: Node, text: string, positions: Positions, look: Look): DecorationSet {
  return DecorationSet.create(doc, [...blockLooks(doc, positions, look), ...inlineLooks(text, positions, look)]);
}

/** Title, the lines below it, and headings by their rank in this text (一、 first, then （一）, whatever their level is). */
function blockLooks(doc: Node, positions: Positions, { outline, opening, edited }: Look): Decoration[] {
  const parts = outline.filter((entry) => entry.kind === 'part');
  const top = Math.min(...parts.map((part) => part.level));
  const names = new Map(parts.map((part) => [part.start, `rank-${Math.min(3, part.level - top + 1)}`]));
  const decorations: Decoration[] = [];
  doc.forEach((block, at, index) => {
    const start = positions.blockStarts[index] ?? 0;
    const end = index === (opening.byline.at(-1) ?? opening.title) ? ' opening-end' : '';
    const indent = block.textContent.length - block.textContent.trimStart().length;
    const name = index === opening.title ? `title${end}` : opening.byline.includes(index) ? `byline${end}` : names.get(start + indent);
    if (edited && indent > 0 && block.type.name === 'paragraph') decorations.push(Decoration.node(at, at + block.nodeSize, { class: 'indented' }));
    if (name !== undefined && block.type.name !== 'table') decorations.push(Decoration.node(at, at + block.nodeSize, { class: name }));
  });
  return decorations;
}

function inlineLooks(text: string, positions: Positions, look: Look): Decoration[] {
  const inline = (start: number, end: number, name: string) =>
    Decoration.inline(positions.toPos(start), positions.toPos(end), { class: name });
  const decorations: Decoration[] = [];
  for (const point of look.outline) {
    if (point.kind !== 'point') continue;
    if (point.marker !== '') decorations.push(inline(point.start, point.start + point.marker.length, 'lead'));
    if (!look.splitPoints || isLineStart(text, point.start)) continue;
    decorations.push(Decoration.widget(positions.toPos(point.start), newLine, { side: -1, key: 'new-line', ignoreSelection: true }));
  }
  if (look.fullWidthPunctuation) {
    for (const { start, end } of widenedIn(text)) decorations.push(inline(start, end, 'wide'));
  }
  return decorations;
}

/** Whether only white space stands between the start of the line and the offset. */
function isLineStart(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** A block gap and an indent; the text after it begins a new line. */
function newLine(): HTMLElement {
  const line = document.createElement('span');
  line.className = 'new-line';
  line.append(document.createElement('span'), document.createElement('span'));
  return line;
}
