import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, type Block, type Doc } from '../../../src/shared/domain/document';
import { outlineOf } from '../../../src/shared/domain/outline';
import { timeGrowth } from '../../support/time-growth';

/** The outline drawn with one dash a level. */
function drawn(text: string): string[] {
  return outlineOf(paragraphsOf(text)).map((entry) => `${'-'.repeat(entry.level)}${entry.kind === 'part' ? '#' : ''}${entry.title}`);
}

describe('outlineOf finds parts', () => {
  it('in the order of the text, nested by their marks', () => {
    expect(drawn('讲话\n一、看形势\n正文。\n（一）天时\n1.雨水\n2.日照\n（二）地利\n二、抓落实\n正文。')).toEqual([
      '-#一、看形势', '--#（一）天时', '---#1.雨水', '---#2.日照', '--#（二）地利', '-#二、抓落实',
    ]);
  });

  it('in chapters and divisions', () => {
    expect(drawn('第一部分 总论\n第一章 现状\n一、农业\n第二章 问题\n第二部分 任务')).toEqual([
      '-#第一部分 总论', '--#第一章 现状', '---#一、农业', '--#第二章 问题', '-#第二部分 任务',
    ]);
  });

  it('at the head of paragraphs that count up from one', () => {
    expect(drawn('一、完善机制。各级党委要抓好落实，不能等。\n二、转变作风。领导干部要到基层去，不能飘。')).toEqual([
      '-#一、完善机制', '-#二、转变作风',
    ]);
    expect(drawn('第一，关于农业\n正文。\n第二，关于工业\n正文。')).toEqual(['-#第一，关于农业', '-#第二，关于工业']);
  });

  it('but not in sentences, decimals, or lists of things', () => {
    expect(drawn('一、二、三产业协调发展\n2.5亿元用于修路\n第一章是总则，讲的是目的。\n3.单独一条')).toEqual([]);
  });

  it('from heading blocks, without the title of the document', () => {
    const heading = (id: string, level: number, text: string): Block => ({ kind: 'heading', id, level, runs: [{ text }] });
    const doc: Doc = { blocks: [heading('a', 1, '讲话'), heading('b', 2, '背景'), heading('c', 3, '一、由来'), heading('d', 2, '目标')] };
    expect(outlineOf(doc).map(({ level, marker, title }) => ({ level, marker, title }))).toEqual([
      { level: 1, marker: '', title: '背景' },
      { level: 2, marker: '一、', title: '一、由来' },
      { level: 1, marker: '', title: '目标' },
    ]);
  });
});

describe('outlineOf finds points', () => {
  it.each([
    ['一是……二是', '问题有三个:一是思想不重视,二是措施不到位；三是责任不落实。', ['-一是思想不重视', '-二是措施不到位', '-三是责任不落实']],
    ['一要……二要', '一要抓紧，不拖拉。二要抓实，不走样。', ['-一要抓紧', '-二要抓实']],
    ['第一……第二', '分两步：第一，先修路；第二，再架桥。', ['-第一，先修路', '-第二，再架桥']],
    ['首先……最后', '首先要调查，其次要研究，最后要拍板。', ['-首先要调查', '-其次要研究', '-最后要拍板']],
    ['（一）……（二）', '条件如下：（一）有场地；（二）有人员。', ['-（一）有场地', '-（二）有人员']],
  ])('%s', (_, text, points) => {
    expect(drawn(text)).toEqual(points);
  });

  it('at the head of paragraphs that follow each other', () => {
    expect(drawn('一、抓作风\n一是规范财务。要认真。\n二是调整心态。要主动。')).toEqual(['-#一、抓作风', '--一是规范财务', '--二是调整心态']);
  });

  it('inside points that go on after them', () => {
    expect(drawn('一是打基础。二是补短板，分两步：第一，摸底数；第二，列清单。三是强弱项。')).toEqual([
      '-一是打基础', '-二是补短板', '--第一，摸底数', '--第二，列清单', '-三是强弱项',
    ]);
  });

  it('beside points whose sentence has ended', () => {
    expect(drawn('成绩有两条：一是路通了；二是灯亮了。今后，一要管好路；二要管好灯。')).toEqual([
      '-一是路通了', '-二是灯亮了', '-一要管好路', '-二要管好灯',
    ]);
  });

  it('only in a row that begins with one', () => {
    expect(drawn('二是补短板。三是强弱项。')).toEqual([]);
    expect(drawn('一是打基础。别的以后再说。')).toEqual([]);
    expect(drawn('我们一是一，二是二，说到做到。')).toEqual([]);
  });

  it('ends the last point with its paragraph', () => {
    const text = '一是甲事情；二是乙事情。\n后面的话。';
    expect(outlineOf(paragraphsOf(text)).map((entry) => text.slice(entry.start, entry.end))).toEqual(['一是甲事情；', '二是乙事情。']);
  });
});

describe('outlineOf keeps its promises', () => {
  const line = fc.constantFrom(
    '一、看形势', '二、抓落实', '三、强保障', '（一）天时', '（二）地利', '1.雨水', '2.日照', '第一，先修路。', '第二，再架桥。',
    '一是打基础；二是补短板，一要快；二要好。三是强弱项。', '首先调查，其次研究。', '平常的一句话。', '', '　　一要抓紧。', '第一章 总则', '(1)甲事(2)乙事',
  );
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

  it('orders entries, keeps them inside the text and starts each at its marker', () => {
    fc.assert(
      fc.property(text, (written) => {
        const entries = outlineOf(paragraphsOf(written));
        entries.forEach((entry, at) => {
          expect(entry.start).toBeGreaterThanOrEqual(entries[at - 1]?.start ?? 0);
          expect(entry.end).toBeGreaterThan(entry.start);
          expect(entry.end).toBeLessThanOrEqual(written.length);
          expect(written.startsWith(entry.marker, entry.start)).toBe(true);
          expect(entry.title.startsWith(entry.marker.trim())).toBe(true);
          expect(entry.level).toBeLessThanOrEqual((entries[at - 1]?.level ?? 0) + 1);
        });
      }),
    );
  });

  it.each([
    ['points without end', '一是甲事；'],
    ['rows of points', '一是好的事；二是坏的事；一要天地；二要玄黄；'],
    ['headings only', '一、\n（一）好\n1.坏\n'],
    ['brackets', '（'],
    ['numerals', '一'],
    ['blanks', ' '],
    ['line ends', '\n'],
  ])('reads %s in a time that grows with the length, not its square', (_, unit) => {
    const read = (length: number): void => { outlineOf(paragraphsOf(unit.repeat(Math.floor(length / unit.length)))); };
    expect(timeGrowth(read, { small: 40_000, large: 320_000, least: 10 })).toBeLessThan(8 * 4);
  });
});
