import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import { odtDraft, readOdt, type OdtParts } from './odt-file';

const p = (inner: string, style = '') => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inner}</text:p>`;
const h = (level: number, inner: string) => `<text:h text:outline-level="${level}">${inner}</text:h>`;
const span = (style: string, inner: string) => `<text:span text:style-name="${style}">${inner}</text:span>`;
const style = (name: string, properties: string, family = 'text') =>
  `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${properties}/></style:style>`;

async function linesOf(parts: OdtParts): Promise<string[]> {
  return textOf((await odtDraft(parts)).doc).split('\n');
}

const levels = (kind: string) =>
  `<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>` +
  `<text:list-level-style-number text:level="2" style:num-format="${kind}" style:num-prefix="（" style:num-suffix="）"/>`;

describe('the text of an OpenDocument file', () => {
  it('has headings at their outline level and a title by its style', async () => {
    const { doc, title } = await odtDraft({ body: p('在春耕会上的讲话', 'Title') + h(2, '一、形势') + p('总体平稳。') });
    expect(doc.blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind))).toEqual([1, 2, 'paragraph']);
    expect(title).toBe('在春耕会上的讲话');
  });

  it('has one blank for any row of blanks in the file, and those that are meant', async () => {
    expect(await linesOf({ body: p(`\n  甲 \n 乙<text:s text:c="3"/>丙<text:tab/>丁<text:line-break/> 戊`) })).toEqual(['甲 乙   丙\t丁', '戊']);
  });

  it('keeps bold and italic, also when the letters are bold in their Chinese part only', async () => {
    const automatic = style('T1', 'style:font-weight-asian="bold"') + style('T2', 'fo:font-style="italic"');
    const { doc } = await odtDraft({ body: h(1, '讲话') + p(`要${span('T1', `坚持${span('T2', '到底')}`)}。`), automatic });
    expect(doc.blocks[1]).toMatchObject({ runs: [{ text: '要' }, { text: '坚持', bold: true }, { text: '到底', bold: true, italic: true }, { text: '。' }] });
  });

  it('counts the numbers of its outline and of its lists', async () => {
    const styles =
      `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style>` +
      `<text:list-style style:name="L1">${levels('1')}</text:list-style>`;
    const list = (inner: string, more = '') => `<text:list text:style-name="L1"${more}>${inner}</text:list>`;
    const entry = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const inner = `<text:list>${entry(p('备料'))}${entry(p('上堤') + p('昼夜值守'))}</text:list>`;
    const body = h(1, '形势') + h(1, '任务') + list(entry(p('防汛') + inner)) + list(entry(p('抗旱')), ' text:continue-numbering="true"');
    const { doc } = await odtDraft({ body, styles });
    expect(textOf(doc).split('\n')).toEqual(['一、形势', '二、任务', '一、防汛', '备料', '上堤', '昼夜值守', '二、抗旱']);
    expect(doc.blocks.flatMap((block) => (block.kind === 'entry' ? [`${block.level} ${block.label}`] : []))).toEqual(['2 （1）', '2 （2）']);
  });

  it('has tables, notes after the text, and text boxes after their paragraph', async () => {
    const cell = (inner: string) => `<table:table-cell>${p(inner)}</table:table-cell>`;
    const table = `<table:table><table:table-header-rows><table:table-row>${cell('单位')}${cell('任务')}</table:table-row></table:table-header-rows><table:table-row>${cell('水利局')}${cell('加固')}</table:table-row></table:table>`;
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('据统计。')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('框内文字')}</draw:text-box></draw:frame>`;
    const { doc } = await odtDraft({ body: p(`水库二百座${note}。${box}`) + table });
    expect(textOf(doc)).toBe('水库二百座［1］。\n框内文字\n单位\t任务\n水利局\t加固\n据统计。');
    expect(doc.blocks.at(-1)).toMatchObject({ kind: 'footnote', label: '［1］' });
  });

  it('leaves out pictures, hidden sections and the table of contents, and is plain without any style', async () => {
    const picture = '<draw:frame><draw:image/></draw:frame>';
    const body = `<text:table-of-content><text:index-body>${p('一、形势 1')}</text:index-body></text:table-of-content><text:section text:display="none">${p('藏')}</text:section>${p(`正文${picture}`)}`;
    const { drafts, warnings } = await readOdt({ body });
    expect(textOf(drafts[0]?.doc ?? { blocks: [] })).toBe('正文');
    expect(warnings).toEqual([{ reason: 'warning-images', params: { count: 1 } }]);
  });
});

describe('the marks of an OpenDocument file', () => {
  const annotation = (name: string, text: string, more = '') =>
    `<office:annotation office:name="${name}"${more}><dc:creator>李主任</dc:creator><dc:date>2024-03-06T09:12:00.000000000</dc:date>${p(text)}</office:annotation>`;
  const close = (name: string) => `<office:annotation-end office:name="${name}"/>`;

  it('are comments with their range, over paragraphs too, with replies below', async () => {
    const body = p(`甲${annotation('a', '请核实')}${annotation('b', '已核实', ' loext:parent-name="a"')}乙`) + p(`丙${close('b')}${close('a')}丁`);
    const { marks, doc } = await odtDraft({ body });
    expect(marks).toMatchObject([{ kind: 'comment', author: '李主任', date: '2024-03-06T09:12:00', note: '请核实\n— 李主任, 2024-03-06: 已核实' }]);
    expect(textOf(doc).slice(marks?.[0]?.start, marks?.[0]?.end)).toBe('乙\n丙');
  });

  it('are comments on their paragraph when they stand at a point', async () => {
    const { marks } = await odtDraft({ body: p('第一段。') + p(`第二段<office:annotation>${p('点')}</office:annotation>。`) });
    expect(marks).toMatchObject([{ quote: '第二段。', note: '点', author: '', date: null }]);
  });

  it('are highlights by their background, joined where spans of one colour meet', async () => {
    const automatic = style('T1', 'fo:background-color="#ffff00"') + style('T2', 'fo:background-color="#ffff00" fo:font-weight="bold"') + style('T3', 'fo:background-color="transparent"');
    const { marks } = await odtDraft({ body: p(`要${span('T1', '守住')}${span('T2', '底线')}${span('T3', '。')}`), automatic });
    expect(marks).toMatchObject([{ kind: 'highlight', colour: 1, quote: '守住底线' }]);
  });

  it('keep deleted words that were highlighted, and the text is read as accepted', async () => {
    const automatic = style('T1', 'fo:background-color="#00ff00"');
    const changes =
      `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${p(span('T1', '旧提法'))}</text:deletion></text:changed-region>` +
      `<text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>`;
    const body = `${changes}${p('前<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>新提法<text:change-end text:change-id="c2"/>后')}`;
    const { drafts, warnings } = await readOdt({ body, automatic });
    expect(textOf(drafts[0]?.doc ?? { blocks: [] })).toBe('前新提法后');
    expect(drafts[0]?.marks).toMatchObject([{ kind: 'highlight', start: 1, end: 1, quote: '旧提法', colour: 2 }]);
    expect(warnings).toContainEqual({ reason: 'warning-tracked', params: { count: 2 } });
  });
});
