import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { collection, encoded, manyFiles } from './intake-files';
import { expect, test } from './launch-app';
import { chooseFiles } from './speech-files';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '导入讲稿' });
const countRead = async (page: Page) => Number(await dialogOf(page).getByRole('progressbar').getAttribute('aria-valuenow'));

test('reading pauses, goes on, and is given up with a way back', async ({ launchApp }) => {
  test.slow();
  const { page } = await launchApp();
  await chooseFiles(page, manyFiles(150));
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: '暂停' }).click();
  await expect(dialog.getByText(/^已暂停，读了 \d+ 个，共 150 个$/)).toBeVisible();
  await expect(dialog.getByText('正在读取')).toHaveCount(0); // the two files under way have ended
  const paused = await countRead(page);
  expect(paused).toBeLessThan(150);
  await page.waitForTimeout(500);
  expect(await countRead(page)).toBe(paused);
  await dialog.getByRole('button', { name: '继续读取' }).click();
  await expect.poll(() => countRead(page)).toBeGreaterThan(paused);
  await dialog.getByRole('button', { name: '取消导入' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: '还没有讲稿' })).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(dialog.getByText('150 个文件都已读完')).toBeVisible({ timeout: 90_000 });
  await expect(dialog.getByRole('button', { name: '导入 150 篇' })).toBeEnabled();
});

test('a thousand files leave the window responsive: only rows in sight exist, keys act while they are read', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, manyFiles(1000));
  const dialog = dialogOf(page);
  await expect(dialog.getByText('1000 个文件', { exact: true })).toBeVisible();
  const reached: number[] = [];
  for (let step = 0; step < 10; step += 1) {
    const began = Date.now();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', String(step + 2));
    reached.push(Date.now() - began);
  }
  // a window that waited for the files would take seconds a key
  expect(reached.toSorted((a, b) => a - b)[5]).toBeLessThan(1000);
  expect(await dialog.getByRole('option').count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await expect(dialog.getByRole('option', { name: /值班讲评1000/ })).toBeVisible();
  await dialog.getByRole('button', { name: '取消导入' }).click();
});

test('Esc leaves the import in the background, and it is stored when it has been read', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [collection, encoded]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('2 个文件都已读完')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const banner = page.getByRole('region', { name: '正在导入的文件' });
  await expect(banner).toContainText('2 个文件已读完，还没有导入');
  await page.keyboard.press('Control+Comma');
  await banner.getByRole('button', { name: '查看' }).click();
  await chooseFiles(page, manyFiles(60));
  await expect(dialog.getByText('62 个文件', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已导入 64 篇')).toBeVisible({ timeout: 30_000 });
  await expect(banner).toBeHidden();
});

const check = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the import dialog, its border dialog and its banner in ${colorScheme}`, async ({ launchApp }) => {
    const { page } = await launchApp({ colorScheme });
    await chooseFiles(page, [collection, encoded, { name: '空白.txt', bytes: Buffer.from('') }]);
    const dialog = dialogOf(page);
    await expect(dialog.getByText('3 个文件都已读完')).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole('button', { name: '第 1 篇的更多信息' }).click();
    await dialog.getByRole('textbox', { name: '第 1 篇日期' }).fill('去年');
    await page.waitForTimeout(300);
    await check(page);
    await dialog.getByRole('button', { name: '把第 1 篇分成两篇' }).click();
    await page.waitForTimeout(300);
    await check(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: '正在导入的文件' })).toBeVisible();
    await check(page);
  });
}
