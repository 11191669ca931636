import { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { NoteDocument } from '@shared/domain/note-document';
import { DutyNode } from './duty-node';
import type { DutyOptions } from './duty-view';
import { ExcerptNode } from './excerpt-node';
import { Find } from './find';
import { NoteKeys, type KeyOptions } from './keys';
import { Labels } from './labels';
import { noteToContent } from './note-content';
import { plainExtensions } from './note-schema';
import { cleanPasted } from './pasted-lists';
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

/** Where one was in a note, to come back to the same line. */
export type NoteView = { selection: unknown; scroll: number };

/** An editor for a note in `element`. It keeps no stored state of its own: what it shows is read with `contentToNote`. */
export function createNoteEditor(element: HTMLElement, document: NoteDocument, options: NoteEditorOptions): Editor {
  return new Editor({
    element,
    content: noteToContent(document),
    extensions: [
      ...plainExtensions,
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
        options.onInline(node.type.name, from);
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
  try {
    view.dispatch(view.state.tr.setSelection(Selection.fromJSON(view.state.doc, kept.selection)));
  } catch (error) {
    // the text has become shorter meanwhile: any place in it will do
    if (!(error instanceof RangeError)) throw error;
  }
  scroller.scrollTop = kept.scroll;
}
