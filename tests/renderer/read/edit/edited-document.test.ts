import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { EditorState, TextSelection, type Command } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { runsText, textOf, type Block, type Doc, type Run } from '@shared/domain/document';
import { setKind, splitBlock } from '../../../../src/renderer/read/edit/block-kinds';
import { contentToDoc } from '../../../../src/renderer/read/edit/content-to-doc';
import { deleteAcross, keptTables } from '../../../../src/renderer/read/edit/kept-tables';
import { passageTracking, spansIn, wordingIn } from '../../../../src/renderer/read/edit/passage-tracking';
import { sliceOfText } from '../../../../src/renderer/read/edit/pasting';
import { docToContent } from '../../../../src/renderer/read/doc-to-content';
import { readingExtensions } from '../../../../src/renderer/read/editor/schema';

const schema = getSchema(readingExtensions);

const words = fc.string({ unit: fc.constantFrom('全', '县', '，', '。', 'a', '𠮷', '　'), minLength: 1, maxLength: 8 });
/** Runs as the editor gives them: none empty, no two alike beside each other. */
const runs: fc.Arbitrary<Run[]> = fc.array(words, { maxLength: 3 }).map((texts) => texts.map((text, index) => (index % 2 ? { text, bold: true as const } : { text })));
const parts = { heading: fc.integer({ min: 1, max: 6 }), entry: fc.integer({ min: 1, max: 9 }) };
const block = (index: number): fc.Arbitrary<Block> => {
  const id = fc.constant(`b${index}`);
  return fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), id, level: parts.heading, runs }),
    fc.record({ kind: fc.constant('paragraph' as const), id, runs }),
    fc.record({ kind: fc.constant('quote' as const), id, runs }),
    fc.record({ kind: fc.constant('entry' as const), id, level: parts.entry, label: fc.constantFrom('1.', '•', ''), runs }),
    fc.record({ kind: fc.constant('footnote' as const), id, label: fc.constant('①'), runs }),
    fc.record({ kind: fc.constant('table' as const), id, rows: fc.array(fc.array(runs, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
  );
};
const documents: fc.Arbitrary<Doc> = fc.tuple(block(0), block(1), block(2), block(3)).map((blocks) => ({ blocks }));

const paragraph = (id: string, text: string): Block => ({ kind: 'paragraph', id, runs: text === '' ? [] : [{ text }] });

function stateOf(doc: Doc, passages: { start: number; end: number }[] = []): EditorState {
  const held = passages.map((span, index) => ({ id: index + 1, colour: 1, ...span }));
  return EditorState.create({ doc: schema.nodeFromJSON(docToContent(doc)), plugins: [passageTracking(held), keptTables()] });
}

function after(state: EditorState, command: Command): EditorState {
  let now = state;
  command(state, (transaction) => { now = state.apply(transaction); });
  return now;
}

function at(state: EditorState, from: number, to = from): EditorState {
  const { positions } = wordingIn(state);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, positions.toPos(from), positions.toPos(to))));
}

describe('a document in the editor', () => {
  it('comes back as it was stored, every kind of block with its id', () => {
    fc.assert(fc.property(documents, (doc) => { expect(contentToDoc(stateOf(doc).doc)).toEqual(doc); }));
  });

  it('says the canonical text of the document that it would store', () => {
    fc.assert(fc.property(documents, (doc) => { expect(wordingIn(stateOf(doc)).text).toBe(textOf(doc)); }));
  });

  it('gives the id of a split block to its first half, and no id to two blocks', () => {
    const split = after(at(stateOf({ blocks: [paragraph('b1', '全县动员'), paragraph('b2', '好')] }), 2), splitBlock);
    const { blocks } = contentToDoc(split.doc);
    expect(blocks.map((one) => ('runs' in one ? runsText(one.runs) : ''))).toEqual(['全县', '动员', '好']);
    expect([blocks[0]?.id, blocks[2]?.id, new Set(blocks.map((one) => one.id)).size]).toEqual(['b1', 'b2', 3]);
  });

  it('makes a paragraph a heading and back with the same id, and passages stay', () => {
    const start = at(stateOf({ blocks: [paragraph('b1', '一、抓早'), paragraph('b2', '动员')] }, [{ start: 0, end: 4 }]), 1);
    const heading = after(start, setKind('heading2'));
    expect(contentToDoc(heading.doc).blocks[0]).toEqual({ kind: 'heading', id: 'b1', level: 2, runs: [{ text: '一、抓早' }] });
    expect(spansIn(heading)).toEqual([{ start: 0, end: 4 }]);
    expect(contentToDoc(after(heading, setKind('paragraph')).doc).blocks[0]).toEqual(paragraph('b1', '一、抓早'));
  });

  it('follows a heading with a paragraph', () => {
    const doc: Doc = { blocks: [{ kind: 'heading', id: 'b1', level: 1, runs: [{ text: '抓早' }] }] };
    expect(contentToDoc(after(at(stateOf(doc), 2), splitBlock).doc).blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  const table: Doc = { blocks: [paragraph('b1', '前面'), { kind: 'table', id: 'b2', rows: [[[{ text: '项目' }], [{ text: '金额' }]], [[{ text: '水渠' }], []]] }, paragraph('b3', '后面')] };

  it('refuses what would take cells out of a table, and empties what is selected instead', () => {
    const state = at(stateOf(table), 1, 4);
    expect(state.apply(state.tr.deleteSelection()).doc.eq(state.doc)).toBe(true);
    expect(textOf(contentToDoc(after(state, deleteAcross).doc))).toBe('前\n目\t金额\n水渠\t\n后面');
  });

  it('takes text from elsewhere as paragraphs, and as one line in a cell', () => {
    const lines = sliceOfText(schema, '一段\r\n二段\u0000', false);
    expect(lines.content.content.map((node) => [node.type.name, node.textContent])).toEqual([['paragraph', '一段'], ['paragraph', '二段']]);
    expect(sliceOfText(schema, '一段\n二段', true).content.textBetween(0, 5)).toBe('一段 二段');
  });
});

describe('a passage in an edited text', () => {
  const doc: Doc = { blocks: [paragraph('b1', '全县动员起来，抓早抓实。'), paragraph('b2', '责任到人。')] };

  it('that is typed over has no place, rather than the first letter of what came', () => {
    const state = at(stateOf(doc, [{ start: 2, end: 6 }]), 2, 6);
    expect(spansIn(state.apply(state.tr.insertText('行')))).toEqual([null]);
  });

  it('takes in what is typed inside it and leaves out what is typed at its ends', () => {
    const state = stateOf(doc, [{ start: 2, end: 6 }]);
    const typed = [2, 5, 8].reduce((now, offset) => { const there = at(now, offset); return there.apply(there.tr.insertText('新')); }, state);
    const [span] = spansIn(typed);
    expect(wordingIn(typed).text.slice(span?.start, span?.end)).toBe('动员新起来');
  });
});
