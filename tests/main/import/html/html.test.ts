import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import { readImport } from '../../../../src/main/import/read-import';
import type { FileReading } from '../../../../src/main/import/draft';
import { blocksOf } from '../blocks-of';

const read = (html: string, name = '讲话.html'): Promise<FileReading> =>
  readImport({ name, bytes: new TextEncoder().encode(html), split: true });

const textIn = async (html: string): Promise<string> => {
  const { drafts } = await read(html);
  return drafts.map((draft) => textOf(draft.doc)).join('\n');
};

describe('htmlImporter', () => {
  it('reads headings, paragraphs, quotes, lists with their numbers and tables', async () => {
    const reading = await read(`<!doctype html><title>春耕</title><h1>在春耕会议上的讲话</h1><p>同志们：<p>水到<b>田头</b>。
      <blockquote><p>民以食为天。</p></blockquote>
      <ol start=3><li>备种<li>备肥<ul><li>尿素</ul></ol><ol type=i><li>检修</ol>
      <table><tr><td>乡镇<td>亩数<tr><td>青石<td>三百</table>`);
    expect(blocksOf(reading)).toEqual([
      'heading 1: 在春耕会议上的讲话', 'paragraph: 同志们：', 'paragraph: 水到田头。', 'quote: 民以食为天。',
      'entry 1 3.: 备种', 'entry 1 4.: 备肥', 'entry 2 •: 尿素', 'entry 1 i.: 检修', 'table: 乡镇\t亩数\n青石\t三百',
    ]);
    expect(reading.drafts[0]?.doc.blocks[2]).toMatchObject({ runs: [{ text: '水到' }, { text: '田头', bold: true }, { text: '。' }] });
  });

  it('joins Chinese lines that the file wraps, and keeps the blank between words', async () => {
    expect(await textIn('<p>抓好春耕\n  备耕，seed\n  drill 到位。')).toBe('抓好春耕备耕，seed drill 到位。');
  });

  it('leaves out scripts, menus, controls and the running parts of a page, but not the form around it', async () => {
    const html = `<form><nav>首页 栏目</nav><header><div>县政府网站</div><h1>抗旱动员讲话</h1></header><script>document.write('脚本')</script>
      <style>p{}</style><aside>相关阅读</aside><p>水库要调度好。</p><input value=搜索><button>提交</button><iframe src=x>框</iframe><footer>版权所有</footer></form>`;
    expect(await textIn(html)).toBe('抗旱动员讲话\n水库要调度好。');
  });

  it('leaves out hidden text and says how much', async () => {
    const reading = await read('<p>看得见。<span style="display:none">看不见的字</span></p><p hidden>也看不见</p>');
    expect(blocksOf(reading)).toEqual(['paragraph: 看得见。']);
    expect(reading.warnings).toEqual([{ reason: 'warning-hidden', params: { count: 9 } }]);
  });

  it('takes tables that only arrange the page for its paragraphs', async () => {
    expect(await textIn('<table><tr><td>栏</td><td><h1>防汛讲话</h1><p>堤防要巡查。</p></td></tr></table>')).toBe('栏\n防汛讲话\n堤防要巡查。');
  });

  it('reads what Word saves: titles, printed numbers, notes and marks', async () => {
    const reading = await read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><!--[if gte mso 9]><xml>设置</xml><![endif]-->
      <p class=MsoTitle>安全生产讲话</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>压实责任</p>
      <p class=MsoNormal>隐患<span style='background:yellow;mso-highlight:yellow'>清零</span><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>。</p>
      <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> 指重大隐患。</p></div>`);
    expect(blocksOf(reading)).toEqual(['heading 1: 安全生产讲话', 'paragraph: 一、压实责任', 'paragraph: 隐患清零［1］。', 'footnote ［1］: 指重大隐患。']);
    expect(reading.drafts[0]?.marks).toMatchObject([{ kind: 'highlight', quote: '清零', colour: 1 }]);
  });

  it('believes the encoding a page names only when all of it decodes so', async () => {
    const gbk = Uint8Array.from([0xb4, 0xba, 0xb8, 0xfb, 0xb9, 0xa4, 0xd7, 0xf7, 0xb5, 0xc4, 0xca, 0xc7, 0xb2, 0xbb, 0xd2, 0xaa]);
    const head = new TextEncoder().encode('<meta charset="utf-8"><p>');
    const reading = await readImport({ name: 'a.html', bytes: Uint8Array.from([...head, ...gbk]), split: true });
    expect(reading).toMatchObject({ encoding: 'gb18030' });
    expect(blocksOf(reading)).toEqual(['heading 1: 春耕工作的是不要']);
    expect(await textIn('<meta charset="gb2312"><p>春耕备耕')).toBe('春耕备耕');
  });

  it('leaves out the comments of a page saved by Word, marks and all, and says how many there were', async () => {
    const mark = '<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[W1]</a><![endif]></span>';
    const list = '<div style="mso-element:comment-list"><div class=msocomtxt><p class=MsoCommentText>这里要改</p></div></div>';
    const reading = await read(`<html><body><p>抓紧落实${mark}，不拖。</p>${list}</body></html>`);
    expect(blocksOf(reading)).toEqual(['paragraph: 抓紧落实，不拖。']);
    expect(reading.warnings).toEqual([{ reason: 'warning-comments', params: { count: 1 } }]);
  });

  it('knows a page called .doc by its content', async () => {
    expect(await read('<html><body><p>简报正文。</body></html>', '简报.doc')).toMatchObject({ format: 'html' });
  });

  it('reads 20,000 nested elements and refuses 40,000', async () => {
    expect(await textIn(`${'<div>'.repeat(20_000)}深处的话`)).toBe('深处的话');
    await expect(read(`${'<div>'.repeat(40_000)}深处的话`)).rejects.toMatchObject({ failure: { reason: 'file-complex' } });
  });
});
