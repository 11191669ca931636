import { describe, expect, it } from 'vitest';
import { heading, paragraph, wordDraft, wordLines } from './word-file';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstractId: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const inList = (id: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

const OFFICIAL = abstract(1, level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.'));

describe('automatic numbers of a Word file', () => {
  it('become part of the headings they number, and start again below the next one', async () => {
    const numbering = OFFICIAL + num(5, 1);
    const body = [[1, 0, '形势'], [2, 1, '有利条件'], [2, 1, '困难'], [1, 0, '任务'], [2, 1, '抓落实']]
      .map(([depth, at, text]) => heading(Number(depth), String(text), inList(5, Number(at))))
      .join('');
    expect(await wordLines({ body, numbering })).toEqual(['一、形势', '（一）有利条件', '（二）困难', '二、任务', '（一）抓落实']);
  });

  it('become part of a paragraph when they number a part of the text, and the label of an entry in a list', async () => {
    const numbering = OFFICIAL + num(5, 1);
    const { doc } = await wordDraft({ body: paragraph('压实责任。各级都要上手。', inList(5, 1)) + paragraph('备足物资', inList(5, 2)), numbering });
    expect(doc.blocks).toMatchObject([
      { kind: 'paragraph', runs: [{ text: '（一）压实责任。各级都要上手。' }] },
      { kind: 'entry', level: 3, label: '1.', runs: [{ text: '备足物资' }] },
    ]);
  });

  it('go on in another list of the same kind unless that one starts anew', async () => {
    const numbering = OFFICIAL + num(5, 1) + num(6, 1) + num(7, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [5, 6, 7, 7].map((id) => paragraph('事项', inList(id, 0))).join('');
    expect(await wordLines({ body, numbering })).toEqual(['一、事项', '二、事项', '一、事项', '二、事项']);
  });

  it('come from the style of a heading, also when only the numbering names the style', async () => {
    const numbering = abstract(2, level(0, 'decimal', '第%1章', '<w:pStyle w:val="c1"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="c2"/>')) + num(3, 2);
    const style = (id: string, outline: number) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:outlineLvl w:val="${outline}"/><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
    const body = ['c1', 'c2', 'c2'].map((id) => paragraph('总则', `<w:pStyle w:val="${id}"/>`)).join('');
    expect(await wordLines({ body, numbering, styles: style('c1', 0) + style('c2', 1) })).toEqual(['第1章总则', '1.1 总则', '1.2 总则']);
  });

  it('are not there for a paragraph taken out of its list', async () => {
    expect(await wordLines({ body: paragraph('没有编号', inList(0, 0)), numbering: OFFICIAL + num(5, 1) })).toEqual(['没有编号']);
  });

  it('have a plain sign for a bullet of a symbol font', async () => {
    const numbering = abstract(4, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '—')) + num(4, 4);
    const { doc } = await wordDraft({ body: paragraph('甲', inList(4, 0)) + paragraph('乙', inList(4, 1)), numbering });
    expect(doc.blocks.map((block) => (block.kind === 'entry' ? block.label : ''))).toEqual(['•', '—']);
  });
});
