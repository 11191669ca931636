import { describe, expect, it } from 'vitest';
import { excerptSheet } from '@shared/domain/excerpt-sheet';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import { choices, excerpt, excerpts, tags } from '../../main/export/sample-sheet';

function sheetOf(filter: ExcerptFilter, group: Grouping, given = excerpts) {
  return excerptSheet({ excerpts: given, filter, tags, choices: { ...choices, group }, locale: 'zh-CN' });
}

function outline(filter: ExcerptFilter, group: Grouping) {
  return sheetOf(filter, group).groups.map((one) => [one.heading, one.excerpts.map(({ quote }) => quote.slice(0, 4))]);
}

describe('excerptSheet', () => {
  it('puts an excerpt under each of its tags, in tree order, and those without a tag last', () => {
    expect(outline({}, 'tag')).toEqual([
      ['河湖治理', ['淤泥往哪']],
      ['河湖治理 / 巡河', ['各级河长', '巡河不是']],
      ['河湖治理 / 清淤', ['累计清淤']],
      ['责任落实', ['各级河长', '谁的河段']],
      ['未分类', ['1. 先']],
    ]);
  });

  it('shows only the tags asked for and those below them, named from there on', () => {
    const given = excerpts.filter((one) => one.tags.some(({ path }) => path.startsWith('河湖治理')));
    const groups = sheetOf({ allTags: [1] }, 'tag', given).groups.map(({ heading }) => heading);
    expect(groups).toEqual(['河湖治理', '巡河', '清淤']);
  });

  it('groups by speech, the newest first and those without a date last', () => {
    expect(outline({}, 'speech').map(([heading]) => heading)).toEqual([
      '《在全市河湖长制工作推进会上的讲话》 沈知远 2023年3月16日',
      '《在清淤工程现场调度会上的讲话》 2022年',
      '《乡村水利工作笔谈 A*B [草稿]》 韩玉兰',
    ]);
  });

  it('keeps reading order inside a speech, whatever order the excerpts come in', () => {
    const mixed = [excerpts[4], excerpts[0], excerpts[1]].flatMap((one) => one ?? []);
    expect(sheetOf({}, 'none', mixed).groups[0]?.excerpts.map(({ quote }) => quote.slice(0, 2))).toEqual(['各级', '巡河', '谁的']);
  });

  it('puts the longer of two excerpts that begin together first', () => {
    const short = excerpt({ passage: 1, of: 1, start: 5, tags: [], quote: '守土' });
    const long = excerpt({ passage: 2, of: 1, start: 5, tags: [], quote: '守土有责' });
    expect(sheetOf({}, 'none', [short, long]).groups[0]?.excerpts.map(({ quote }) => quote)).toEqual(['守土有责', '守土']);
  });

  it.each<[string, ExcerptFilter, number[], string]>([
    ['the tag asked for', { anyTags: [2] }, [11, 12], '巡河讲话摘编'],
    ['the only speech', {}, [11, 12], '《在全市河湖长制工作推进会上的讲话》摘编'],
    ['nothing in particular', {}, [11, 13], '讲话摘编'],
    ['two tags', { anyTags: [2, 3] }, [11], '讲话摘编'],
  ])('proposes a title from %s', (_name, filter, passages, title) => {
    expect(sheetOf(filter, 'tag', excerpts.filter(({ passage }) => passages.includes(passage))).title).toBe(title);
  });

  it('takes the title a person typed, without the spaces around it', () => {
    const typed = { ...choices, title: '  河长制学习材料 ' };
    expect(excerptSheet({ excerpts, filter: {}, tags, choices: typed, locale: 'zh-CN' }).title).toBe('河长制学习材料');
  });

  it('counts each passage once, however many tags it has', () => {
    const sheet = sheetOf({}, 'tag');
    expect([sheet.excerpts, sheet.subtitle]).toEqual([6, '6 条，出自 3 篇讲稿']);
  });

  it.each<Grouping>(['tag', 'speech', 'none'])('has no group %s when there is nothing', (group) => {
    expect(sheetOf({}, group, []).groups).toEqual([]);
  });
});
