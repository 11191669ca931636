import type { Page } from '@playwright/test';
import { collection, encoded } from './intake-files';
import { expect, test } from './launch-app';
import { markedLibrary } from './marked-library';
import { chooseFiles, importProposed, threeSpeeches } from './speech-files';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '导入讲稿' });
const encodingsOf = (page: Page) => page.getByRole('listbox', { name: '文字编码' });
const titleOf = (page: Page, number: number) => dialogOf(page).getByRole('textbox', { name: `第 ${number} 篇标题` });

test('the keyboard alone chooses files, corrects them, draws a border and imports', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [collection, ...threeSpeeches.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }))]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('4 个文件都已读完')).toBeVisible({ timeout: 30_000 });
  const files = dialog.getByRole('listbox', { name: '要导入的文件' });
  await expect(files).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { name: /防汛/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('option', { name: /防汛/ })).toContainText('不导入');
  await page.keyboard.press('ArrowUp');
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, name)) return;
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await tabTo('导入第 1 篇');
  await page.keyboard.press('Space');
  await tabTo('第 1 篇标题');
  await tabTo('第 2 篇标题');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('在县图书馆开馆日的讲话');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('叶知秋');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('二〇二二');
  await expect(dialog.getByText('日期可以写成 2017-02-24、2017年2月 或 2017。')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '导入 4 篇' })).toBeDisabled();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('2022年4月23日');
  await tabTo('把第 3 篇与上一篇合并');
  await page.keyboard.press('Enter');
  await expect(titleOf(page, 3)).toBeHidden();
  await expect(titleOf(page, 2)).toHaveValue('在县图书馆开馆日的讲话');
  await tabTo('把第 2 篇分成两篇');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: '正文各段' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('手动分开')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已导入 4 篇')).toBeVisible();
  const row = page.getByRole('row', { name: /在县图书馆开馆日的讲话/ });
  await expect(row).toContainText('叶知秋');
  await expect(row).toContainText('2022-04-23');
  await expect(page.getByRole('row', { name: /防汛|河道/ })).toHaveCount(0);
});

test('joined speeches are stored as one, and one undo takes the whole import back', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [collection]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('在“篇2：县图书馆新馆开馆讲话”处分开')).toBeVisible();
  await dialog.getByRole('button', { name: '把第 2 篇与上一篇合并' }).click();
  await expect(dialog.getByRole('button', { name: '导入 2 篇' })).toBeVisible();
  await importProposed(page);
  await expect(page.getByRole('row', { name: /全县河道整治现场会讲话|乡村医生培训班讲话/ })).toHaveCount(2);
  await page.getByRole('row', { name: /河道整治/ }).dblclick();
  await expect(page.locator('[data-reading]')).toContainText('下雨天也有座位');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { name: '还没有讲稿' })).toBeVisible();
});

test('a collection can be kept whole, and taken apart again', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [collection]);
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: '不分开，作为一篇' }).click();
  await expect(dialog.getByRole('button', { name: '导入 1 篇' })).toBeVisible();
  await dialog.getByRole('button', { name: '按篇分开' }).click();
  await expect(dialog.getByRole('button', { name: '导入 3 篇' })).toBeVisible();
});

test('a speech that was changed is compared, and stored as a new version it keeps its passages', async ({ launchApp }) => {
  test.slow(); // the library is made by nine runs of the command line
  const { library, remove } = await markedLibrary();
  const { page } = await launchApp({ library });
  const flood = threeSpeeches[0]?.text ?? '';
  const changed = flood.replace('水库蓄水偏高。', '水库蓄水比去年高一成。');
  await chooseFiles(page, [{ name: '防汛（修订）.txt', bytes: Buffer.from(changed) }]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText(/^库里已有，文字相同 \d+%$/)).toBeVisible();
  await dialog.getByRole('button', { name: '看看哪里不同' }).click();
  const differences = dialog.getByRole('group', { name: '第 1 篇与库里那篇的不同' });
  await expect(differences.locator('del').first()).toContainText('偏');
  await expect(differences.locator('ins').first()).toContainText('比去年');
  await dialog.getByRole('radio', { name: '存为新版本' }).check();
  await importProposed(page);
  await expect(page.getByText('已导入 1 篇')).toBeVisible();
  await expect(page.getByText('3 篇', { exact: true })).toBeVisible();
  await page.getByRole('grid', { name: '讲稿' }).getByRole('row', { name: /防汛/ }).dblclick();
  await expect(page.locator('[data-reading]')).toContainText('比去年高一成');
  await expect(page.getByRole('tab', { name: /2/ })).toBeVisible();
  await expect(page.locator('[data-card]', { hasText: '可与去年的提法对照' })).toBeVisible();
  await remove();
});

