/** Two speeches beside each other, and a speech beside what it said before. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './launch-app';
import { lectern, libraryWithSpeech, paintedAs, pointIn, SPEECH, TITLE } from './reading-desk';

const OTHER = '在全县农村供水工作座谈会上的讲话';
const sides = (page: Page) => [page.getByRole('region', { name: '左边的讲稿' }), page.getByRole('region', { name: '右边的讲稿' })] as const;
const top = (side: Locator) => side.locator('[data-reading]').evaluate((text) => Math.round(text.getBoundingClientRect().top));

test('two speeches side by side: scrolled together as one chooses, marked each by itself, left again', async ({ launchApp }) => {
  const made = await libraryWithSpeech();
  const file = join(made.library, '另一篇.txt');
  await writeFile(file, SPEECH.replace(TITLE, OTHER).replaceAll('水质', '水量'));
  lectern(made.library, 'import', file, '--no-split', '--on-duplicate', 'keep');
  const { page } = await launchApp({ library: made.library, viewport: { width: 1366, height: 640 } });
  const [left, right] = sides(page);
  // from the library: both chosen; the one that was chosen first stands at the left
  await page.getByRole('row', { name: new RegExp(OTHER) }).click();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: '并排看', exact: true }).click();
  await expect(left.locator('[data-reading]')).toBeVisible();
  await expect(right.locator('[data-reading]')).toBeVisible();
  await left.locator('[data-reading]').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-reading]')).toHaveCount(1);
  // from the palette, then from the reader
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('>并排');
  await page.getByRole('option', { name: /并排看/ }).click();
  await expect(page.getByRole('dialog', { name: '和哪一篇并排看' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await page.getByText(OTHER).first().dblclick();
  await expect(page.locator('[data-reading]')).toBeVisible();
  await page.keyboard.press('b');
  await page.getByRole('dialog', { name: '和哪一篇并排看' }).getByRole('button', { name: TITLE }).click();
  await expect(left.locator('[data-reading]')).toContainText('水量监测');
  await expect(right.locator('[data-reading]')).toContainText('水质监测');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);

  let before = await top(right);
  await left.locator('[data-reading]').click();
  await page.keyboard.press('Space');
  await expect.poll(() => top(right)).toBeLessThan(before - 100);
  await page.getByRole('radio', { name: '各看各的' }).or(page.getByRole('button', { name: '各看各的' })).click();
  before = await top(right);
  const own = await top(left);
  await left.locator('[data-reading]').click({ position: { x: 40, y: 40 } });
  await page.keyboard.press('Shift+Space');
  await expect.poll(() => top(left)).toBeGreaterThan(own + 100);
  expect(await top(right)).toBe(before);
  await page.getByRole('radio', { name: '按比例同步' }).or(page.getByRole('button', { name: '按比例同步' })).click();
  await expect.poll(async () => Math.abs(await top(right) - await top(left))).toBeLessThan(60);
  // the text is corrected alone, and it is said how
  await left.locator('[data-reading]').click({ position: { x: 40, y: 40 } });
  await page.keyboard.press('e');
  await expect(page.getByText('并排看时不能修改原文。按 Esc 只看一篇，再按 E。')).toBeVisible();

  await page.keyboard.press('b');
  await page.keyboard.press('v');
  await page.keyboard.press('2');
  await expect.poll(async () => (await paintedAs(page, 'passage-2')).length).toBe(1);
  await expect(right.locator('footer')).toContainText('高亮 1');
  await expect(left.locator('footer')).toContainText('高亮 0');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-reading]')).toHaveCount(1);
  await made.remove();
});

test('a speech beside its own earlier version, which is read and searched and never marked', async ({ launchApp }) => {
  const made = await libraryWithSpeech();
  const { page } = await launchApp({ library: made.library });
  await page.getByText(TITLE).first().dblclick();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: '讲稿正文，可以修改' })).toBeFocused();
  await page.keyboard.type('新写的话');
  await page.keyboard.press('Escape');
  await expect(page.getByText('已存为新版本，旧版本还在')).toBeVisible();
  await page.keyboard.press('h');
  await page.getByRole('button', { name: '和现在的文字并排看' }).click();
  const [left, right] = sides(page);
  await expect(left.locator('[data-reading]')).toContainText('新写的话');
  await expect(right.locator('[data-reading]')).toContainText(TITLE);
  await expect(right.locator('[data-reading]')).not.toContainText('新写的话');
  await expect(right).toContainText('的版本，只读');
  await right.locator('[data-reading]').click();
  await page.keyboard.press('v');
  await page.keyboard.press('2');
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('水源');
  await expect(right.getByText('第 1 处，共 5 处')).toBeVisible();
  expect(await paintedAs(page, 'passage-2')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-reading]')).toHaveCount(1);
  await pointIn(page, '新写的话');
  await made.remove();
});
