import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import { heading, paragraph, readWord, run, wordDraft, wordLines } from './word-file';

describe('the text of a Word file', () => {
  it('has headings at the level of their style, also by a Chinese name or an outline level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="标题 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的样式"/><w:basedOn w:val="a3"/></w:style>';
    const body =
      heading(1, '在全市防汛工作会议上的讲话') +
      paragraph('一、认清形势', '<w:pStyle w:val="a3"/>') +
      paragraph('二、落实责任', '<w:pStyle w:val="mine"/>') +
      paragraph('（一）县级责任', '<w:outlineLvl w:val="2"/>') +
      paragraph('各县区要把责任落实到人。', '<w:pStyle w:val="a3"/><w:outlineLvl w:val="9"/>');
    const { doc } = await wordDraft({ body, styles });
    expect(doc.blocks.map((block) => (block.kind === 'heading' ? block.level : block.kind))).toEqual([1, 2, 2, 3, 'paragraph']);
  });

  it('keeps bold and italic that were set by hand, and joins runs that look alike', async () => {
    const body = heading(1, '讲话') + paragraph(run('要', '<w:b/>') + run('坚持', '<w:b w:val="1"/>') + run('到底', '<w:b w:val="0"/>') + run('。', '<w:i/>'));
    const { doc } = await wordDraft({ body });
    expect(doc.blocks[1]).toMatchObject({ runs: [{ text: '要坚持', bold: true }, { text: '到底' }, { text: '。', italic: true }] });
  });

  it('makes a line of its own after a line break, but not in a heading', async () => {
    const broken = '<w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r>';
    const body = paragraph(broken, '<w:pStyle w:val="h1"/>') + paragraph(broken);
    expect(await wordLines({ body })).toEqual(['第一行第二行', '第一行', '第二行']);
  });

  it('keeps tabs, hyphens and symbols, and drops blank paragraphs', async () => {
    const signs = '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:softHyphen/></w:r>';
    expect(await wordLines({ body: `<w:p/>${paragraph(signs)}${paragraph(' ')}` })).toEqual(['甲\t乙-✓']);
  });

  it('reads the result of a field and never its instruction', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd "/c calc"</w:instrText></w:r>' +
      '<w:r><w:t>不该看到</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      run('三十万亩') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body = paragraph(run('全市面积') + field + run('。')) + paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + paragraph('下一段还在。');
    expect(await wordLines({ body })).toEqual(['全市面积三十万亩。', '下一段还在。']);
  });

  it('is what remains when all tracked changes are accepted', async () => {
    const deleted = '<w:del w:author="张"><w:r><w:delText>坚决</w:delText></w:r></w:del>';
    const inserted = `<w:ins w:author="张">${run('持续')}</w:ins>`;
    const body =
      paragraph(run('我们要') + deleted + inserted + run('推进。')) +
      paragraph(run('上半句，'), '<w:rPr><w:del w:author="张"/></w:rPr>') +
      paragraph('下半句。');
    const { drafts, warnings } = await readWord({ body });
    expect(textOf(drafts[0]?.doc ?? { blocks: [] })).toBe('我们要持续推进。\n上半句，下半句。');
    expect(warnings).toEqual([{ reason: 'warning-tracked', params: { count: 3 } }]);
  });

  it('leaves out hidden text, pictures and embedded documents, and counts them', async () => {
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
    const body = paragraph(run('看得见') + run('看不见', '<w:vanish/>') + picture) + '<w:altChunk/>';
    const { drafts, warnings } = await readWord({ body });
    expect(textOf(drafts[0]?.doc ?? { blocks: [] })).toBe('看得见');
    expect(warnings).toEqual([
      { reason: 'warning-images', params: { count: 1 } },
      { reason: 'warning-hidden', params: { count: 3 } },
      { reason: 'warning-embedded', params: { count: 1 } },
    ]);
  });

  it('takes a text box once, after its paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框内文字')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内文字')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await wordLines({ body: paragraph(run('正文') + both) + paragraph('下一段') })).toEqual(['正文', '框内文字', '下一段']);
  });

  it('has a table with its rows and cells, a table inside a cell as lines of it, and a frame of one cell as plain text', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(paragraph('里一'))}${cell(paragraph('里二'))}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${cell(paragraph('单位'))}${cell(paragraph('任务'))}</w:tr><w:tr>${cell(paragraph('水利局'))}${cell(inner + paragraph('加固'))}</w:tr></w:tbl><w:tbl><w:tr>${cell(paragraph('框中的话'))}</w:tr></w:tbl>`;
    const { doc } = await wordDraft({ body });
    expect(doc.blocks.map((block) => block.kind)).toEqual(['table', 'paragraph']);
    expect(textOf(doc)).toBe('单位\t任务\n水利局\t里一\n里二\n加固\n框中的话');
  });

  it('puts the mark of a footnote into the text and the note after the text', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('横线')}</w:footnote><w:footnote w:id="7">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' 据市水利局统计。'))}</w:footnote>`;
    const body = paragraph(run('全市水库二百座') + '<w:r><w:footnoteReference w:id="7"/></w:r>' + run('。')) + paragraph('完。');
    const { doc } = await wordDraft({ body, footnotes });
    expect(textOf(doc)).toBe('全市水库二百座［1］。\n完。\n据市水利局统计。');
    expect(doc.blocks[2]).toMatchObject({ kind: 'footnote', label: '［1］' });
  });

  it('leaves out the table of contents', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>';
    expect(await wordLines({ body: paragraph('一、形势 1', '<w:pStyle w:val="t1"/>') + paragraph('各位代表：'), styles })).toEqual(['各位代表：']);
  });
});

describe('the speeches of a Word file', () => {
  const speech = (title: string, broken: boolean) => heading(1, title, broken ? '<w:pageBreakBefore/>' : '') + heading(2, '一、形势') + paragraph('今年形势总体平稳。');

  it('are several when each begins a page with a title', async () => {
    const { drafts } = await readWord({ body: speech('在春耕会上的讲话', false) + speech('在防汛会上的讲话', true) + speech('在秋收会上的讲话', true) });
    expect(drafts.map((draft) => draft.title)).toEqual(['在春耕会上的讲话', '在防汛会上的讲话', '在秋收会上的讲话']);
  });

  it.each([
    ['a title stands in the middle of a page', speech('在春耕会上的讲话', false) + speech('在防汛会上的讲话', false)],
    ['titles are numbered parts', speech('一、春耕', false) + speech('二、防汛', true)],
    ['a page begins with an annex', speech('在春耕会上的讲话', false) + speech('附件1：任务清单', true)],
  ])('is one when %s', async (_, body) => {
    expect((await readWord({ body })).drafts).toHaveLength(1);
  });

  it('is one when splitting was not asked for', async () => {
    const { drafts } = await readWord({ body: speech('在春耕会上的讲话', false) + speech('在防汛会上的讲话', true) }, false);
    expect(drafts).toHaveLength(1);
  });

  it('takes the title of the file properties only when the text has none, and never a speaker', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>防汛讲话稿</dc:title><dc:creator>打字员</dc:creator></cp:coreProperties>';
    const untitled = await wordDraft({ body: paragraph('同志们：今天开会，讲三个问题。'), core });
    const titled = await wordDraft({ body: heading(1, '在防汛会上的讲话') + paragraph('同志们：'), core });
    expect([untitled.title, untitled.speaker, titled.title]).toEqual(['防汛讲话稿', '', '在防汛会上的讲话']);
  });
});
