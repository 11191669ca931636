import type { Excerpt } from '@shared/domain/excerpt';
import { excerptSheet } from '@shared/domain/excerpt-sheet';
import type { Sheet, SheetChoices } from '@shared/domain/sheet';
import type { Tag } from '@shared/domain/tag';

/** Tags of the invented library, in tree order. */
const plain = { speeches: 0, speechesBelow: 0, colour: null, pattern: 'solid', description: '' } as const;
export const tags: Tag[] = [
  { id: 1, parent: null, name: '河湖治理', path: '河湖治理', passages: 0, passagesBelow: 3, ...plain, aliases: [] },
  { id: 2, parent: 1, name: '巡河', path: '河湖治理/巡河', passages: 2, passagesBelow: 2, ...plain, aliases: [] },
  { id: 3, parent: 1, name: '清淤', path: '河湖治理/清淤', passages: 1, passagesBelow: 1, ...plain, aliases: [] },
  { id: 4, parent: null, name: '责任落实', path: '责任落实', passages: 2, passagesBelow: 2, ...plain, aliases: [] },
];

const speeches = [
  { speech: 1, speechTitle: '在全市河湖长制工作推进会上的讲话', speaker: '沈知远', date: '2023-03-16' },
  { speech: 2, speechTitle: '在清淤工程现场调度会上的讲话', speaker: '', date: '2022' },
  { speech: 3, speechTitle: '乡村水利工作笔谈 A*B [草稿]', speaker: '韩玉兰', date: null },
] as const;

type Given = Pick<Excerpt, 'passage' | 'quote' | 'start'> & { of: 1 | 2 | 3; tags: number[] } & Partial<Omit<Excerpt, 'tags'>>;

/** One excerpt of the invented library; what is not given is empty. */
export function excerpt({ of, tags: ids, ...given }: Given): Excerpt {
  const source = speeches[of - 1] ?? speeches[0];
  const named = tags.filter(({ id }) => ids.includes(id)).map(({ id, path }) => ({ id, path }));
  const year = source.date === null ? '' : `，${source.date.slice(0, 4)}年`;
  const citation = `${source.speaker === '' ? '' : `${source.speaker}：`}《${source.speechTitle}》${year}`;
  return {
    ...source,
    colour: 1,
    before: '',
    after: '',
    place: '',
    citation,
    author: '',
    note: '',
    updatedAt: '2024-01-01T00:00:00.000Z',
    state: 'attached',
    notes: 0,
    ...given,
    tags: named,
  };
}

/** Six excerpts of three speeches, with the awkward cases: several paragraphs, Markdown signs, emoji, control characters. */
export const excerpts: Excerpt[] = [
  excerpt({ passage: 11, of: 1, start: 40, tags: [2, 4], colour: 2, before: '三是把巡河当成必修课。', quote: '各级河长每月巡河不少于两次，发现问题当场交办、限期销号。', after: '不能把脚步停在桥头。', note: '“当场交办”可与去年的提法对照。\n另见**县里的办法**。' }),
  excerpt({ passage: 12, of: 1, start: 400, tags: [2], quote: '巡河不是走过场，要看水色、闻气味、问群众。\n\t　巡河记录要写清时间、河段、问题和办法。' }),
  excerpt({ passage: 13, of: 2, start: 10, tags: [3], colour: 3, before: '去年我们立下的军令状大家都还记得，今天再来对一对账，看一看差在哪里、慢在何处、堵在哪个环节上，', quote: '累计清淤 12.5 公里、土方 3 万方，完成年度任务的 81%。', after: '剩下的都是硬骨头，要一段一段地啃，一处一处地过，汛期之前必须见底，任何一个镇都不能拖全市的后腿。' }),
  excerpt({ passage: 14, of: 3, start: 5, tags: [], colour: 6, quote: '1. 先算 *水账*，再算 [工程账]；# 号后面 _不算_ 数 <b>&amp;</b> 🌊\u0007\ud800', note: '- 待核' }),
  excerpt({ passage: 15, of: 1, start: 900, tags: [4], colour: 5, quote: '谁的河段谁负责，谁签的字谁兑现。' }),
  excerpt({ passage: 16, of: 2, start: 300, tags: [1], colour: 4, quote: '淤泥往哪里去，事先要想好。' }),
];

export const choices: SheetChoices = { group: 'tag', title: '', notes: true, tags: true, context: true, citations: 'footnote' };

/** The sheet of the invented excerpts. */
export function sampleSheet(change: Partial<SheetChoices> = {}, locale: Sheet['locale'] = 'zh-CN'): Sheet {
  return excerptSheet({ excerpts, filter: {}, tags, choices: { ...choices, ...change }, locale });
}
