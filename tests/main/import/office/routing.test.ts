import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readImport } from '../../../../src/main/import/read-import';
import { odtFile } from './odt-file';
import { heading, paragraph, wordFile } from './word-file';

const WORD = wordFile({ body: heading(1, '在春耕会上的讲话') + paragraph('同志们：') });
const ODT = odtFile({ body: '<text:p>在春耕会上的讲话</text:p><text:p>同志们：</text:p>' });

describe('readImport', () => {
  it.each([
    ['讲话.docx', WORD, 'docx'],
    ['讲话.doc', WORD, 'docx'],
    ['讲话.txt', WORD, 'docx'],
    ['讲话', WORD, 'docx'],
    ['讲话.wps', WORD, 'docx'],
    ['讲话.odt', ODT, 'odt'],
    ['讲话.docx', ODT, 'odt'],
  ])('reads %s by what is in it', async (name, bytes, format) => {
    const reading = await readImport({ name, bytes, split: true });
    expect({ format: reading.format, title: reading.drafts[0]?.title }).toEqual({ format, title: '在春耕会上的讲话' });
  });

  it('refuses another zip in one sentence, whatever it is called', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('甲') });
    await expect(readImport({ name: '讲话.docx', bytes, split: true })).rejects.toThrow('讲话.docx: this is not a Word document.');
  });
});
