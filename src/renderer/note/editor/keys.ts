import { Extension, InputRule } from '@tiptap/core';
import { chainCommands } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { Plugin, type Command } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables';
import { indent, insertBreak, moveBlock, setKind, shapeOf, splitSame, toParagraph, type BlockKind } from './commands';
import { focusDutyField } from './duty-view';
import { selectedExcerpt } from './excerpt-view';

export type KeyOptions = {
  onOpen: (passage: number) => void;
  /** A slash was typed on an empty line. */
  onInsertMenu: () => void;
  newId: () => string;
};

const inTable = (command: Command): Command => (state, dispatch, view) => isInTable(state) && command(state, dispatch, view);

/** In the last cell Tab makes a row. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRowAfter(state, dispatch)) return false;
  return view ? goToNextCell(1)(view.state, dispatch) : true;
};

/** What typing at the start of a paragraph makes of it. */
const openings: readonly { find: RegExp; kind: BlockKind }[] = [
  { find: /^一、$/u, kind: 'heading1' },
  { find: /^[（(]一[）)]$/u, kind: 'heading2' },
  { find: /^(?:1[.、]\s|1、)$/u, kind: 'number' },
  { find: /^[-•·]\s$/u, kind: 'bullet' },
  { find: /^[>》]\s$/u, kind: 'quote' },
];

/** The keys of the note editor, its own undo, tables, the drop cursor, and ids for tasks that have none. */
export const NoteKeys = Extension.create<KeyOptions>({
  name: 'noteKeys',
  priority: 900,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return {
      'Mod-z': run(undo),
      'Mod-y': run(redo),
      'Mod-Shift-z': run(redo),
      Enter: () => {
        const excerpt = selectedExcerpt(this.editor.state.selection);
        if (excerpt) {
          this.options.onOpen(Number(excerpt.node.attrs['passage']));
          return true;
        }
        return run(chainCommands(inTable(insertBreak), toParagraph('empty'), splitSame))();
      },
      'Shift-Enter': run(insertBreak),
      'Mod-Enter': () => this.editor.commands.command(({ state, dispatch }) => {
        const { $from } = state.selection;
        if ($from.parent.type.name !== 'duty') return false;
        dispatch?.(state.tr.setNodeMarkup($from.before(), undefined, { ...$from.parent.attrs, state: $from.parent.attrs['state'] === 'done' ? 'open' : 'done' }));
        return true;
      }),
      Backspace: run(toParagraph('start')),
      Tab: () => run(chainCommands(nextCell, indent(1)))() || focusDutyField(this.editor.view),
      'Shift-Tab': run(chainCommands(inTable(goToNextCell(-1)), indent(-1))),
      'Alt-ArrowUp': run(moveBlock(-1)),
      'Alt-ArrowDown': run(moveBlock(1)),
      'Mod-Alt-1': run(setKind('heading1')),
      'Mod-Alt-2': run(setKind('heading2')),
      'Mod-Alt-3': run(setKind('heading3')),
      'Mod-Alt-0': run(setKind('paragraph')),
    };
  },
  addInputRules() {
    return openings.map(({ find, kind }) => new InputRule({
      find,
      handler: ({ state, range }) => {
        const { $from } = state.selection;
        if ($from.parent.type.name !== 'paragraph' || $from.depth !== 1) return null;
        const { type, attrs } = shapeOf(kind);
        state.tr.delete(range.from, range.to).setNodeMarkup($from.before(1), state.schema.nodes[type], attrs);
        return undefined;
      },
    }));
  },
  addProseMirrorPlugins() {
    const { onInsertMenu, newId } = this.options;
    return [
      history({ newGroupDelay: 600 }),
      gapCursor(),
      dropCursor({ color: false, width: 2, class: 'drop-cursor' }),
      tableEditing(),
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            const { $from, empty } = view.state.selection;
            if (text !== '/' || !empty || view.composing || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) return false;
            onInsertMenu();
            return true;
          },
        },
        // a duty is found by its id in the list of all tasks: none may be without, no two may share one
        appendTransaction(transactions, _before, state) {
          if (!transactions.some((one) => one.docChanged)) return null;
          const seen = new Set<string>();
          const transaction = state.tr;
          state.doc.forEach((node, pos) => {
            if (node.type.name !== 'duty') return;
            const id = String(node.attrs['id']);
            if (id !== '' && !seen.has(id)) return void seen.add(id);
            const fresh = newId();
            seen.add(fresh);
            transaction.setNodeAttribute(pos, 'id', fresh);
          });
          return transaction.docChanged ? transaction : null;
        },
      }),
    ];
  },
});
