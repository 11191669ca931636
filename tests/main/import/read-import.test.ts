import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countCharacters, textOf } from '../../../src/shared/domain/document';
import { readImport } from '../../../src/main/import/read-import';
import { LIMITS } from '../../../src/main/import/limits';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, bytes: Uint8Array) => readImport({ name, bytes, split: true });
const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * at * 31 + at * 7 + 11) % 256);

describe('readImport refuses with one sentence', () => {
  it.each([
    ['an empty file', 'a.txt', new Uint8Array(), 'a.txt: the file is empty.'],
    ['a file of blanks', 'a.txt', utf8('\u3000 \n\u200b\n'), 'a.txt: there is no text in the file.'],
    ['noise', 'a.txt', noise, 'a.txt: this is not a text file.'],
    ['a picture named as text', 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'a.txt: the file is not what its name says; it looks like PNG.'],
    ['a name with controls', 'a\u0007\n.txt', utf8('甲'), 'A file name contains control characters; rename the file and import it again: a␇␊.txt.'],
  ])('%s', async (_, name, bytes, sentence) => {
    await expect(read(name, bytes)).rejects.toThrow(sentence);
  });

  it('a name that turns the direction of its letters', async () => {
    await expect(read('a\u202etxt.exe.txt', utf8('甲'))).rejects.toThrow('a<U+202E>txt.exe.txt');
  });

  it('an unknown ending, naming those it knows', async () => {
    await expect(read('a.xyz', utf8('甲'))).rejects.toThrow(/a\.xyz: files of this kind cannot be imported\. Supported: .*\.txt/u);
  });

  it('a text over the limit, with both sizes', async () => {
    const bytes = new Uint8Array(LIMITS.fileBytes + 1024 * 1024).fill(0x61);
    await expect(read('big.txt', bytes)).rejects.toThrow('big.txt: the file has 51 MB, more than the 50 MB that can be imported.');
  });
});

describe('readImport', () => {
  it('reads a file without an ending as text and takes its first line for the title', async () => {
    const { drafts } = await read('讲话', utf8('在全县春耕会议上的讲话\n同志们：\n开会。'));
    expect(drafts.map(({ title, occasion }) => ({ title, occasion }))).toEqual([
      { title: '在全县春耕会议上的讲话', occasion: '全县春耕会议' },
    ]);
  });

  it('gives exactly the text of the file', async () => {
    const text = '标题\n\n\u3000\u3000一、第一件事\n内容\u200b很多。\n\n';
    const { drafts } = await read('a.txt', utf8(`${text}\n`));
    expect(drafts.map((draft) => textOf(draft.doc))).toEqual([text]);
  });

  it('makes headings of the title and the numbered lines', async () => {
    const text = '在春耕会议上的讲话\n一、看形势\n形势很好，大家都要看到。\n（一）天时\n雨水充足，可以早播。\n二、抓落实\n今天就做，不等明天。';
    const { drafts } = await read('a.txt', utf8(text));
    const levels = drafts[0]?.doc.blocks.map((block) => (block.kind === 'heading' ? block.level : 0));
    expect(levels).toEqual([1, 2, 0, 3, 0, 2, 0]);
  });

  it('falls back to the file name for a text that opens with a greeting', async () => {
    const { drafts } = await read('夏收动员.txt', utf8('同志们：\n今天开个短会，讲三句话。'));
    expect(drafts[0]?.title).toBe('夏收动员');
  });

  it('cuts a title that is too long between characters', async () => {
    const title = '𠮷'.repeat(400);
    const bytes = utf8(`篇1:${title}\n${title} 本文内容:\n正文在这里。\n`);
    const { drafts } = await read('a.txt', bytes);
    expect(drafts[0]?.title).toBe(`${'𠮷'.repeat(249)}…`);
  });

  it('reads the sample collection with all its details', async () => {
    const path = resolve(import.meta.dirname, '../../../resources/sample/示例讲稿.txt');
    const { drafts, warnings } = await read('示例讲稿.txt', readFileSync(path));
    expect(warnings).toEqual([]);
    expect(drafts.map((draft) => [draft.title, draft.speaker, draft.date, draft.keywords.length])).toEqual([
      ['全县防汛抗旱工作会议讲话稿', '陆见川', '2023-04-18', 5],
      ['全市优化营商环境推进会讲话稿', '沈若谷', '2024-02-22', 4],
      ['全区基层治理现场会讲话稿', '韩映秋', '2024-09-12', 4],
      ['全市冬季安全生产视频会议讲话稿', '顾长庚', '2024-11-14', 4],
    ]);
    expect(drafts.every((draft) => countCharacters(textOf(draft.doc)) >= 1200)).toBe(true);
  });
});
