import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isTaken, REFUSED_MS } from '../../ui/shortcuts';

const stop = (_view: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/** Keys the editor may handle itself: they move the caret. All others pass it by and reach the reader's shortcuts. */
const MOVES = /^(Arrow|Home|End)/;

/**
 * A key that an input method took: in the text it is a command all the same (`useShortcuts`). What the method begins to
 * compose finds nothing to write in, and the focus leaves the text for the sheet around it, where methods are off; the
 * selection stays, and the arrow keys lead back (Desk).
 */
function refuseComposition(dom: HTMLElement, event: KeyboardEvent): void {
  if (!isTaken(event)) return;
  dom.contentEditable = 'false';
  dom.closest<HTMLElement>('[data-sheet]')?.focus({ preventScroll: true });
  setTimeout(() => { dom.contentEditable = 'true'; }, REFUSED_MS);
}

/**
 * Keeps the text as it is while leaving caret and keyboard selection alive: the view is editable for the browser, and
 * every change is refused, both where it arrives (typing, drop, paste) and where it would take effect (transactions).
 */
export const ReadingGuard = Extension.create({
  name: 'readingGuard',
  priority: 1000,
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged,
      props: {
        handleDOMEvents: {
          beforeinput: stop, drop: stop, paste: stop, cut: stop, dragstart: stop,
          keydown: (view, event) => {
            refuseComposition(view.dom, event);
            return !MOVES.test(event.key);
          },
        },
      },
    }),
  ],
});
