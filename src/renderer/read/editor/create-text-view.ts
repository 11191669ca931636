import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Doc } from '@shared/domain/document';
import { textOf } from '@shared/domain/document';
import type { Span } from '../passages/intervals';
import { paint, PassagePainter } from '../passages/passage-painter';
import { docToContent } from '../doc-to-content';
import { positionsOf, type Positions } from '../positions';
import { ReadingGuard } from './reading-guard';
import { readingExtensions } from './schema';
import { decorate, lookMeta, TextLook, type Look } from './text-look';

/** The text on the screen, spoken to in offsets of the canonical text. */
export type TextView = {
  view: EditorView;
  text: string;
  positions: Positions;
  scroller: HTMLElement;
  setLook(look: Look): void;
  /** The selected range, empty at the caret. */
  selection(): Span;
  select(span: Span): void;
  /** Where an offset stands on the screen (client coordinates). */
  boxAt(offset: number): { left: number; top: number; bottom: number };
  /** The offset under a point of the screen, or null beside the text. */
  offsetAt(x: number, y: number): number | null;
  destroy(): void;
};

export type TextViewOptions = { label: string; look: Look; onSelect: () => void };

/** From this length on blocks outside the screen are not laid out (facts: opening takes less than half the time). */
const LONG_TEXT_UNITS = 100_000;

/** Shows a document in `element`, inside the scrolling `scroller`. The text can be selected by mouse and keyboard, never changed. */
export function createTextView(element: HTMLElement, scroller: HTMLElement, doc: Doc, options: TextViewOptions): TextView {
  const text = textOf(doc);
  const editor = new Editor({
    element,
    content: docToContent(doc),
    extensions: [...readingExtensions, ReadingGuard, TextLook.configure({ text, look: options.look }), PassagePainter.configure({ scroller })],
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { keymap: false, delete: false, drop: false, paste: false, clipboardTextSerializer: false },
    onSelectionUpdate: options.onSelect,
    editorProps: {
      attributes: {
        'data-reading': '', 'data-long': String(text.length >= LONG_TEXT_UNITS), lang: 'zh-CN', spellcheck: 'false', autocapitalize: 'off',
        role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true', 'aria-label': options.label,
      },
      clipboardTextSerializer: (_slice, view) => {
        const { from, to } = view.state.selection;
        return text.slice(positions.toOffset(from), positions.toOffset(to));
      },
    },
  });
  const { view } = editor;
  const positions = positionsOf(view.state.doc);
  paint(view, { positions });
  return {
    view, text, positions, scroller,
    setLook(look) {
      view.dispatch(view.state.tr.setMeta(lookMeta, decorate(view.state.doc, text, positions, look)));
    },
    selection() {
      const range = view.hasFocus() ? rangeInside(view.dom) : null;
      const { from, to } = range
        ? { from: view.posAtDOM(range.startContainer, range.startOffset), to: view.posAtDOM(range.endContainer, range.endOffset) }
        : view.state.selection;
      return { start: positions.toOffset(from), end: positions.toOffset(to) };
    },
    select({ start, end }) {
      const { doc: shown, tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(shown, positions.toPos(start), positions.toPos(end))));
    },
    // a frame that was asked for before the speech was left still comes after it
    boxAt: (offset) => (editor.isDestroyed ? { left: 0, top: 0, bottom: 0 } : view.coordsAtPos(positions.toPos(offset), 1)),
    offsetAt(x, y) {
      const found = view.posAtCoords({ left: x, top: y });
      return found ? positions.toOffset(found.pos) : null;
    },
    destroy: () => editor.destroy(),
  };
}

/** What the browser has selected, which the editor hears of later than the next key. */
function rangeInside(dom: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return dom.contains(range.startContainer) && dom.contains(range.endContainer) ? range : null;
}
