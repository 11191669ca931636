import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { backUpLibrary } from '../../src/main/store/backup';
import { expect, test } from './launch-app';
import { pickSpeeches, threeSpeeches } from './speech-files';

async function withSpeeches(page: Page): Promise<void> {
  await pickSpeeches(page, threeSpeeches);
  await expect(page.getByText('3 篇', { exact: true })).toBeVisible();
}

/** The titles in the list, from top to bottom. */
function titles(page: Page): Promise<string[]> {
  return page.locator('[role="row"][aria-selected]').evaluateAll((rows) =>
    rows
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => /防汛|春耕|营商/.exec(row.textContent)?.[0] ?? ''),
  );
}

test('the columns sort, and the same column again turns the order round', async ({ launchApp }) => {
  const { page } = await launchApp();
  await withSpeeches(page);
  await page.getByRole('button', { name: '日期', exact: true }).last().click();
  await expect.poll(() => titles(page)).toEqual(['营商', '防汛', '春耕']);
  await page.getByRole('columnheader', { name: '日期' }).getByRole('button').click();
  await expect.poll(() => titles(page)).toEqual(['春耕', '防汛', '营商']);
  await expect(page.getByRole('columnheader', { name: '日期' })).toHaveAttribute('aria-sort', 'ascending');
});

test('filters narrow the list with several choices, and an empty list names what to clear', async ({ launchApp }) => {
  const { page } = await launchApp();
  await withSpeeches(page);
  const filters = page.getByRole('group', { name: '筛选' });
  await filters.getByRole('button', { name: '讲话人' }).click();
  await page.getByRole('dialog', { name: '讲话人' }).getByText('林若溪').click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await titles(page)).toSorted()).toEqual(['营商', '防汛'].toSorted());
  await filters.getByRole('button', { name: '日期' }).click();
  await page.getByRole('dialog', { name: '日期' }).getByText('2019 年').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '没有符合条件的讲稿' })).toBeVisible();
  await page.getByRole('button', { name: '讲话人：林若溪' }).last().click();
  await expect.poll(() => titles(page)).toEqual(['春耕']);
});

test('details are edited in place, saved at once and there after a restart', async ({ launchApp }) => {
  const app = await launchApp();
  await withSpeeches(app.page);
  await app.page.getByRole('row', { name: /春耕备耕/ }).click();
  const pane = app.page.getByRole('complementary', { name: '讲稿信息' });
  await expect(pane.getByRole('textbox', { name: '标题' })).toHaveValue(/春耕备耕/);
  await pane.getByRole('textbox', { name: '标题' }).fill('在春耕动员会上的讲话');
  await app.page.keyboard.press('Enter');
  await pane.getByRole('textbox', { name: '日期' }).fill('2020年2月');
  await app.page.keyboard.press('Enter');
  await pane.getByRole('textbox', { name: '关键词' }).fill('春耕、 种子，水源');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('row', { name: /春耕动员会/ })).toContainText('2020-02');
  await expect(app.page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  const page = await app.kill9();
  await page.getByRole('row', { name: /春耕动员会/ }).click();
  await expect(page.getByRole('textbox', { name: '日期' })).toHaveValue('2020-02');
  await expect(page.getByRole('textbox', { name: '关键词' })).toHaveValue('春耕、种子、水源');
});

test('a wrong date gets one sentence and is not saved; Esc brings the old one back', async ({ launchApp }) => {
  const { page } = await launchApp();
  await withSpeeches(page);
  await page.getByRole('row', { name: /防汛工作会议/ }).click();
  const date = page.getByRole('textbox', { name: '日期' });
  await expect(date).toHaveValue('2021-05-18');
  await date.fill('去年夏天');
  await page.keyboard.press('Enter');
  await expect(page.getByText('日期写成 2017-02-24、2017年2月24日、2017年2月 或 2017。')).toBeVisible();
  await expect(page.getByRole('row', { name: /防汛工作会议/ })).toContainText('2021-05-18');
  await page.keyboard.press('Escape');
  await expect(date).toHaveValue('2021-05-18');
});

test('the list works by keyboard alone: move, star, rename, select, delete, undo, open', async ({ launchApp }) => {
  const { page } = await launchApp();
  await withSpeeches(page);
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.getByRole('grid').focus();
  const [first = '', second = ''] = await titles(page);
  await page.keyboard.press('j');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText(second);
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: new RegExp(`去掉“.*${second}.*”的星标`) })).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type('（修改稿）');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(`${second}.*（修改稿）`) })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText(first);
  await page.keyboard.press('Control+a');
  await expect(page.getByText('已选 3 篇', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(page.getByText('已移到回收站 1 篇')).toBeVisible();
  await expect.poll(async () => (await titles(page)).length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await titles(page)).length).toBe(3);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveTitle(/讲稿库/);
});

test('letters typed into a field are letters and not commands', async ({ launchApp }) => {
  const { page } = await launchApp();
  await withSpeeches(page);
  await page.keyboard.press('Slash');
  await page.keyboard.type('sjk');
  await expect(page.getByRole('combobox', { name: '搜索讲稿、批注、标签、笔记' })).toHaveValue('sjk');
  await expect(page.getByRole('button', { name: /的星标/ })).toHaveCount(0);
});

test('what is in the trash can be restored, or deleted for good after the one question that is asked', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await withSpeeches(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '移到回收站' }).click();
  await page.getByRole('button', { name: /^回收站/ }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(3);
  await page.getByRole('row', { name: /营商环境/ }).click();
  await page.getByRole('complementary', { name: '讲稿信息' }).getByRole('button', { name: '还原' }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(2);
  backUpLibrary(library, null, Date.UTC(2026, 2, 12, 9, 15, 0));
  await page.getByRole('button', { name: '清空回收站' }).click();
  const question = page.getByRole('alertdialog', { name: '彻底删除 2 篇讲稿？' });
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
  await expect(question).toContainText('还留有它们的最近一份备份：2026-03-12');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await page.getByRole('button', { name: '清空回收站' }).click();
  await question.getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByRole('heading', { name: '回收站是空的' })).toBeVisible();
  await page.getByRole('button', { name: /^全部讲稿/ }).click();
  await expect.poll(() => titles(page)).toEqual(['营商']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the library, empty and full, in ${colorScheme}`, async ({ launchApp }) => {
    const { page } = await launchApp({ colorScheme });
    await expect(page.getByRole('heading', { name: '还没有讲稿' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await withSpeeches(page);
    await page.getByRole('combobox', { name: '搜索讲稿、批注、标签、笔记' }).fill('防汛');
    await expect(page.getByRole('listbox', { name: '搜索结果' }).getByRole('option', { name: /防汛工作会议/ }).first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
