import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../../src/main/import/draft';
import { readImport } from '../../../../src/main/import/read-import';
import { highlight, minimalPdf, pdfString, type PdfPage, type PdfText } from '../../../support/minimal-pdf';
import { blocksOf } from '../blocks-of';

const read = (pages: readonly PdfPage[]): Promise<FileReading> => readImport({ name: '讲话.pdf', bytes: minimalPdf(pages), split: true });

/** Lines of 20 characters from the top of a page, 20 units apart; a leading blank pair is the indent of a paragraph. */
function lines(texts: readonly string[], top = 700, left = 72): PdfText[] {
  return texts.map((text, index) => {
    const indent = text.startsWith('　　') ? 24 : 0;
    return { x: left + indent, y: top - index * 20, text: text.trim() };
  });
}

const SPRING = ['　　春耕时节不等人各级干部都要到田头地里', '去把种子化肥农机一件一件落到实处让每一块', '地都有人种有人管。'];
const DROUGHT = ['　　抗旱要打有准备之仗水库塘坝里凡能蓄的', '水都要蓄起来。'];

describe('pdfImporter', () => {
  it('joins lines into paragraphs by their edges and indents, without blanks', async () => {
    expect(blocksOf(await read([{ texts: lines([...SPRING, ...DROUGHT]) }]))).toEqual([
      'paragraph: 春耕时节不等人各级干部都要到田头地里去把种子化肥农机一件一件落到实处让每一块地都有人种有人管。',
      'paragraph: 抗旱要打有准备之仗水库塘坝里凡能蓄的水都要蓄起来。',
    ]);
  });

  it('takes large lines and numbered lines for headings', async () => {
    const title = { x: 200, y: 760, text: '在春耕会上的讲话', size: 22 };
    const reading = await read([{ texts: [title, ...lines(['一、把种子备足', ...SPRING, '二、把水蓄足', ...DROUGHT])] }]);
    expect(blocksOf(reading).filter((block) => block.startsWith('heading'))).toEqual(['heading 1: 在春耕会上的讲话', 'heading 2: 一、把种子备足', 'heading 2: 二、把水蓄足']);
    expect(reading.drafts[0]?.title).toBe('在春耕会上的讲话');
  });

  it('drops running heads and page numbers, and goes on over the page', async () => {
    const page = (number: number, texts: PdfText[]): PdfPage => ({
      texts: [{ x: 72, y: 800, text: '县委办公室文件' }, ...texts, { x: 270, y: 40, text: `—${number}—` }],
    });
    const reading = await read([page(1, lines(SPRING.slice(0, 2))), page(2, lines([SPRING[2] ?? '', ...DROUGHT])), page(3, lines(DROUGHT))]);
    expect(blocksOf(reading)).toEqual([
      `paragraph: ${SPRING.join('').trim()}`, `paragraph: ${DROUGHT.join('').trim()}`, `paragraph: ${DROUGHT.join('').trim()}`,
    ]);
  });

  it('reads two columns that are drawn row by row one after the other', async () => {
    const left = lines(['春耕时节不等人各级干部要到田', '头去把种子化肥农机一件件落到', '实处让每一块地都有人种有人管', '让每一条渠都有水流到田间地头', '让每一户人家都有余粮过上好年'], 700, 60);
    const right = lines(['抗旱要打有准备之仗水库塘坝里', '能蓄的水都要蓄起来河道里能拦', '的水都要拦起来不让一滴水白白', '流走更不让一亩田因为缺水荒掉', '这是今年农业工作的头等大事。'], 700, 310);
    const reading = await read([{ texts: left.flatMap((text, index) => [text, right[index] ?? text]) }]);
    expect(blocksOf(reading).join('')).toContain('过上好年');
    expect(blocksOf(reading).join('').indexOf('抗旱')).toBeGreaterThan(blocksOf(reading).join('').indexOf('过上好年'));
  });

  it('keeps notes at the foot of a page, with their mark in the text', async () => {
    const mark = { x: 72 + 20 * 12, y: 685, text: '1', size: 7 };
    const texts = [...lines(['春耕时节不等人各级干部都要到田头去把种子']), { ...mark, y: 705 }, ...lines(['都备足。'], 680), { x: 72, y: 90, text: '1 指粮种和油料种子。', size: 9 }];
    expect(blocksOf(await read([{ texts }]))).toEqual(['paragraph: 春耕时节不等人各级干部都要到田头去把种子［1］都备足。', 'footnote ［1］: 指粮种和油料种子。']);
  });

  it('brings highlights with their note, author and date, over lines too', async () => {
    const more = `/Contents ${pdfString('写进方案')} /T ${pdfString('林守田')} /M (D:20240306091200+08'00')`;
    const across = '<< /Type /Annot /Subtype /Underline /Rect [0 0 1 1] /QuadPoints [288 712 312 712 288 696 312 696 72 692 96 692 72 676 96 676] /C [0 1 0] >>';
    const { drafts } = await read([{ texts: lines(SPRING), annotations: [highlight({ left: 96, right: 120, bottom: 696, top: 712 }, more), across] }]);
    expect(drafts[0]?.marks).toEqual([
      { kind: 'highlight', start: 0, end: 2, quote: '春耕', colour: 1, note: '写进方案', author: '林守田', date: '2024-03-06T09:12:00+08:00' },
      expect.objectContaining({ kind: 'highlight', colour: 2, note: '' }),
    ]);
  });

  it('refuses pages without text', async () => {
    await expect(read([{ texts: [] }])).rejects.toMatchObject({ failure: { reason: 'file-scan' } });
  });
});
