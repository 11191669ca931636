import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf, textOf, type Block, type Doc, type Run } from '@shared/domain/document';
import { docToContent } from '../../../src/renderer/read/doc-to-content';
import { readingExtensions } from '../../../src/renderer/read/editor/schema';
import { positionsOf } from '../../../src/renderer/read/positions';

const schema = getSchema(readingExtensions);

const words = fc.string({ unit: fc.constantFrom('全', '县', '，', '。', 'a', '3', '𠮷', '　'), maxLength: 12 });
const runs: fc.Arbitrary<Run[]> = fc.array(
  fc.record({ text: words, bold: fc.constant(true as const), italic: fc.constant(true as const) }, { requiredKeys: ['text'] }),
  { maxLength: 4 },
);
const id = fc.string({ unit: fc.constantFrom('b', '1', '2'), minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), id, level: fc.integer({ min: 1, max: 6 }), runs }),
  fc.record({ kind: fc.constant('paragraph' as const), id, runs }),
  fc.record({ kind: fc.constant('quote' as const), id, runs }),
  fc.record({ kind: fc.constant('entry' as const), id, level: fc.integer({ min: 1, max: 9 }), label: fc.constant('1.'), runs }),
  fc.record({ kind: fc.constant('footnote' as const), id, label: fc.constant('①'), runs }),
  fc.record({ kind: fc.constant('table' as const), id, rows: fc.array(fc.array(runs, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
);
const documents: fc.Arbitrary<Doc> = fc.record({ blocks: fc.array(block, { maxLength: 6 }) });

const shownAs = (doc: Doc) => schema.nodeFromJSON(docToContent(doc));

describe('the reading view of a document', () => {
  it('takes every stored document', () => {
    fc.assert(fc.property(documents, (doc) => { shownAs(doc).check(); }));
  });

  it('shows the canonical text unit by unit', () => {
    fc.assert(fc.property(documents, (doc) => {
      const node = shownAs(doc);
      const positions = positionsOf(node);
      const text = textOf(doc);
      expect(positions.length).toBe(text.length);
      for (const leaf of leavesOf(doc)) {
        expect(node.textBetween(positions.toPos(leaf.start), positions.toPos(leaf.start + leaf.text.length))).toBe(leaf.text);
      }
    }));
  });

  it('finds the way back from every offset', () => {
    fc.assert(fc.property(documents, (doc) => {
      const positions = positionsOf(shownAs(doc));
      if (doc.blocks.length === 0) return;
      for (let offset = 0; offset <= positions.length; offset += 1) expect(positions.toOffset(positions.toPos(offset))).toBe(offset);
    }));
  });

  it('finds the way back from every position inside a text', () => {
    fc.assert(fc.property(documents, (doc) => {
      const node = shownAs(doc);
      const positions = positionsOf(node);
      node.descendants((inner, pos) => {
        if (!inner.isTextblock) return true;
        for (let at = pos + 1; at <= pos + 1 + inner.content.size; at += 1) expect(positions.toPos(positions.toOffset(at))).toBe(at);
        return false;
      });
    }));
  });

  it('keeps bold and italic as marks', () => {
    const node = shownAs({ blocks: [{ kind: 'paragraph', id: 'b1', runs: [{ text: '全县' }, { text: '重点', bold: true, italic: true }] }] });
    expect(node.firstChild?.lastChild?.marks.map((mark) => mark.type.name)).toEqual(['bold', 'italic']);
  });

  it('knows where each block begins', () => {
    const doc: Doc = { blocks: [{ kind: 'paragraph', id: 'a', runs: [{ text: '同志们' }] }, { kind: 'paragraph', id: 'b', runs: [] }, { kind: 'paragraph', id: 'c', runs: [{ text: '好' }] }] };
    expect(positionsOf(shownAs(doc)).blockStarts).toEqual([0, 4, 5]);
  });
});
