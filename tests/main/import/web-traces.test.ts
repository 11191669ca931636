import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf, type Doc } from '@shared/domain/document';
import type { Draft, DraftMark } from '../../../src/main/import/draft';
import { readImport } from '../../../src/main/import/read-import';
import { webLines } from '../../../src/main/import/web-lines';
import { withoutTraces } from '../../../src/main/import/web-traces';

const SPEECH = [
  '在全市防汛工作会议上的讲话',
  '（2023年6月8日）',
  '市长　周明远',
  '同志们：',
  '汛期已经到了，今天把大家请来，就是要把话说在前面，把事做在前面。',
  '一、看清形势',
  '今年雨水来得早，去得晚，各县区都要按最坏的情况准备。',
  '谢谢大家！',
];
const ABOVE = ['您现在的位置：', '首页', '>', '政务公开', '>', '领导讲话'];
const BELOW_TITLE = ['来源：市政府办公室', '2023-06-09 10:12', '浏览次数：1,204', '【字体：', '大', '中', '小', '】'];
const BELOW = ['责任编辑：小林', '分享到：', '微信', '打印本页 | 关闭窗口', '上一篇：市安委会召开全体会议', '相关链接：', '防汛知识问答', '版权所有 某某市人民政府 某ICP备12345678号'];

const web = (lines: readonly string[]) => lines.filter((_, index) => webLines(lines)[index]);
const file = (lines: readonly string[]) => ({ name: '讲话.txt', bytes: new TextEncoder().encode(lines.join('\n')), split: true });
const page = [...ABOVE, SPEECH[0] ?? '', ...BELOW_TITLE, ...SPEECH.slice(1), ...BELOW];

async function read(lines: readonly string[], tidy?: boolean): Promise<Draft> {
  const { drafts } = await readImport({ ...file(lines), ...(tidy === undefined ? {} : { tidy }) });
  const [draft] = drafts;
  if (!draft || drafts.length > 1) throw new Error(`${drafts.length} speeches`);
  return draft;
}

test('the lines of the page around a speech are found, and none of the speech', () => {
  expect(web(page)).toEqual([...ABOVE, ...BELOW_TITLE, ...BELOW]);
  expect(web(SPEECH)).toEqual([]);
});

test.each([
  ['a speech that speaks of sharing and printing', ['关于数据共享的讲话', '同志们：', '分享到的经验有三条，打印、关闭、收藏都要留痕。', '来源：只有一处。', '完了。']],
  ['the head of minutes', ['会议纪要', '时间：2023年6月8日', '地点：第一会议室', '主持人：周明远', '会议研究了防汛工作。']],
  ['a signature', ['讲话', '同志们：', '就讲这些。', '周明远', '2023年6月8日']],
  ['a numbered outline of single figures', ['提纲', '1', '一要快', '2', '二要稳']],
  ['one page number alone', ['讲话', '第 3 页', '说的是旧档案的第三页。']],
])('%s holds none', (_, lines) => {
  expect(web(lines)).toEqual([]);
});

test('page numbers count up; what a browser prints on each page is found between the paragraphs', () => {
  const paragraph = '这一段是正文，说的是加快推进水利建设的事，话要说完才算数。';
  const lines = ['6/9/23, 3:48 PM', '在会上的讲话', paragraph, '— 1 —', '6/9/23, 3:48 PM', paragraph, '— 2 —', paragraph];
  expect(web(lines)).toEqual(['6/9/23, 3:48 PM', '— 1 —', '6/9/23, 3:48 PM', '— 2 —']);
});

test('with them the text is that of the file, without them that of the speech; details are the same', async () => {
  const [exact, tidy, kept] = [await read(page), await read(page, true), await read(page, false)];
  expect(textOf(exact.doc)).toBe(page.join('\n'));
  expect(exact.traces).toBeUndefined();
  expect(textOf(tidy.doc)).toBe(SPEECH.join('\n'));
  expect(tidy.doc.blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  expect(textOf(kept.doc)).toBe(page.join('\n'));
  expect(kept.traces).toEqual(tidy.traces);
  for (const { title, speaker, date, source } of [exact, tidy, kept]) {
    expect({ title, speaker, date, source }).toEqual({ title: SPEECH[0], speaker: '周明远', date: '2023-06-08', source: '市政府办公室' });
  }
});

test('the lines of a collection between its speeches come back when every line is to stay', async () => {
  const lines = ['篇1:讲话甲', '讲话甲 本文关键词:防汛,水库', '讲话甲 本文内容:', '要加强巡查。', '篇2:讲话乙', '讲话乙 本文内容:', '要及时报告。'];
  const tidy = await readImport({ ...file(lines), tidy: true });
  expect(tidy.drafts.map(({ doc, traces }) => [textOf(doc), traces?.length])).toEqual([['要加强巡查。', 3], ['要及时报告。', 2]]);
  const kept = await readImport({ ...file(lines), tidy: false });
  expect(kept.drafts.map(({ doc }) => textOf(doc)).join('\n')).toBe(lines.join('\n'));
});

test('a page of nothing else stays as it is', async () => {
  const lines = ['打印本页 | 关闭窗口', '分享到：', '微信'];
  expect(textOf((await read(lines, true)).doc)).toBe(lines.join('\n'));
});

test('marks stay on their words, whatever is left out around them, and a marked line stays', () => {
  const lines = fc.array(fc.constantFrom(...page, ''), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(lines, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }), (blocks, ranges) => {
    const doc: Doc = { blocks: blocks.map((text, index) => ({ kind: 'paragraph', id: `b${index}`, runs: text === '' ? [] : [{ text }] })) };
    const text = textOf(doc);
    if (text.trim() === '') return;
    const marks = ranges.map(([from, to]): DraftMark => {
      const [start = 0, end = 0] = [from % (text.length + 1), to % (text.length + 1)].toSorted((a, b) => a - b);
      return { kind: 'highlight', start, end, quote: text.slice(start, end), colour: 1, note: '', author: '', date: null };
    });
    const draft: Draft = { title: '讲话', speaker: '', date: null, occasion: '', place: '', keywords: [], source: '', abstract: '', doc, marks };
    const tidy = withoutTraces(draft, true);
    const left = textOf(tidy.doc);
    expect(left.trim()).not.toBe('');
    for (const mark of tidy.marks ?? []) {
      expect(mark.start).toBeLessThanOrEqual(mark.end);
      if (mark.quote.trim() !== '') expect(left.slice(mark.start, mark.end).trim()).toBe(mark.quote.trim());
    }
    expect(textOf(withoutTraces(draft, false).doc)).toBe(text);
  }), { numRuns: 300 });
});
