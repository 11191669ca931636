/**
 * `speech.doc` was made from `speech.fodt` beside it, an invented text, by LibreOffice 7.4:
 * `soffice --headless --convert-to "doc:MS Word 97" speech.fodt`. Another fixture is added in the same way.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '@shared/domain/document';
import { failureOf } from '@shared/domain/failure';
import { readImport } from '../../../../src/main/import/read-import';
import { blocksOf } from '../blocks-of';

const speech = new Uint8Array(readFileSync(join(import.meta.dirname, 'speech.doc')));
const read = (bytes: Uint8Array) => readImport({ name: '讲话.doc', bytes, split: true });
const endOf = (bytes: Uint8Array) => read(bytes).then(() => 'read', (error: unknown) => failureOf(error).reason);

test('headings come by their styles, automatic numbers before their text, tables, lists and notes as what they are', async () => {
  expect(blocksOf(await read(speech))).toEqual([
    'heading 1: 在全县护林防火会上的讲话',
    'paragraph: 同志们：火情不等人，今天只讲三件事。',
    'paragraph: 一、把人员落实到山头',
    'paragraph: 二、把器材落实到路口',
    'heading 2: 值班的规矩',
    'paragraph: 值班室昼夜有人，电话响铃必接。［1］',
    'table: 乡镇\t人数\n青石\t12',
    'entry 1 •: 水泵',
    'entry 1 •: 风力灭火机',
    'paragraph: 电话本见附页。',
    'footnote ［1］: 见去年的值班细则。',
  ]);
});

test('emphasis stays, a highlight and a comment with its author and time lie on their words', async () => {
  const [draft] = (await read(speech)).drafts;
  const bold = draft?.doc.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.filter((run) => run.bold).map((run) => run.text) : []));
  expect(bold).toEqual(['火情不等人']);
  const text = textOf(draft?.doc ?? { blocks: [] });
  expect(draft?.marks?.map(({ kind, start, end, colour, note, author, date }) => [kind, text.slice(start, end), colour, note, author, date])).toEqual([
    ['highlight', '昼夜有人', 1, '', '', null],
    ['comment', '响铃必接', null, '改成三声之内', '叶知秋', '2024-03-06T09:12:00'],
  ]);
});

test('a file with a flag of encryption is refused for its password, one of an older Word as no such file', async () => {
  const start = speech.findIndex((byte, at) => at >= 512 && at % 512 === 0 && byte === 0xec && speech[at + 1] === 0xa5);
  const changed = (at: number, ...values: number[]) => Uint8Array.from(speech, (byte, index) => values[index - start - at] ?? byte);
  expect(await endOf(changed(11, (speech[start + 11] ?? 0) | 1))).toBe('file-password');
  expect(await endOf(changed(2, 0x65, 0))).toBe('file-not-doc'); // the version of Word 6
});

test('bits turned and pieces lost anywhere end in a text or a sentence', async () => {
  const places = fc.array(fc.tuple(fc.nat(speech.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(fc.asyncProperty(places, fc.option(fc.nat(speech.length - 1)), async (flips, cut) => {
    const bytes = Uint8Array.from(speech);
    for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
    const reading = read(cut === null ? bytes : bytes.subarray(0, cut));
    expect(await reading.then(() => 'read', (error: unknown) => failureOf(error).code)).toMatch(/^(?:read|unreadable-file)$/u);
  }), { numRuns: 400 });
});
