import { describe, expect, it } from 'vitest';
import { textOf } from '@shared/domain/document';
import type { FileReading } from '../../../../src/main/import/draft';
import { readImport } from '../../../../src/main/import/read-import';
import { blocksOf } from '../blocks-of';

const read = (rtf: string): Promise<FileReading> => readImport({ name: '讲话.rtf', bytes: Buffer.from(rtf, 'latin1'), split: true });

/** Chinese as `\u` escapes with the fallback that old programs show. */
const zh = (text: string): string => Array.from(text, (one) => (one < '\u0080' ? one : `\\u${one.charCodeAt(0) > 32767 ? one.charCodeAt(0) - 65536 : one.charCodeAt(0)}\\'3f`)).join('');

const textIn = async (rtf: string): Promise<string> => {
  const { drafts } = await read(rtf);
  return drafts.map((draft) => textOf(draft.doc)).join('\n');
};

describe('rtfImporter', () => {
  it('reads Unicode above 32767 and pairs of units, without the fallback', async () => {
    expect(await textIn(`{\\rtf1\\uc1 ${zh('春耕，要早')}\\u-10179?\\u-8704?\\par}`)).toBe('春耕，要早😀');
    expect(await textIn("{\\rtf1{\\uc2\\u26149\\'b4\\'ba}{\\uc0\\u32789}\\par}")).toBe('春耕');
  });

  it('decodes bytes by the code page of the file and of the font', async () => {
    expect(await textIn("{\\rtf1\\ansi\\ansicpg936 \\'b4\\'ba\\'b8\\'fb\\par}")).toBe('春耕');
    expect(await textIn("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset136 B;}{\\f2\\fcharset134 C;}}\\f1\\'ac\\'4b\\f2\\'b8\\'fb\\f0 caf\\'e9\\par}")).toBe('春耕café');
  });

  it('reads headings, emphasis, printed numbers and tables, and leaves out heads, feet and pictures', async () => {
    const reading = await read(`{\\rtf1{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}}{\\header ${zh('页眉')}\\par}
{\\info{\\title ${zh('题')}}{\\author ${zh('某')}}}{\\pict 00ff}
\\pard\\s1 ${zh('春耕讲话')}\\par\\pard\\s2{\\listtext\\pard ${zh('一、')}\\tab}${zh('备种')}\\par
\\pard{\\listtext 1.\\tab}${zh('选好')}{\\b ${zh('种子')}}\\par\\pard ${zh('先说这里')}\\line ${zh('再说那里')}\\par
\\trowd\\cellx1\\cellx2\\pard\\intbl ${zh('乡镇')}\\cell ${zh('亩数')}\\cell\\row\\trowd\\pard\\intbl ${zh('青石')}\\cell 300\\cell\\row\\pard ${zh('完')}\\par}`);
    expect(blocksOf(reading)).toEqual([
      'heading 1: 春耕讲话', 'heading 2: 一、备种', 'entry 1 1.: 选好种子', 'paragraph: 先说这里', 'paragraph: 再说那里',
      'table: 乡镇\t亩数\n青石\t300', 'paragraph: 完',
    ]);
    expect(reading.warnings).toEqual([{ reason: 'warning-images', params: { count: 1 } }]);
  });

  it('reads notes to the end of the text, with their mark where they stand', async () => {
    const rtf = `{\\rtf1 ${zh('三到位')}{\\super\\chftn{\\*\\footnote\\chftn\\pard ${zh('人、财、物')}\\par}}${zh('。')}\\par ${zh('完')}\\par}`;
    expect(blocksOf(await read(rtf))).toEqual(['paragraph: 三到位［1］。', 'paragraph: 完', 'footnote ［1］: 人、财、物']);
  });

  it('brings highlights, and comments with author, date and answer', async () => {
    const rtf = `{\\rtf1{\\colortbl;\\red255\\green255\\blue0;}${zh('要')}{\\*\\atrfstart 0}{\\highlight1 ${zh('清零')}}{\\*\\atrfend 0}{\\*\\atnid W}{\\*\\atnauthor ${zh('王')}}\\chatn{\\*\\annotation{\\*\\atnref 0}{\\*\\atndate 1740845644}${zh('写实')}}{\\*\\atnid L}{\\*\\atnauthor L}\\chatn{\\*\\annotation{\\*\\atnref 1}{\\*\\atnparent -1}${zh('好')}}${zh('隐患')}\\par}`;
    const { drafts } = await read(rtf);
    expect(drafts[0]?.marks).toMatchObject([
      { kind: 'highlight', start: 1, end: 3, quote: '清零', colour: 1 },
      { kind: 'comment', start: 1, end: 3, quote: '清零', author: '王', date: '2024-03-06T09:12', note: '写实\n— L: 好' },
    ]);
  });

  it('leaves out what a tracked change deleted, tables of contents and link targets', async () => {
    const rtf = `{\\rtf1{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt ${zh('目录')}\\par}}${zh('留')}{\\deleted ${zh('删')}}{\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt ${zh('链接')}}}\\par}`;
    expect(await textIn(rtf)).toBe('留链接');
  });

  it('takes what is said twice from its Unicode form', async () => {
    expect(await textIn(`{\\rtf1 ${zh('前')}{\\upr{plain}{\\*\\ud ${zh('后')}}}\\par}`)).toBe('前后');
  });

  it('survives unbalanced braces and an impossible length, and refuses endless nesting', async () => {
    expect(await textIn(`{\\rtf1 ${zh('话')}\\par}}}}}{\\bin99999999999 x}`)).toBe('话');
    expect(await textIn(`{\\rtf1${'{'.repeat(20_000)}${zh('深')}\\par`)).toBe('深');
    await expect(read(`{\\rtf1${'{'.repeat(60_000)} x`)).rejects.toMatchObject({ failure: { reason: 'file-complex' } });
  });
});
