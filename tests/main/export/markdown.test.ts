import { join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escaped, markdownOf } from '@shared/domain/sheet-markdown';
import { sheetParagraphs } from '@shared/domain/sheet-paragraphs';
import { excerptSheet } from '@shared/domain/excerpt-sheet';
import { exporterFor } from '../../../src/main/export/registry';
import { expectFile } from '../../support/expected-file';
import { choices, excerpt, sampleSheet, tags } from './sample-sheet';

const expected = (name: string) => join(import.meta.dirname, 'expected', name);

/** The text a Markdown reader shows, block by block. */
function shown(markdown: string): string[] {
  const blocks = new MarkdownIt().parse(markdown, {}).filter(({ type }) => type === 'inline');
  return blocks.map(({ children }) => (children ?? []).map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join(''));
}

describe('the Markdown exporter', () => {
  it('writes the sample with context, notes, tags and footnotes', async () => {
    const bytes = await exporterFor('markdown').render(sampleSheet());
    expectFile(expected('sample.md'), new TextDecoder().decode(bytes));
  });

  it('writes the sample by speech with sources in the text, in English', () => {
    expectFile(expected('by-speech.md'), markdownOf(sampleSheet({ group: 'speech', citations: 'inline', context: false, tags: false }, 'en')));
  });

  it('gives back every paragraph to a Markdown reader, whatever is written in it', () => {
    const sheet = sampleSheet({ context: false, citations: 'none' });
    expect(shown(markdownOf(sheet))).toEqual(sheetParagraphs(sheet).map(({ parts }) => parts.map(({ text }) => text).join('')));
  });

  it('escapes any line so that it reads as itself', () => {
    const sign = fc.constantFrom(...'*_`[]()<>#+-=.!|~&\\^:;"\'{}$%@/ 1水。“'.split(''));
    const line = fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(line, (signs) => {
        const sheet = excerptSheet({
          excerpts: [excerpt({ passage: 1, of: 1, start: 0, tags: [], quote: signs.join('') })],
          filter: {},
          tags,
          choices: { ...choices, group: 'none', citations: 'none', context: false },
          locale: 'zh-CN',
        });
        const paragraphs = sheetParagraphs(sheet).map(({ parts }) => parts.map(({ text }) => text).join(''));
        expect(shown(markdownOf(sheet))).toEqual(paragraphs);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves ordinary Chinese as it is', () => {
    expect(escaped('二是要抓落实，完成81%、共12.5公里（含支流）。')).toBe('二是要抓落实，完成81%、共12.5公里（含支流）。');
  });
});
