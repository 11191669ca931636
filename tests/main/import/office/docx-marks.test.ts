import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import { LIMITS } from '../../../../src/main/import/limits';
import { heading, paragraph, readWord, run, wordDraft, type WordParts } from './word-file';

const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, text: string, author = '李主任', more = 'w:date="2024-03-06T09:12:00Z"') =>
  `<w:comment w:id="${id}" w:author="${author}" ${more}><w:p w14:paraId="P${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;

async function marksOf(parts: WordParts): Promise<string[]> {
  const { marks = [], doc } = await wordDraft(parts);
  const text = textOf(doc);
  return marks.map((mark) => `${mark.kind} ${mark.colour ?? '-'} ${mark.start === mark.end ? `(${mark.quote})` : text.slice(mark.start, mark.end)} ${mark.note}`.trim());
}

describe('highlights of a Word file', () => {
  it('are one where runs side by side have the same colour, also when the runs look different', async () => {
    const yellow = '<w:highlight w:val="yellow"/>';
    const body = paragraph(run('要把', yellow) + run('水库', `${yellow}<w:b/>`) + run('守住', '<w:highlight w:val="green"/>') + run('。'));
    expect(await marksOf({ body })).toEqual(['highlight 1 要把水库', 'highlight 2 守住']);
  });

  it('are counted from behind the number that the heading got', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body = paragraph(run('落实', '<w:highlight w:val="cyan"/>') + run('责任'), '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(await marksOf({ body, numbering })).toEqual(['highlight 3 落实']);
  });

  it.each([
    ['shading', '<w:shd w:val="clear" w:fill="92D050"/>', ['highlight 2 重点']],
    ['the shading button of Word', '<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>', ['highlight 6 重点']],
    ['a wavy line', '<w:u w:val="wave"/>', ['highlight 5 重点']],
    ['a line through', '<w:strike/>', ['highlight 6 重点']],
    ['red letters', '<w:color w:val="FF0000"/>', ['highlight 4 重点']],
    ['the page colour of a web site', '<w:shd w:val="clear" w:fill="F8F8F8"/>', []],
    ['white', '<w:highlight w:val="white"/>', []],
    ['blue letters', '<w:color w:val="0000FF"/>', []],
  ])('come from %s as the habits of Word and WPS are', async (_, look, marks) => {
    expect(await marksOf({ body: paragraph(run('要抓住') + run('重点', look) + run('。')) })).toEqual(marks);
  });

  it('are not made of a paragraph that is red as a whole, as the head of an official paper is', async () => {
    expect(await marksOf({ body: paragraph(run('某某市人民政府文件', '<w:color w:val="FF0000"/>')) })).toEqual([]);
  });

  it('on deleted words keep these words and have no place', async () => {
    const gone = `<w:del><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:delText>旧的提法</w:delText></w:r></w:del>`;
    const { drafts, warnings } = await readWord({ body: paragraph(run('前') + gone + run('后')) });
    expect(drafts[0]?.marks).toMatchObject([{ kind: 'highlight', start: 1, end: 1, quote: '旧的提法', colour: 1 }]);
    expect(warnings).toContainEqual({ reason: 'warning-unplaced', params: { count: 1 } });
  });
});

describe('comments of a Word file', () => {
  it('may overlap and reach over paragraphs', async () => {
    const body = paragraph(start(1) + run('甲乙') + start(2) + run('丙丁') + end(1)) + paragraph(run('戊') + end(2) + run('己'));
    expect(await marksOf({ body, comments: comment(1, '一') + comment(2, '二') })).toEqual(['comment - 甲乙丙丁 一', 'comment - 丙丁\n戊 二']);
  });

  it('carry their replies below them, resolved or not', async () => {
    const body = paragraph(start(1) + start(2) + run('这一句') + end(1) + end(2));
    const comments = comment(1, '请核实') + comment(2, '已核实', '王科', 'w:date="2024-03-07T08:00:00Z"');
    const extended = '<w15:commentEx w15:paraId="P1" w15:done="1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1" w15:done="1"/>';
    const { marks } = await wordDraft({ body, comments, extended });
    expect(marks).toMatchObject([{ author: '李主任', date: '2024-03-06T09:12:00Z', note: '请核实\n— 王科, 2024-03-07: 已核实' }]);
  });

  it('without a range mark their paragraph, those without any place are kept', async () => {
    const body = paragraph(run('第一段。') + '<w:r><w:commentReference w:id="1"/></w:r>') + paragraph(start(2) + run('第二段。'));
    const comments = comment(1, '点') + comment(2, '没有结尾') + comment(3, '不在文中');
    expect((await marksOf({ body, comments })).toSorted()).toEqual(['comment - () 不在文中', 'comment - 第一段。 点', 'comment - 第二段。 没有结尾']);
  });

  it('on deleted words keep these words', async () => {
    const body = paragraph(run('前') + start(1) + '<w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del>' + end(1) + run('后'));
    expect(await marksOf({ body, comments: comment(1, '为什么删') })).toEqual(['comment - (删去的话) 为什么删']);
  });

  it('with an impossible date have none, and with an endless text are cut', async () => {
    const body = paragraph(start(1) + run('话') + end(1));
    const { marks } = await wordDraft({ body, comments: comment(1, '长'.repeat(30_000), '', 'w:date="2024-99-99T99:99:99Z"') });
    expect(marks).toMatchObject([{ date: null, author: '' }]);
    expect(marks?.[0]?.note.length).toBe(LIMITS.storedNoteUnits);
  });

  it('go to the speech they stand in, counted from its start', async () => {
    const first = heading(1, '在春耕会上的讲话') + paragraph('第一篇。');
    const second = heading(1, '在防汛会上的讲话', '<w:pageBreakBefore/>') + paragraph(run('第二篇') + start(1) + run('的话') + end(1));
    const { drafts } = await readWord({ body: first + second, comments: comment(1, '好') });
    expect(drafts.map((draft) => draft.marks?.map((mark) => textOf(draft.doc).slice(mark.start, mark.end)))).toEqual([[], ['的话']]);
  });
});
