import { Editor, Extension } from '@tiptap/core';
import { baseKeymap, chainCommands } from '@tiptap/pm/commands';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin, TextSelection, type Command } from '@tiptap/pm/state';
import type { Doc } from '@shared/domain/document';
import type { Places } from '@shared/domain/speech-version';
import { meantIn } from '../../ui/key-map';
import { isComposing, pressed } from '../../ui/shortcuts';
import { docToContent } from '../doc-to-content';
import type { TextView } from '../editor/create-text-view';
import { readingExtensions } from '../editor/schema';
import { decorate, lookMeta, TextLook, type Look } from '../editor/text-look';
import { paint, PassagePainter } from '../passages/passage-painter';
import { catchUp } from './catch-up';
import { goToCell, setKind, splitBlock, toggle } from './block-kinds';
import { contentToDoc } from './content-to-doc';
import { deleteAcross, keptTables } from './kept-tables';
import { PassageTracking, paintedSpans, placesIn, spansIn, wordingIn, type HeldPassage } from './passage-tracking';
import { takeText } from './pasting';

/** The text being edited, spoken to in offsets of the canonical text as it is now. */
export type EditView = TextView & {
  editor: Editor;
  run(command: Command): void;
  /** What is to be stored, and where the passages stand in it. */
  content(): { doc: Doc; places: Places };
  /** Whether the text is as it was when editing began. */
  isUnchanged(): boolean;
  spans(): ({ start: number; end: number } | null)[];
};

export type EditViewOptions = {
  label: string;
  look: Look;
  passages: readonly HeldPassage[];
  onChange: () => void;
  /** Caret, kind of block or marks may be others now. */
  onMove: () => void;
  onDone: () => void;
};

const LONG_TEXT_UNITS = 100_000;
/** Typing that pauses no longer than this is taken back together. */
const UNDO_GROUP_MS = 500;

/** The keys of the editor, by `KeyboardEvent.code`. */
const commands: Readonly<Record<string, Command>> = {
  'Ctrl+KeyZ': orNothing(undo), 'Ctrl+KeyY': orNothing(redo), 'Ctrl+Shift+KeyZ': orNothing(redo),
  'Ctrl+KeyB': toggle('bold'), 'Ctrl+KeyI': toggle('italic'),
  'Ctrl+Alt+Digit0': setKind('paragraph'), 'Ctrl+Alt+Digit1': setKind('heading1'), 'Ctrl+Alt+Digit2': setKind('heading2'),
  'Ctrl+Alt+Digit3': setKind('heading3'), 'Ctrl+Alt+Digit4': setKind('heading4'), 'Ctrl+Alt+Digit5': setKind('quote'),
  Enter: splitBlock, 'Shift+Enter': splitBlock, Tab: goToCell(1), 'Shift+Tab': goToCell(-1),
};

/** With nothing to take back the key still belongs to the editor, not to the library. */
function orNothing(command: Command): Command {
  return (state, dispatch, view) => command(state, dispatch, view) || true;
}

const base = keydownHandler({
  ...baseKeymap,
  Backspace: chainCommands(deleteAcross, baseKeymap['Backspace'] ?? (() => false)),
  Delete: chainCommands(deleteAcross, baseKeymap['Delete'] ?? (() => false)),
});

const Editing = Extension.create<{ onDone: () => void }>({
  name: 'editing',
  addOptions: () => ({ onDone: () => {} }),
  addProseMirrorPlugins() {
    const { onDone } = this.options;
    return [
      history({ newGroupDelay: UNDO_GROUP_MS }),
      dropCursor({ color: false, width: 2, class: 'drop-cursor' }),
      keptTables(),
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            if (isComposing(event)) return false;
            catchUp(view, event);
            const key = meantIn('placeEdit', pressed(event));
            if (key === 'Escape') {
              onDone();
              return true;
            }
            const command = key === null ? undefined : commands[key];
            if (command) return command(view.state, view.dispatch, view);
            return base(view, event);
          },
          handleDOMEvents: {
            paste(view, event) {
              if (!takeText(view, event.clipboardData, null)) return false;
              event.preventDefault();
              return true;
            },
            cut(view, event) {
              if (!deleteAcross(view.state, undefined)) return false;
              event.clipboardData?.setData('text/plain', view.state.doc.textBetween(view.state.selection.from, view.state.selection.to, '\n'));
              event.preventDefault();
              return deleteAcross(view.state, view.dispatch);
            },
            drop(view, event) {
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (place === null || view.dragging !== null || !takeText(view, event.dataTransfer, place.pos)) return false;
              event.preventDefault();
              return true;
            },
          },
        },
      }),
    ];
  },
});

/** Shows a document in `element` to be edited, with its passages painted wherever they go. */
export function createEditView(element: HTMLElement, scroller: HTMLElement, doc: Doc, options: EditViewOptions): EditView {
  const { passages } = options;
  const editor = new Editor({
    element,
    content: docToContent(doc),
    extensions: [
      ...readingExtensions, Editing.configure({ onDone: options.onDone }), PassageTracking.configure({ passages }),
      TextLook.configure({ text: '', look: null }), PassagePainter.configure({ scroller }),
    ],
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false, drop: false, paste: false, clipboardTextSerializer: false },
    onUpdate({ transaction }) {
      if (!transaction.docChanged) return;
      repaint();
      options.onChange();
    },
    onTransaction: options.onMove,
    editorProps: {
      attributes: {
        'data-editing': '', 'data-long': String(wordLength(doc) >= LONG_TEXT_UNITS), lang: 'zh-CN', spellcheck: 'false', autocapitalize: 'off',
        role: 'textbox', 'aria-multiline': 'true', 'aria-label': options.label,
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
    },
  });
  const { view } = editor;
  const begun = view.state.doc;
  const now = () => wordingIn(view.state);
  function repaint(): void {
    paint(editor.view, { positions: wordingIn(editor.state).positions, passages: paintedSpans(editor.state, passages) });
  }
  const editView: EditView = {
    editor, view, scroller,
    get text() { return now().text; },
    get positions() { return now().positions; },
    setLook(look) {
      view.dispatch(view.state.tr.setMeta(lookMeta, decorate(view.state.doc, now().text, now().positions, look)).setMeta('addToHistory', false));
    },
    selection() {
      const { from, to } = view.state.selection;
      return { start: now().positions.toOffset(from), end: now().positions.toOffset(to) };
    },
    select({ start, end }) {
      const { positions } = now();
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, positions.toPos(start), positions.toPos(end))));
    },
    boxAt: (offset) => (editor.isDestroyed ? { left: 0, top: 0, bottom: 0 } : view.coordsAtPos(now().positions.toPos(offset), 1)),
    offsetAt(x, y) {
      const found = view.posAtCoords({ left: x, top: y });
      return found ? now().positions.toOffset(found.pos) : null;
    },
    run(command) {
      command(view.state, view.dispatch, view);
      view.focus();
    },
    content: () => ({ doc: contentToDoc(view.state.doc), places: placesIn(view.state, passages) }),
    isUnchanged: () => view.state.doc.eq(begun),
    spans: () => spansIn(view.state),
    destroy: () => editor.destroy(),
  };
  repaint();
  editView.setLook(options.look);
  return editView;
}

function wordLength({ blocks }: Doc): number {
  return blocks.reduce((sum, block) => sum + ('runs' in block ? block.runs.reduce((units, run) => units + run.text.length, 0) : 0), 0);
}
