import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test as base } from './launch-app';
import { markedLibrary } from './marked-library';

const test = base.extend<{ library: Page }>({
  library: async ({ launchApp }, use) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library });
    await expect(page.getByText('3 篇', { exact: true })).toBeVisible();
    await use(page);
    await remove();
  },
});

const field = (page: Page) => page.getByRole('combobox', { name: '搜索讲稿、批注、标签、笔记' });
const results = (page: Page) => page.getByRole('listbox', { name: '搜索结果' });

test('a search typed with keys alone shows its places by speech and opens the speech there', async ({ library: page }) => {
  await page.keyboard.press('Slash');
  await page.keyboard.type('堤防');
  await expect(results(page).getByRole('option', { name: /防汛工作会议/ })).toBeVisible();
  await expect(results(page).getByRole('option', { name: /每一段堤防/ }).first().locator('mark')).toHaveText('堤防');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/防汛工作会议/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(field(page)).toHaveValue('堤防');
});

test('a malformed query is explained and still finds', async ({ library: page }) => {
  await field(page).fill('堤防 OR (');
  await expect(page.getByText('括号“(”没有成对，已略去。')).toBeVisible();
  await expect(results(page).getByRole('option', { name: /防汛工作会议/ })).toBeVisible();
});

test('values of a field are offered and taken with keys', async ({ library: page }) => {
  await page.keyboard.press('Slash');
  await page.keyboard.type('标签：流');
  await expect(page.getByRole('option', { name: /^流程/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/标签：流程/);
  await expect(results(page).getByRole('option', { name: /营商/ }).first()).toBeVisible();
});

test('a search is kept under a name and in the history', async ({ library: page }) => {
  await field(page).fill('堤防');
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('堤防的说法');
  await page.keyboard.press('Enter');
  await results(page).getByRole('option', { name: /每一段堤防/ }).first().click();
  await page.keyboard.press('Alt+Digit1');
  await page.getByRole('button', { name: '清除搜索' }).click();
  await expect(page.getByRole('option', { name: '堤防', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '堤防的说法', exact: true }).click();
  await expect(field(page)).toHaveValue('堤防');
});

test('an excerpt put into a meeting note is told apart, and the note is found and opened at the hit, with keys alone', async ({ library: page }) => {
  await page.keyboard.press('Alt+Digit2');
  await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: '新建笔记' }).getByLabel('笔记标题').fill('防汛调度会');
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: '笔记正文' });
  await expect(text).toBeVisible();
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('请沙袋组连夜备料');
  await page.keyboard.press('Alt+Digit2');
  await page.getByText('只看用在笔记里的').click();
  await expect(page.getByText('1 条，出自 1 篇讲稿')).toBeVisible();
  await expect(page.getByRole('grid', { name: '摘录列表' }).getByText('用于 1 篇笔记').first()).toBeVisible();
  await page.keyboard.press('Alt+Digit1');
  await page.keyboard.press('Slash');
  await page.keyboard.type('沙袋組');
  const notes = page.getByRole('listbox', { name: '找到的会议笔记' });
  await expect(notes.getByRole('option', { name: /请沙袋组连夜备料/ }).locator('mark')).toHaveText('沙袋组');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search', { name: '在笔记中查找' })).toContainText('第 1 处，共 1 处');
  await page.keyboard.press('Alt+ArrowLeft');
  await field(page).fill('防汛');
  await expect(page.getByRole('radio', { name: '会议笔记 1' })).toBeVisible();
});

test('the palette finds tags, speeches and commands from anywhere', async ({ library: page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('#流程');
  await expect(page.getByRole('option', { name: /流程/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 条，出自 1 篇讲稿')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>词语');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '词语与提法' })).toBeVisible();
});

test('speeches are put into a collection with the menu, and it can be ordered with keys', async ({ library: page }) => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: '加入文集' }).click();
  await page.getByRole('menuitem', { name: '放进新文集…' }).click();
  await page.getByRole('textbox', { name: '文集名称' }).fill('春季用稿');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^春季用稿/ }).first().click();
  const first = page.locator('[role="row"][aria-rowindex="2"]');
  await expect(page.getByRole('heading', { name: '春季用稿', level: 1 })).toBeVisible();
  const before = await first.innerText();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => first.innerText()).not.toBe(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`search, palette and words are accessible in ${colorScheme} colours`, async ({ launchApp }) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library, colorScheme });
    const violations = async () => (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()).violations;
    await field(page).fill('责任 标签：');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('责任');
    await expect(page.getByRole('option', { name: /责任落实/ }).first()).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+Digit4');
    await expect(page.getByRole('table')).toBeVisible();
    expect(await violations()).toEqual([]);
    await remove();
  });
}
