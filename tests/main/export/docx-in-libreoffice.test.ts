/** Opens the exported file in a real word processor, where one is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetParagraphs } from '@shared/domain/sheet-paragraphs';
import type { NoteSheet, NoteSheetBlock } from '@shared/domain/note-sheet';
import { noteDocxExporter } from '../../../src/main/export/note/note-docx';
import { exporterFor } from '../../../src/main/export/registry';
import { notePages } from '../../../src/renderer/export/note/note-pages';
import { sampleSheet } from './sample-sheet';

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)(`the Word file in LibreOffice${office ? '' : ' (not installed here)'}`, () => {
  let folder = '';
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'lectern-docx-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Puts Word files through LibreOffice, which makes its profile once. */
  const convert = (kind: string, ...names: string[]) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, ...names.map((name) => join(folder, name))], { stdio: 'ignore' });
  };

  it('opens and holds the words of the sheet', { timeout: 120_000 }, async () => {
    const sheet = sampleSheet();
    writeFileSync(join(folder, 'sheet.docx'), await exporterFor('docx').render(sheet));
    convert('txt:Text (encoded):UTF8', 'sheet.docx');
    const text = readFileSync(join(folder, 'sheet.txt'), 'utf8').replace(/^\ufeff/u, '');
    const words = sheetParagraphs(sheet).map(({ parts }) => parts.map((part) => part.text).join(''));
    // footnote numbers stand behind quotes in plain text
    const lines = text.split('\n').map((line) => line.replace(/[①-⑳]?\d{0,2}$/u, '').trim()).filter((line) => line !== '');
    expect(lines.slice(0, words.length)).toEqual(words.map((line) => line.replace(/\d{0,2}$/u, '').trim()));
  });

  it('puts the foot of minutes on a page of its own exactly where the preview does', { timeout: 120_000 }, async () => {
    const [full, over] = [minutesOf(12), minutesOf(13)];
    writeFileSync(join(folder, 'full.docx'), await noteDocxExporter.render(full));
    writeFileSync(join(folder, 'over.docx'), await noteDocxExporter.render(over));
    convert('pdf', 'full.docx', 'over.docx');
    const pagesIn = (name: string) => readFileSync(join(folder, name), 'latin1').match(/\/Type\s*\/Page\b/gu)?.length;
    expect([notePages(full).length, notePages(over).length]).toEqual([1, 2]);
    expect([pagesIn('full.pdf'), pagesIn('over.pdf')]).toEqual([1, 2]);
  });
});

/** Minutes of so many lines, with a foot of three. */
function minutesOf(lines: number): NoteSheet {
  const blocks: NoteSheetBlock[] = [
    { kind: 'sign', text: '县人民政府常务会议纪要' },
    { kind: 'issuer', left: '县政府办公室', right: '2026年3月8日' },
    ...Array.from({ length: lines }, (_, index): NoteSheetBlock => ({ kind: 'body', parts: [{ text: `第${index + 1}项要求要抓好落实。` }] })),
    { kind: 'imprint', name: '分送', copies: '县委办、县人大办、县政协办，县直各部门，各乡镇人民政府，各街道办事处，县人民武装部', left: '县政府办公室', right: '2026年3月9日印发' },
  ];
  return { title: '纪要', layout: 'official', blocks, sources: 0, locale: 'zh-CN' };
}
