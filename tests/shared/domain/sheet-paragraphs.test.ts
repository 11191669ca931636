import { describe, expect, it } from 'vitest';
import { chineseNumber, printable, sheetParagraphs } from '@shared/domain/sheet-paragraphs';
import { sampleSheet } from '../../main/export/sample-sheet';

const words = (change: Parameters<typeof sampleSheet>[0]) =>
  sheetParagraphs(sampleSheet(change)).map(({ kind, parts }) => [kind, parts.map(({ text }) => text).join('')]);

describe('sheetParagraphs', () => {
  it('makes a paragraph of each line of a quote and puts the source after the last', () => {
    const quoted = sheetParagraphs(sampleSheet({ group: 'none', context: false })).filter(({ kind }) => kind === 'excerpt');
    expect(quoted.slice(1, 3).map(({ parts, footnote, continues }) => [parts[0]?.text, footnote !== null, continues])).toEqual([
      ['巡河不是走过场，要看水色、闻气味、问群众。', false, false],
      ['巡河记录要写清时间、河段、问题和办法。', true, true],
    ]);
  });

  it('marks the words only where context stands around them, and says where context was cut', () => {
    const [, , , first] = sheetParagraphs(sampleSheet({ group: 'speech' }));
    expect(first?.parts.map(({ kind }) => kind)).toEqual(['context', 'marked', 'context']);
    const cut = sheetParagraphs(sampleSheet({ group: 'speech' })).find(({ parts }) => parts.some(({ text }) => text.includes('累计清淤')));
    expect([cut?.parts[0]?.text.slice(0, 3), cut?.parts[2]?.text.slice(-2)]).toEqual(['…去年', '。…']);
  });

  it('leaves out what was not chosen', () => {
    const kinds = new Set(words({ notes: false, tags: false, context: false, citations: 'none' }).map(([kind]) => kind));
    expect([...kinds]).toEqual(['title', 'subtitle', 'heading', 'excerpt']);
  });

  it('writes sources in the text when asked to', () => {
    expect(words({ citations: 'inline', group: 'none', context: false })[2]?.[1]).toBe(
      '各级河长每月巡河不少于两次，发现问题当场交办、限期销号。（沈知远：《在全市河湖长制工作推进会上的讲话》，2023年）',
    );
  });

  it('drops control characters, mends half characters and keeps emoji', () => {
    expect(printable('水\u0000\u0007\ufeff🌊\ud800\r\n清\u0085\ufffd')).toBe('水🌊\ufffd\n清\ufffd');
  });

  it.each([[1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [101, '一百零一'], [110, '一百一十'], [1001, '一千零一'], [10000, '10000']])(
    'numbers heading %i as %s',
    (number, text) => expect(chineseNumber(number)).toBe(text),
  );
});
