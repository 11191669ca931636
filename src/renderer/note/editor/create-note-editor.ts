import { Editor } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { NoteDocument } from '@shared/domain/note-document';
import { DutyNode } from './duty-node';
import type { DutyOptions } from './duty-view';
import { ExcerptNode } from './excerpt-node';
import { Find } from './find';
import { NoteKeys, type KeyOptions } from './keys';
import { Labels } from './labels';
import { citationView } from './citation-view';
import { noteToContent } from './note-content';
import { Citation, plainExtensions } from './note-schema';
import { cleanPasted } from './pasted-lists';
import { withoutMergedCells } from './pasted-tables';
import type { SourceStore } from './source-store';

export type NoteEditorOptions = KeyOptions & {
  label: string;
  sources: SourceStore;
  duty: DutyOptions;
  onChange: () => void;
  onSelect: () => void;
  /** A passage was dropped at a place; `bare` asks for its words alone. */
  onDropPassages: (passages: number[], at: number, bare: boolean) => void;
  /** A footnote or a citation was asked for by click or Enter. */
  onInline: (name: 'footnote' | 'citation', pos: number) => void;
};

/** The type under which passages travel when they are dragged. */
export const PASSAGE_TYPE = 'application/x-lectern-passages';

/** Where one was in a note, to come back to the same line, or the task or the use of a passage one came for. */
export type NoteView = {
  selection: { type: 'node' | 'text'; anchor: number; head?: number };
  /** The block at the top of the window, and how many pixels below that its own top stands. */
  block: number;
  below: number;
} | { task: string } | { passage: number };

/** An editor for a note in `element`. It keeps no stored state of its own: what it shows is read with `contentToNote`. */
export function createNoteEditor(element: HTMLElement, document: NoteDocument, options: NoteEditorOptions): Editor {
  return new Editor({
    element,
    content: noteToContent(document),
    extensions: [
      ...plainExtensions.map((one) => (one === Citation ? Citation.extend({ addNodeView: () => ({ node }) => citationView(node, options.sources) }) : one)),
      ExcerptNode.configure({ sources: options.sources, onOpen: options.onOpen }),
      DutyNode.configure(options.duty),
      NoteKeys.configure({ onOpen: options.onOpen, onInsertMenu: options.onInsertMenu, newId: options.newId }),
      Labels,
      Find,
    ],
    injectCSS: false,
    enablePasteRules: false,
    onUpdate: ({ transaction }) => { if (transaction.docChanged) options.onChange(); },
    onTransaction: options.onSelect,
    editorProps: {
      attributes: {
        lang: 'zh-CN', spellcheck: 'false', autocapitalize: 'off',
        role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label,
      },
      transformPastedHTML: cleanPasted,
      transformPasted: withoutMergedCells,
      handleDrop(view, event) {
        const passages = passagesOf(event.dataTransfer);
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (passages.length === 0 || place === null) return false;
        options.onDropPassages(passages, place.pos, event.ctrlKey || event.metaKey);
        return true;
      },
      handleClickOn(_view, _pos, node, nodePos) {
        if (node.type.name !== 'footnote' && node.type.name !== 'citation') return false;
        options.onInline(node.type.name, nodePos);
        return true;
      },
      handleKeyDown(view, event) {
        if (event.key !== 'Enter' || event.isComposing || !(view.state.selection instanceof NodeSelection)) return false;
        const { node, from } = view.state.selection;
        if (node.type.name !== 'footnote' && node.type.name !== 'citation') return false;
        if (node.type.name === 'citation') options.onOpen(Number(node.attrs['passage']));
        else options.onInline(node.type.name, from);
        return true;
      },
    },
  });
}

/** The passages being dragged, when it is passages. */
function passagesOf(transfer: DataTransfer | null): number[] {
  const text = transfer?.getData(PASSAGE_TYPE) ?? '';
  return text.split(',').map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** Puts selection and scroll position back as far as the text still allows. */
export function restoreView(view: EditorView, scroller: HTMLElement, kept: NoteView): void {
  if ('task' in kept) return showTask(view, kept.task);
  if ('passage' in kept) return showUse(view, kept.passage);
  const { doc, tr } = view.state;
  const { type, anchor, head = anchor } = kept.selection;
  const within = (pos: number) => Math.min(pos, doc.content.size);
  const node = type === 'node' ? doc.nodeAt(within(anchor)) : null;
  const selection = node !== null && NodeSelection.isSelectable(node)
    ? NodeSelection.create(doc, anchor)
    : TextSelection.between(doc.resolve(within(anchor)), doc.resolve(within(head)));
  view.dispatch(tr.setSelection(selection));
  const block = view.dom.children[kept.block];
  if (block) scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top - kept.below;
}

/** Where one is now. */
export function viewOf(view: EditorView, scroller: HTMLElement): NoteView {
  const { selection } = view.state;
  const { anchor, head } = selection;
  const { top } = scroller.getBoundingClientRect();
  const blocks = [...view.dom.children];
  const block = Math.max(0, blocks.findIndex((one) => one.getBoundingClientRect().bottom > top));
  const below = (blocks[block]?.getBoundingClientRect().top ?? top) - top;
  return { selection: { type: selection instanceof NodeSelection ? 'node' : 'text', anchor, head }, block, below };
}

function showTask(view: EditorView, id: string): void {
  view.state.doc.forEach((node, pos) => {
    if (node.type.name === 'duty' && node.attrs['id'] === id) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(pos + 1))).scrollIntoView());
  });
}

/** Selects the first excerpt block or citation that uses a passage. */
function showUse(view: EditorView, passage: number): void {
  const { doc, tr } = view.state;
  let place: number | null = null;
  doc.descendants((node, pos) => {
    if (place === null && (node.type.name === 'excerpt' || node.type.name === 'citation') && node.attrs['passage'] === passage) place = pos;
    return place === null;
  });
  if (place !== null) view.dispatch(tr.setSelection(NodeSelection.create(doc, place)).scrollIntoView());
}
