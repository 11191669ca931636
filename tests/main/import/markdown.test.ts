import { describe, expect, it } from 'vitest';
import { textOf, type Block } from '../../../src/shared/domain/document';
import { markdownImporter } from '../../../src/main/import/markdown';

async function read(text: string, split = true) {
  return markdownImporter.read({ name: '讲话.md', bytes: new TextEncoder().encode(text), split });
}

async function blocksOf(text: string): Promise<Block[]> {
  const { drafts } = await read(text);
  return drafts.flatMap((draft) => draft.doc.blocks);
}

describe('markdownImporter', () => {
  it('reads headings, emphasis and quotes', async () => {
    expect(await blocksOf('# 讲话\n\n要**抓紧**，*一件一件*办。\n\n> 引一句话。')).toEqual([
      { kind: 'heading', id: 'b0', level: 1, runs: [{ text: '讲话' }] },
      { kind: 'paragraph', id: 'b1',
        runs: [{ text: '要' }, { text: '抓紧', bold: true }, { text: '，' }, { text: '一件一件', italic: true }, { text: '办。' }],
      },
      { kind: 'quote', id: 'b2', runs: [{ text: '引一句话。' }] },
    ]);
  });

  it('reads lists with their labels and depth', async () => {
    expect(await blocksOf('3. 甲\n4. 乙\n   - 丙')).toEqual([
      { kind: 'entry', id: 'b0', level: 1, label: '3.', runs: [{ text: '甲' }] },
      { kind: 'entry', id: 'b1', level: 1, label: '4.', runs: [{ text: '乙' }] },
      { kind: 'entry', id: 'b2', level: 2, label: '•', runs: [{ text: '丙' }] },
    ]);
  });

  it('reads tables and code', async () => {
    const { drafts } = await read('|村|户|\n|-|-|\n|甲|3|\n\n```\n一行\n二行\n```');
    expect(drafts.map((draft) => textOf(draft.doc))).toEqual(['村\t户\n甲\t3\n一行\n二行']);
  });

  it('begins a new paragraph at a Chinese line end and joins English lines', async () => {
    const { drafts } = await read('同志们：\n现在开会。\n\nWe begin\nhere.');
    expect(drafts.map((draft) => textOf(draft.doc))).toEqual(['同志们：\n现在开会。\nWe begin here.']);
  });

  it('keeps HTML as the characters it is, leaves images out, and says both', async () => {
    const { drafts, warnings } = await read('甲<b>乙</b>![图](http://a.invalid/a.png)\n\n<div onclick="x()">丙</div>');
    expect(drafts.map((draft) => textOf(draft.doc))).toEqual(['甲<b>乙</b>\n<div onclick="x()">丙</div>']);
    expect(warnings).toEqual([
      { reason: 'warning-images', params: { count: 1 } },
      { reason: 'warning-html', params: {} },
    ]);
  });

  it('splits at top headings that follow a rule, and only when asked to', async () => {
    const text = '# 甲讲话\n\n甲。\n\n---\n\n# 乙讲话\n\n乙。';
    expect((await read(text)).drafts.map((draft) => draft.title)).toEqual(['甲讲话', '乙讲话']);
    expect((await read(text, false)).drafts).toHaveLength(1);
    expect((await read('# 背景\n\n甲。\n\n# 目标\n\n乙。')).drafts).toHaveLength(1);
  });
});

it('takes footnotes along: marked in the text, each below the speech that refers to it', async () => {
  const text = '# 讲话甲\n\n要修路。[^a]\n\n---\n\n# 讲话乙\n\n要架桥，[^b]也要修路。\n\n```\n[^c]: 代码\n```\n\n[^b]: 见**桥梁**规划。\n    第二行。\n[^a]: 见公路规划。\n[^z]: 没有人引用。';
  const { drafts } = await read(text);
  const lines = drafts.map(({ doc }) => doc.blocks.map((block) => `${block.kind === 'footnote' ? block.label : block.kind}: ${textOf({ blocks: [block] })}`));
  expect(lines).toEqual([
    ['heading: 讲话甲', 'paragraph: 要修路。［1］', '［1］: 见公路规划。'],
    ['heading: 讲话乙', 'paragraph: 要架桥，［2］也要修路。', 'paragraph: [^c]: 代码', '［2］: 见桥梁规划。 第二行。', '［3］: 没有人引用。'],
  ]);
});