test('a wrong encoding is seen in the preview and repaired in the dialog', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [encoded]);
  const dialog = dialogOf(page);
  await expect(titleOf(page, 1)).toHaveValue('在全县河道整治现场会上的讲话');
  const encoding = dialog.getByRole('button', { name: /文字编码$/ });
  await expect(encoding).toContainText('GB18030（自动识别）');
  await encoding.click();
  await expect(encodingsOf(page).getByRole('option', { name: /GB18030/ })).toContainText('在全县河道整治现场会上的讲话');
  await encodingsOf(page).getByRole('option', { name: /BIG5/ }).click();
  await expect(encoding).toContainText('BIG5');
  await expect(titleOf(page, 1)).not.toHaveValue('在全县河道整治现场会上的讲话');
  await encoding.click();
  await encodingsOf(page).getByRole('option', { name: /自动识别/ }).click();
  await expect(titleOf(page, 1)).toHaveValue('在全县河道整治现场会上的讲话');
});

test('a speech stored with a wrong encoding is repaired from the library', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [encoded]);
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: /文字编码$/ }).click();
  await encodingsOf(page).getByRole('option', { name: /BIG5/ }).click();
  await expect(dialog.getByRole('button', { name: /文字编码$/ })).toContainText('BIG5');
  await titleOf(page, 1).fill('编码不对的讲话');
  await importProposed(page);
  await page.getByRole('row', { name: /编码不对的讲话/ }).click();
  await page.getByRole('button', { name: '换一种文字编码' }).click();
  await page.getByRole('dialog', { name: '换一种文字编码' }).getByText('GB18030').click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已按 GB18030 重新读取', { exact: false })).toBeVisible();
  await page.getByRole('row').nth(1).dblclick();
  await expect(page.locator('[data-reading]')).toContainText('查清一个封一个');
});

test('lines that a web page left are shown, stay when they are wanted, and are left out otherwise', async ({ launchApp }) => {
  const { page } = await launchApp();
  await chooseFiles(page, [
    { name: '坏.docx', bytes: Buffer.from('不是文档') },
    { name: '网页.txt', bytes: Buffer.from('当前位置：首页 > 讲话\n在全县护林会上的讲话\n来源：林业局\n同志们:\n巡山的路要走到,火种要管住。\n分享到：\n微信') },
  ]);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('2 个文件都已读完')).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole('option', { name: /网页/ }).click();
  await expect(dialog.getByRole('checkbox', { name: '半角标点显示为全角，不改原文' })).toBeChecked();
  await expect(dialog.getByText('发现 2 处')).toBeVisible();
  const taken = dialog.getByRole('checkbox', { name: '去掉网页痕迹' });
  await expect(taken).toBeChecked();
  await dialog.getByRole('button', { name: '看看是哪些行' }).click();
  await expect(dialog.getByRole('list', { name: '网页和合集留下的行' }).getByRole('listitem')).toHaveText(['当前位置：首页 > 讲话', '来源：林业局', '分享到：', '微信']);
  await dialog.getByText('去掉网页痕迹').click();
  await expect(taken).not.toBeChecked();
  await dialog.getByText('去掉网页痕迹').click();
  await expect(taken).toBeChecked();
  await dialog.getByRole('button', { name: '1 个文件有问题' }).click();
  await expect(dialog.getByRole('option', { name: /坏/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('row', { name: /在全县护林会上的讲话/ }).dblclick();
  await expect(page.getByText('巡山的路要走到,火种要管住。')).toBeVisible();
  await expect(page.getByText('分享到')).toHaveCount(0);
});
