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

const field = (page: Page) => page.getByRole('combobox', { name: '搜索标题、正文、批注、标签' });
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
