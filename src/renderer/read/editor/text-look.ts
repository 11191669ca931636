import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { OutlineEntry } from '@shared/domain/outline-entry';
import type { Positions } from '../positions';
import { widenedIn } from '../punctuation';

/** How the text is to look. None of it touches the text or its offsets. */
export type Look = { points: readonly OutlineEntry[]; splitPoints: boolean; fullWidthPunctuation: boolean };

const lookKey = new PluginKey<DecorationSet>('look');

/** Draws running points on lines of their own and half-width punctuation among Han with full-width room. */
export const TextLook = Extension.create({
  name: 'textLook',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: lookKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, now) => {
          const next: unknown = transaction.getMeta(lookKey);
          return next instanceof DecorationSet ? next : now;
        },
      },
      props: { decorations: (state) => lookKey.getState(state) },
    }),
  ],
});

export const lookMeta = lookKey;

/** The decorations for a look. */
export function decorate(doc: Node, text: string, positions: Positions, look: Look): DecorationSet {
  const inline = (start: number, end: number, name: string) =>
    Decoration.inline(positions.toPos(start), positions.toPos(end), { class: name });
  const decorations: Decoration[] = [];
  for (const point of look.points) {
    if (point.marker !== '') decorations.push(inline(point.start, point.start + point.marker.length, 'lead'));
    if (!look.splitPoints || isLineStart(text, point.start)) continue;
    decorations.push(Decoration.widget(positions.toPos(point.start), newLine, { side: -1, key: 'new-line', ignoreSelection: true }));
  }
  if (look.fullWidthPunctuation) {
    for (const { start, end } of widenedIn(text)) decorations.push(inline(start, end, 'wide'));
  }
  return DecorationSet.create(doc, decorations);
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
