/** Broken files of the formats with a reader of their own: they end with a sentence or a text, never with a crash. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { failureOf } from '@shared/domain/failure';
import { readImport } from '../../../src/main/import/read-import';
import { minimalPdf } from '../../support/minimal-pdf';
import { blocksOf } from './blocks-of';

/** More cases with `LECTERN_CASES=5000`. */
const CASES = Number(process.env['LECTERN_CASES'] ?? 150);

const html = '<meta charset=utf-8><h1>春耕讲话</h1><ol><li>备<b>种</b></ol><table><tr><td>甲<td>乙</table><p>完&amp;</p>';
const rtf = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 A;}}{\\colortbl;\\red255\\green0\\blue0;}\\f0\\'b4\\'ba\\u32789?{\\*\\footnote \\chftn x}{\\highlight1 y}\\trowd\\intbl a\\cell\\row\\par}";
const container = '<container xmlns="c"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>';
const opf = '<package xmlns="o"><manifest><item id="i" href="t.html" media-type="text/html"/></manifest><spine><itemref idref="i"/></spine></package>';
const epub = zipSync({ 'META-INF/container.xml': strToU8(container), 'b.opf': strToU8(opf), 't.html': strToU8(html) });

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const folder = soffice === undefined ? '' : mkdtempSync(join(tmpdir(), 'lectern-doc-'));
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** An invented text as a Word 97 file. */
function wordFile(program: string): Uint8Array {
  writeFileSync(join(folder, 'text.html'), '<meta charset=utf-8><p>在春耕会上的讲话</p><p>同志们：“种子”——要足。</p><p>一、备种</p><p>二、备肥</p>');
  const options = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--infilter=HTML (StarWriter)'];
  execFileSync(program, [...options, '--convert-to', 'doc:MS Word 97', '--outdir', folder, join(folder, 'text.html')], { stdio: 'ignore', timeout: 60_000 });
  return readFileSync(join(folder, 'text.doc'));
}

async function endOf(name: string, bytes: Uint8Array): Promise<string> {
  return readImport({ name, bytes, split: true }).then(({ format }) => format, (error: unknown) => failureOf(error).code);
}

async function neverCrashes(name: string, whole: Uint8Array, cases = CASES): Promise<void> {
  const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(places, fc.option(fc.nat(whole.length - 1)), async (flips, cut) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask;
      expect(await endOf(name, cut === null ? bytes : bytes.subarray(0, cut))).not.toBe('internal');
    }),
    { numRuns: cases },
  );
}

describe('truncated and bit-flipped files', () => {
  it.each([
    ['讲话.html', new TextEncoder().encode(html)],
    ['讲话.rtf', Buffer.from(rtf, 'latin1')],
    ['讲话.epub', epub],
    ['讲话.pdf', minimalPdf([{ texts: [{ x: 72, y: 700, text: '春耕讲话' }] }])],
  ])('%s ends with a text or a sentence', (name, whole) => neverCrashes(name, whole), 120_000);
});

describe.skipIf(soffice === undefined)('Word 97 files (made by LibreOffice, where it is installed)', () => {
  it('come in with their punctuation, and broken ones end with a sentence', async () => {
    const whole = wordFile(soffice ?? '');
    const reading = await readImport({ name: '讲话.doc', bytes: whole, split: true });
    expect(blocksOf(reading)).toEqual(['heading 1: 在春耕会上的讲话', 'paragraph: 同志们：“种子”——要足。', 'heading 2: 一、备种', 'heading 2: 二、备肥']);
    await neverCrashes('讲话.wps', whole);
  }, 120_000);
});
