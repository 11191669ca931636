import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** `fixed`: the quote of an excerpt block, which is found and never replaced. */
type Place = { from: number; to: number; fixed: boolean };
export type Found = { query: string; whole: boolean; places: Place[]; at: number };

const key = new PluginKey<Found>('find');
const nothing: Found = { query: '', whole: false, places: [], at: 0 };

/** Finds a text in the note; the quotes of excerpt blocks are the speeches' words: they are found and not replaced. */
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
          const whole = asked?.whole ?? before.whole;
          const same = query === before.query && whole === before.whole && !transaction.docChanged;
          const places = same ? before.places : placesOf(state.doc, query, whole);
          return { query, whole, places, at: Math.min(asked?.at ?? before.at, Math.max(0, places.length - 1)) };
        },
      },
      props: {
        decorations(state) {
          const { places, at } = foundIn(state);
          if (places.length === 0) return null;
          return DecorationSet.create(state.doc, places.map(({ from, to, fixed }, index) => {
            const look = { class: index === at ? 'found-now' : 'found' };
            return fixed ? Decoration.node(from, to, look) : Decoration.inline(from, to, look);
          }));
        },
      },
    }),
  ],
});

/** What is found now. */
export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? nothing;
}

/** Looks for a text, for whole words of Latin letters where that is asked for; an empty one ends the search. The first place behind the caret is shown. */
export function findText(view: EditorView, query: string, whole = false): void {
  view.dispatch(view.state.tr.setMeta(key, { query, whole, at: 0 }));
  const { places } = foundIn(view.state);
  const { from } = view.state.selection;
  const at = places.findIndex((place) => place.from >= from);
  if (places.length > 0) showFound(view, at < 0 ? 0 : at);
}

/** Goes to the next or the previous place, around the ends; 0 shows the present one. */
export function stepFound(view: EditorView, by: 1 | 0 | -1): void {
  const { places, at } = foundIn(view.state);
  if (places.length > 0) showFound(view, (at + by + places.length) % places.length);
}

function showFound(view: EditorView, at: number): void {
  const place = foundIn(view.state).places[at];
  if (!place) return;
  const transaction = view.state.tr.setMeta(key, { at });
  const selection = place.fixed ? NodeSelection.create(transaction.doc, place.from) : TextSelection.create(transaction.doc, place.from, place.to);
  view.dispatch(transaction.setSelection(selection).scrollIntoView());
}

/** Replaces the place shown now, or all of them as one step of undo. Returns how many were replaced. */
export function replaceFound(view: EditorView, text: string, all: boolean): number {
  const { places, at } = foundIn(view.state);
  const chosen = (all ? places : places.slice(at, at + 1)).filter(({ fixed }) => !fixed);
  const transaction = view.state.tr;
  for (const { from, to } of chosen.toReversed()) {
    if (text === '') transaction.delete(from, to);
    else transaction.insertText(text, from, to);
  }
  if (chosen.length > 0) view.dispatch(transaction);
  return chosen.length;
}

/** Places in reading order, ignoring the case of Latin letters; a place may cross bold and plain text, not a block. */
function placesOf(doc: EditorNode, query: string, whole: boolean): Place[] {
  const wanted = lower(query);
  const places: Place[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'excerpt' && foundAt(lower(String(node.attrs['quote'])), wanted, whole).length > 0) places.push({ from: pos, to: pos + node.nodeSize, fixed: true });
    if (!node.isTextblock) return true;
    const text = lower(node.textBetween(0, node.content.size, undefined, '\ufffc'));
    for (const found of foundAt(text, wanted, whole)) places.push({ from: pos + 1 + found, to: pos + 1 + found + wanted.length, fixed: false });
    return false;
  });
  return places;
}

/** Where a text stands in another. `whole`: not inside a longer word; Chinese has no gaps between words, so only Latin letters and digits count. */
function foundAt(text: string, wanted: string, whole: boolean): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const inside = whole && (/[a-z0-9]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1)) || /[a-z0-9]{2}/u.test(text.slice(at + wanted.length - 1, at + wanted.length + 1)));
    if (!inside) found.push(at);
  }
  return found;
}

/** Lower case of A to Z, which keeps every offset. */
function lower(text: string): string {
  return text.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}
