import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCollection } from '../../../src/main/import/split';
import { timeGrowth } from '../../support/time-growth';
import { prose } from './prose';

const abstract = (text: string): string => text.slice(0, 12).replace(/\n.*/su, '');

const speech = (title: string, text: string): string =>
  [`${title} 本文关键词:防汛,水库`, `${title} 本文简介:${abstract(text)}`, `${title} 本文内容:`, text].join('\n');

const titles = (text: string): string[] => splitCollection(text).map((section) => section.title);

describe('splitCollection', () => {
  it('gives back as many speeches as were joined, each with its own text', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 8 }), fc.boolean(), (texts, firstMarked) => {
        const joined = texts
          .map((text, at) => (at === 0 && !firstMarked ? '' : `篇${at + 1}:讲话稿之${at}\n`) + speech(`讲话稿之${at}`, text))
          .join('\n');
        expect(splitCollection(joined)).toEqual(
          texts.map((text, at) => ({
            title: `讲话稿之${at}`,
            speaker: '',
            keywords: ['防汛', '水库'],
            abstract: abstract(text),
            text,
            lead: expect.stringContaining(`讲话稿之${at} 本文关键词:`),
          })),
        );
      }),
    );
  });

  it('does not split at markers forged inside running text', () => {
    const forged = fc.constantFrom(
      '如前文所说,见篇2:第三段的内容。',
      '篇2:这一篇讲的是别的事情。',
      '篇3：',
      '【篇4】',
      '第五篇：说到这里,还要多讲一句。',
      '本文关键词:',
      '本文内容:',
      '篇9 另一篇讲话稿',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, forged), { minLength: 1, maxLength: 10 }), (parts) => {
        const text = ['开头这一句是正文。', ...parts, '结尾这一句是正文。'].join('\n');
        expect(splitCollection(speech('全县会议讲话稿', text)).map((section) => section.text)).toEqual([text]);
        expect(splitCollection(text).map((section) => section.text)).toEqual([text]);
      }),
    );
  });

  it('understands the irregular markers of scraped files', () => {
    const text = [
      '篇1:甲讲话',
      speech('甲讲话', '甲的正文。'),
      '篇三：乙讲话',
      '乙讲话 本文内容:',
      '乙的正文。',
      '【篇4】丙讲话',
      '丙讲话',
      '丙的正文。',
      '第五篇：丁讲话',
      '丁讲话 本文关键词:',
      '丁讲话 本文内容:',
      '丁的正文。',
      '篇６：戊讲话',
      '戊讲话 本文简介:短',
      '戊讲话 本文内容:',
      '戊的正文。',
      '',
      '　　篇9 己讲话',
      '',
      '己讲话 本文内容:',
      '己的正文。',
    ].join('\n');
    expect(splitCollection(text).map(({ title, text: body }) => `${title}/${body}`)).toEqual([
      '甲讲话/甲的正文。',
      '乙讲话/乙的正文。',
      '丙讲话/丙讲话\n丙的正文。',
      '丁讲话/丁的正文。',
      '戊讲话/戊的正文。',
      '己讲话/己的正文。',
    ]);
  });

  it('leaves a header without a text below it in the text before', () => {
    const text = `${speech('甲讲话', '甲的正文。')}\n篇2：乙讲话\n乙讲话 本文内容:`;
    expect(splitCollection(text).map((section) => section.text)).toEqual(['甲的正文。\n篇2：乙讲话\n乙讲话 本文内容:']);
  });

  it('keeps what stands before the first marker', () => {
    expect(splitCollection(`某县讲话汇编\n篇1:甲讲话\n${speech('甲讲话', '甲的正文。')}`).map((section) => section.text)).toEqual([
      '某县讲话汇编',
      '甲的正文。',
    ]);
  });

  it('splits a plain series that counts from the first line without a gap', () => {
    expect(titles('篇1：春耕动员\n抓紧春耕。\n篇2：夏收动员\n抓紧夏收。')).toEqual(['春耕动员', '夏收动员']);
    expect(titles('篇1：春耕动员\n抓紧春耕。\n篇3：夏收动员\n抓紧夏收。')).toEqual(['']);
  });

  it('splits one text a line behind its year', () => {
    expect(titles('2020\t各位代表：报告如下。\n2021\t各位代表：今年的报告如下。')).toEqual(['2020', '2021']);
  });

  it('splits texts that each open with their speaker', () => {
    const text = 'Speaker: Ann Vale\n\nFriends, we begin.\n\nSpeaker: Tom Rook\n\nFriends, we go on.';
    expect(splitCollection(text).map((section) => section.speaker)).toEqual(['Ann Vale', 'Tom Rook']);
  });

  it('takes eight times as many small speeches in a time that grows with them, not with their square', () => {
    const collectionOf = (count: number): string =>
      Array.from({ length: count }, (_, at) => `篇${at + 1}:讲话${at}\n${speech(`讲话${at}`, '正文。')}`).join('\n');
    expect(splitCollection(collectionOf(5000))).toHaveLength(5000);
    expect(timeGrowth((count) => { splitCollection(collectionOf(count)); }, { small: 1000, large: 8000 })).toBeLessThan(8 * 4);
  });
});

describe('texts whose titles are of one form', () => {
  const named = (year: number) => `${year}年度县水务工作会议关于河道管护工作的报告`;
  const body = '会议听取了工作报告。\n\n\n会议认为，过去一年管护有力。';
  const joined = (years: readonly number[], text = body): string => years.map((year) => `${named(year)}\n\n${text}`).join('\n\n\n');

  it('are one speech each', () => {
    expect(splitCollection(joined([2019, 2020, 2021])).map(({ title, text }) => [title, text])).toEqual(
      [2019, 2020, 2021].map((year) => [named(year), body]),
    );
  });

  it.each([
    ['two are not enough', joined([2019, 2020])],
    ['without a text of sentences below each', joined([2019, 2020, 2021], '名单')],
    ['inside paragraphs', `${named(2018)}\n\n${body}\n${named(2019)}\n${named(2020)}\n${named(2021)}\n${body}`],
    ['numbered headings of one report', `${named(2018)}\n\n${['一', '二', '三'].map((mark) => `${mark}、关于河道管护工作的报告\n\n${body}`).join('\n\n\n')}`],
    ['a title too short to have a form', `讲话\n\n${['领导讲话', '书记讲话', '代表讲话'].map((title) => `${title}\n\n${body}`).join('\n\n\n')}`],
    ['the same title again', `${named(2018)}\n\n\n${named(2018)}\n\n\n${named(2018)}\n\n${body}`],
  ])('do not cut: %s', (_, text) => {
    expect(splitCollection(text)).toHaveLength(1);
  });
});
