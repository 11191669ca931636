import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Keys that only move the caret, which the browser does, or type, which it does too: the editor reads both from the page. */
const BY_BROWSER = /^(?:Arrow|Home|End|Page|.$)/u;

/**
 * Takes over what the browser has selected and the editor has not heard of: the news comes in a task of its own, and a
 * command right after the last step of a selection would act on the selection before it.
 */
export function catchUp(view: EditorView, event: KeyboardEvent): void {
  if (BY_BROWSER.test(event.key) && !event.ctrlKey && !event.metaKey) return;
  const { selection, doc } = view.state;
  const shown = getSelection();
  if (!(selection instanceof TextSelection) || !view.hasFocus() || !shown?.anchorNode || !shown.focusNode) return;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
  const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
  if (anchor === selection.anchor && head === selection.head) return;
  const next = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!next.eq(selection)) view.dispatch(view.state.tr.setSelection(next));
}
