import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './launch-app';
import { lectern, libraryWithSpeech, paintedAs, SPEECH, TITLE } from './reading-desk';

const OTHER = '在全县农村供水工作座谈会上的讲话';

test('two speeches side by side: scrolled together, marked each by itself, left again', async ({ launchApp }) => {
  const made = await libraryWithSpeech();
  const file = join(made.library, '另一篇.txt');
  await writeFile(file, SPEECH.replace(TITLE, OTHER).replaceAll('水质', '水量'));
  lectern(made.library, 'import', file, '--no-split', '--on-duplicate', 'keep');
  const { page } = await launchApp({ library: made.library, viewport: { width: 1366, height: 640 } });
  await page.getByText(OTHER).first().dblclick();
  await expect(page.locator('[data-reading]')).toBeVisible();
  await page.keyboard.press('b');
  await page.getByRole('dialog', { name: '和哪一篇并排看' }).getByRole('button', { name: TITLE }).click();
  const left = page.getByRole('region', { name: '左边的讲稿' });
  const right = page.getByRole('region', { name: '右边的讲稿' });
  await expect(left.locator('[data-reading]')).toContainText('水量监测');
  await expect(right.locator('[data-reading]')).toContainText('水质监测');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);

  const top = (side: typeof left) => side.locator('[data-reading]').evaluate((text) => Math.round(text.getBoundingClientRect().top));
  const before = await top(right);
  await left.locator('[data-reading]').click();
  await page.keyboard.press('Space');
  await expect.poll(() => top(right)).toBeLessThan(before - 100);

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
