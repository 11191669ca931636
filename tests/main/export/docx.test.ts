import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { excerptSheet } from '@shared/domain/excerpt-sheet';
import type { Sheet } from '@shared/domain/sheet';
import { sheetParagraphs } from '@shared/domain/sheet-paragraphs';
import { exporterFor } from '../../../src/main/export/registry';
import { expectFile } from '../../support/expected-file';
import { choices, excerpt, sampleSheet, tags } from './sample-sheet';

const expected = (name: string) => join(import.meta.dirname, 'expected', name);
const render = async (sheet: Sheet) => exporterFor('docx').render(sheet);
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The text of each paragraph of a part. Throws where the XML is not well-formed. */
function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = [];
  let inText = false;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') paragraphs.push('');
    inText = name === 'w:t';
  });
  parser.on('closetag', () => { inText = false; });
  parser.on('text', (text) => {
    if (inText) paragraphs.push((paragraphs.pop() ?? '') + text);
  });
  parser.write(xml).close();
  return paragraphs;
}

describe('the Word exporter', () => {
  it('writes the body and the footnotes of the sample', async () => {
    const bytes = await render(sampleSheet());
    const body = partOf(bytes, 'word/document.xml').replace(/^.*?<w:body>/su, '').replaceAll(/<w:(p|sectPr)[ >]/gu, '\n$&');
    expectFile(expected('sample-body.xml'), body);
    const notes = partOf(bytes, 'word/footnotes.xml').replace(/^.*?<w:footnotes[^>]*>/su, '').replaceAll('<w:footnote ', '\n$&');
    expectFile(expected('sample-footnotes.xml'), notes);
  });

  it('keeps the styles that make 22 lines of 28 characters', async () => {
    const styles = partOf(await render(sampleSheet()), 'word/styles.xml');
    expectFile(expected('styles.xml'), styles.replace(/^.*?<w:docDefaults>/su, '<w:docDefaults>').replaceAll('<w:style ', '\n$&'));
  });

  it('lays the page out as GB/T 9704 asks', async () => {
    const body = partOf(await render(sampleSheet()), 'word/document.xml');
    const margins = /<w:pgMar ([^>]*)\/>/u.exec(body)?.[1] ?? '';
    const millimetres = Object.fromEntries([...margins.matchAll(/w:(\w+)="(\d+)"/gu)].map(([, side = '', twips]) => [side, Math.round((Number(twips) / 1440) * 254) / 10]));
    expect(millimetres).toMatchObject({ top: 37, bottom: 35, left: 28, right: 26 });
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
  });

  it('numbers pages at the outside, between dashes', async () => {
    const bytes = await render(sampleSheet());
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => partOf(bytes, name));
    expect(footers.map((xml) => [/<w:jc w:val="(\w+)"/u.exec(xml)?.[1], paragraphsIn(xml)])).toEqual([['right', ['—  —']], ['left', ['—  —']]]);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('gives the same bytes for the same sheet', async () => {
    expect(await render(sampleSheet())).toEqual(await render(sampleSheet()));
  });

  it('tells nothing of the person, the machine or the time', async () => {
    const core = partOf(await render(sampleSheet()), 'docProps/core.xml');
    expect(core.replace(/^.*?<dc:title>/su, '<dc:title>')).toBe(
      '<dc:title>讲话摘编</dc:title><dc:creator>Lectern</dc:creator><cp:lastModifiedBy>Lectern</cp:lastModifiedBy><cp:revision>1</cp:revision></cp:coreProperties>',
    );
  });

  it.each(['footnote', 'inline', 'none'] as const)('holds the words of the sheet with sources as %s', async (citations) => {
    const sheet = sampleSheet({ citations });
    const bytes = await render(sheet);
    const paragraphs = sheetParagraphs(sheet);
    expect(paragraphsIn(partOf(bytes, 'word/document.xml'))).toEqual(paragraphs.map(({ parts }) => parts.map(({ text }) => text).join('')));
    const sources = paragraphsIn(partOf(bytes, 'word/footnotes.xml')).map((text) => text.trim()).filter((text) => text !== '');
    expect(sources).toEqual(paragraphs.flatMap(({ footnote }) => footnote ?? []));
  });

  it('stays well-formed whatever a quote, a note or a title holds', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (quote, note, title) => {
        const given = [excerpt({ passage: 1, of: 1, start: 0, tags: [2], quote: `守${quote}`, note })];
        const sheet = excerptSheet({ excerpts: given, filter: {}, tags, choices: { ...choices, title }, locale: 'zh-CN' });
        const words = sheetParagraphs(sheet).map(({ parts }) => parts.map((part) => part.text).join(''));
        expect(paragraphsIn(partOf(await render(sheet), 'word/document.xml'))).toEqual(words);
      }),
      { numRuns: 25 },
    );
  });
});
