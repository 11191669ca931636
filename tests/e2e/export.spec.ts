import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { fadedIn } from './faded-in';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test as base } from './launch-app';
import { markedLibrary } from './marked-library';

const test = base.extend<{ dialog: Page }>({
  dialog: async ({ launchApp }, use) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library });
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('dialog')).toContainText('讲话摘编');
    await use(page);
    await remove();
  },
});

async function exported(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const download: Download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** The words of a Word file's body, in order, without white space. */
function wordsOf(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);
  return texts.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll(/\s/gu, '');
}

/** The words the preview shows on all its pages, without footnotes and page numbers. */
async function wordsShown(page: Page): Promise<string> {
  let words = '';
  const next = page.getByRole('button', { name: '下一页' });
  for (;;) {
    const lines = page.getByRole('group', { name: /^第 \d+ 页/ }).locator('p:has(> span)');
    words += (await lines.locator('> span').allTextContents()).join('');
    if (await next.isDisabled()) return words.replaceAll(/\s/gu, '');
    await next.click();
  }
}

test('the Word file holds the words of the preview, whatever is chosen', async ({ dialog: page }) => {
  await page.getByText('上下文', { exact: true }).click();
  await page.getByText('标签', { exact: true }).last().click();
  await page.getByText('文中夹注').click();
  await page.getByRole('textbox', { name: '标题' }).fill('责任落实学习材料');
  await expect(page.getByRole('group', { name: /^第 1 页/ })).toContainText('责任落实学习材料');
  const shown = await wordsShown(page);
  expect(shown).toContain('〔批注〕“抓值班”可与去年的提法对照。');
  const { name, bytes } = await exported(page);
  expect(name).toBe('责任落实学习材料.docx');
  expect(wordsOf(bytes)).toBe(shown);
  await expect(page.getByText('已导出 6 条摘录：责任落实学习材料.docx')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('sources are real footnotes of the page', async ({ dialog: page }) => {
  await expect(page.getByRole('group', { name: /^第 1 页/ })).toContainText('① 林若溪：《在全县防汛工作会议上的讲话》，2021年5月18日，一 · 一是');
  const { bytes } = await exported(page);
  const notes = strFromU8(unzipSync(bytes)['word/footnotes.xml'] ?? new Uint8Array());
  expect(notes).toContain('林若溪：《在全县防汛工作会议上的讲话》，2021年5月18日，一 · 一是');
});

test('the Markdown file is the text the preview shows', async ({ dialog: page }) => {
  await page.getByText('Markdown', { exact: true }).click();
  await page.getByText('按讲稿', { exact: true }).last().click();
  const source = page.getByRole('group', { name: 'Markdown' }).locator('pre');
  await expect(source).toContainText('## 一、《在优化营商环境座谈会上的讲话》');
  const shown = await source.textContent();
  const { name, bytes } = await exported(page);
  expect([name, new TextDecoder().decode(bytes)]).toEqual(['讲话摘编.md', shown]);
});

test('only the selected excerpts are exported, and Esc gives the list back', async ({ dialog: page }) => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('x');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog')).toContainText('1 条，出自 1 篇讲稿');
  const { bytes } = await exported(page);
  expect(wordsOf(bytes)).toContain('一是要抓巡查；二是要抓值班。');
  expect(wordsOf(bytes)).not.toContain('农时不等人');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the export dialog is accessible in ${colorScheme} colours`, async ({ launchApp }) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library, colorScheme });
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('group', { name: /^第 1 页/ })).toBeVisible();
    await fadedIn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByText('Markdown', { exact: true }).click();
    await fadedIn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await remove();
  });
}
