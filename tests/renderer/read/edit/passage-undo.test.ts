/** Undo and redo bring passages back to where they stood, whatever was written in between without a pause. */
import { getSchema } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState, type Command, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { passageTracking, spansIn } from '../../../../src/renderer/read/edit/passage-tracking';
import { readingExtensions } from '../../../../src/renderer/read/editor/schema';

const schema = getSchema(readingExtensions);
const TEXT = '汛期以前把机井清点一遍，账目当面讲清，谁也不能例外。';

/** A text with one passage, edited without a pause: one undo takes all of it back. `depth` is how many undos are remembered. */
function edited(start: number, end: number, changes: readonly ((tr: Transaction) => Transaction)[], { newGroupDelay = Infinity, depth = 100 } = {}): EditorState {
  const doc = schema.node('doc', null, [schema.node('paragraph', { id: 'a' }, [schema.text(TEXT)])]);
  const plugins = [history({ newGroupDelay, depth }), passageTracking([{ id: 1, start, end, colour: 1 }])];
  return changes.reduce((state, change) => state.apply(change(state.tr)), EditorState.create({ doc, plugins }));
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (transaction) => { after = state.apply(transaction); });
  return after;
}

describe('undo of an edit', () => {
  const [start, end] = [TEXT.indexOf('账目'), TEXT.indexOf('，谁')];
  const first = [{ start, end }];
  // positions in the paragraph are one more than offsets
  const besideThenAcross = [
    (tr: Transaction) => tr.insertText('另外', start + 1),
    (tr: Transaction) => tr.delete(start + 3, start + 5),
  ];

  it('gives a passage its edge back when text was typed before it and its beginning deleted in one go', () => {
    const state = run(edited(start, end, besideThenAcross), undo);
    expect(state.doc.textContent).toBe(TEXT);
    expect(spansIn(state)).toEqual(first);
  });

  it('gives back a passage that was deleted and typed over before a pause', () => {
    const state = run(edited(start, end, [
      (tr) => tr.insertText('新', end + 1),
      (tr) => tr.delete(start - 1, end + 2),
      (tr) => tr.insertText('换了说法', start - 1),
    ]), undo);
    expect(state.doc.textContent).toBe(TEXT);
    expect(spansIn(state)).toEqual(first);
  });

  it('goes forth again with redo to where the passage stood after the edit', () => {
    const done = edited(start, end, besideThenAcross);
    const again = run(run(done, undo), redo);
    expect(again.doc.eq(done.doc)).toBe(true);
    expect(spansIn(again)).toEqual(spansIn(done));
  });

  it('still knows every place when the history has forgotten its oldest changes', () => {
    const many = Array.from({ length: 60 }, (_, at) => (tr: Transaction) => (at % 2 === 0 ? tr.insertText('补', start + 1) : tr.insertText('换', start + 1, start + 3)));
    let state = edited(start, end, many, { newGroupDelay: -1, depth: 20 });
    const seen = many.map((_, at) => edited(start, end, many.slice(0, at), { newGroupDelay: -1, depth: 20 }));
    for (let at = many.length - 1; ; at -= 1) {
      const before = run(state, undo);
      if (before === state) break;
      state = before;
      expect(spansIn(state)).toEqual(spansIn(seen[at] ?? state));
    }
  });
});
