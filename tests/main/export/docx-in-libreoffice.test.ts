/** Opens the exported file in a real word processor, where one is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetParagraphs } from '@shared/domain/sheet-paragraphs';
import { exporterFor } from '../../../src/main/export/registry';
import { sampleSheet } from './sample-sheet';

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)(`the Word file in LibreOffice${office ? '' : ' (not installed here)'}`, () => {
  it('opens and holds the words of the sheet', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-docx-'));
    try {
      const sheet = sampleSheet();
      writeFileSync(join(folder, 'sheet.docx'), await exporterFor('docx').render(sheet));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'sheet.docx')], { stdio: 'ignore' });
      const text = readFileSync(join(folder, 'sheet.txt'), 'utf8').replace(/^\ufeff/u, '');
      const words = sheetParagraphs(sheet).map(({ parts }) => parts.map((part) => part.text).join(''));
      // footnote numbers stand behind quotes in plain text
      const lines = text.split('\n').map((line) => line.replace(/[①-⑳]?\d{0,2}$/u, '').trim()).filter((line) => line !== '');
      expect(lines.slice(0, words.length)).toEqual(words.map((line) => line.replace(/\d{0,2}$/u, '').trim()));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
