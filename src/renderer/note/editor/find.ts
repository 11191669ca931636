import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

type Place = { from: number; to: number };
export type Found = { query: string; places: Place[]; at: number };

const key = new PluginKey<Found>('find');
const nothing: Found = { query: '', places: [], at: 0 };

/** Finds a text in what is typed in the note; quotes inside excerpt blocks are the speeches' and are left alone. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => nothing,
        apply(transaction, before, _old, state) {
          const asked = transaction.getMeta(key) as Partial<Found> | undefined; // set below only
          if (asked === undefined && !transaction.docChanged) return before;
          const query = asked?.query ?? before.query;
          if (query === '') return nothing;
          const places = query === before.query && !transaction.docChanged ? before.places : placesOf(state.doc, query);
          return { query, places, at: Math.min(asked?.at ?? before.at, Math.max(0, places.length - 1)) };
        },
      },
      props: {
        decorations(state) {
          const { places, at } = foundIn(state);
          if (places.length === 0) return null;
          return DecorationSet.create(state.doc, places.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === at ? 'found-now' : 'found' })));
        },
      },
    }),
  ],
});

/** What is found now. */
export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? nothing;
}

/** Looks for a text; an empty one ends the search. The first place behind the caret is shown. */
export function findText(view: EditorView, query: string): void {
  view.dispatch(view.state.tr.setMeta(key, { query, at: 0 }));
  const { places } = foundIn(view.state);
  const { from } = view.state.selection;
  const at = places.findIndex((place) => place.from >= from);
  if (places.length > 0) showFound(view, at < 0 ? 0 : at);
}

/** Goes to the next or the previous place, around the ends. */
export function stepFound(view: EditorView, by: 1 | -1): void {
  const { places, at } = foundIn(view.state);
  if (places.length > 0) showFound(view, (at + by + places.length) % places.length);
}

function showFound(view: EditorView, at: number): void {
  const place = foundIn(view.state).places[at];
  if (!place) return;
  const transaction = view.state.tr.setMeta(key, { at });
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, place.from, place.to)).scrollIntoView());
}

/** Replaces the place shown now, or all of them as one step of undo. Returns how many were replaced. */
export function replaceFound(view: EditorView, text: string, all: boolean): number {
  const { places, at } = foundIn(view.state);
  const chosen = all ? places : places.slice(at, at + 1);
  const transaction = view.state.tr;
  for (const { from, to } of chosen.toReversed()) {
    if (text === '') transaction.delete(from, to);
    else transaction.insertText(text, from, to);
  }
  if (chosen.length > 0) view.dispatch(transaction);
  return chosen.length;
}

/** Places in reading order, ignoring the case of Latin letters; a place may cross bold and plain text, not a block. */
function placesOf(doc: EditorNode, query: string): Place[] {
  const wanted = lower(query);
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = lower(node.textBetween(0, node.content.size, undefined, '\ufffc'));
    for (let found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, found + wanted.length)) {
      places.push({ from: pos + 1 + found, to: pos + 1 + found + wanted.length });
    }
    return false;
  });
  return places;
}

/** Lower case of A to Z, which keeps every offset. */
function lower(text: string): string {
  return text.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}
