import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

const stop = (_view: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/** Keys the editor may handle itself: they move the caret. All others pass it by and reach the reader's shortcuts. */
const MOVES = /^(Arrow|Home|End)/;

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
          keydown: (_view, event) => !MOVES.test(event.key),
        },
      },
    }),
  ],
});
