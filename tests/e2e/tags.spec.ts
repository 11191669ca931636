import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test as base } from './launch-app';
import { markedLibrary } from './marked-library';

const test = base.extend<{ tags: Page }>({
  tags: async ({ launchApp }, use) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library });
    await expect(tree(page).getByRole('row', { name: '责任落实' })).toBeVisible();
    await use(page);
    await remove();
  },
});

const tree = (page: Page) => page.getByRole('complementary', { name: '讲稿库导航' }).getByRole('treegrid', { name: '标签' });
const command = async (page: Page, tag: string, name: string) => {
  await tree(page).getByRole('row', { name: tag, exact: true }).hover();
  await tree(page).getByRole('button', { name: `“${tag}”的操作` }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('a tag is renamed with F2 and the name comes back with Ctrl+Z', async ({ tags: page }) => {
  await tree(page).getByRole('row', { name: '流程', exact: true }).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '名称' }).fill('办事流程');
  await page.keyboard.press('Enter');
  await expect(tree(page).getByRole('row', { name: '办事流程', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(tree(page).getByRole('row', { name: '流程', exact: true })).toBeVisible();
});

test('a tag is moved below another by its menu, which initials find', async ({ tags: page }) => {
  await command(page, '流程', '移到…');
  await expect(page.getByRole('combobox', { name: '放到这个标签下面' })).toBeFocused();
  await page.keyboard.type('zrls');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '移动', exact: true }).click();
  await expect(tree(page).getByRole('row', { name: '流程', exact: true })).toHaveAttribute('aria-level', '2');
});

test('a tag is dragged onto another and back with one step of undo', async ({ tags: page }) => {
  await tree(page).getByRole('row', { name: '流程', exact: true }).dragTo(tree(page).getByRole('row', { name: '防汛', exact: true }));
  await expect(tree(page).getByRole('row', { name: '流程', exact: true })).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Control+z');
  await expect(tree(page).getByRole('row', { name: '流程', exact: true })).toHaveAttribute('aria-level', '1');
});

test('merging shows first what it changes', async ({ tags: page }) => {
  await command(page, '流程', '合并到…');
  await expect(page.getByRole('combobox', { name: '合并到' })).toBeFocused();
  await page.keyboard.type('防汛');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 条批注会换上新标签')).toBeVisible();
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(tree(page).getByRole('row', { name: '流程', exact: true })).toHaveCount(0);
  await expect(tree(page).getByRole('row', { name: '防汛', exact: true })).toContainText('3');
});

test('deleting says what it takes along and can be undone', async ({ tags: page }) => {
  await tree(page).getByRole('row', { name: '责任落实', exact: true }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/删除 3 个标签/)).toBeVisible();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(tree(page).getByRole('row', { name: '责任落实', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(tree(page).getByRole('row', { name: '责任落实', exact: true })).toContainText('4');
});

test('speeches carry tags of their own', async ({ tags: page }) => {
  await page.getByRole('row', { name: /春耕备耕/ }).click();
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: '添加标签' })).toBeFocused();
  await page.keyboard.type('农时');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const details = page.getByRole('complementary', { name: '讲稿信息' });
  await expect(details.getByRole('button', { name: '移除 农时' })).toBeVisible();
  // what is typed and not entered yet is meant as well
  await page.getByRole('row', { name: /春耕备耕/ }).click();
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: '添加标签' })).toBeFocused();
  await page.keyboard.type('种子');
  await page.keyboard.press('Control+Enter');
  await expect(details.getByRole('button', { name: '移除 种子' })).toBeVisible();
  await expect(details.getByRole('button', { name: '移除 农时' })).toBeVisible();
});

test('the tags dialog keeps colour, pattern and description, and is accessible', async ({ tags: page }) => {
  await command(page, '流程', '颜色、说明、别名');
  await page.getByRole('radio', { name: '青' }).click();
  await page.getByRole('radio', { name: '斜线' }).click();
  await page.getByRole('textbox', { name: '说明' }).fill('办事环节和时限');
  await page.getByRole('textbox', { name: '别名' }).fill('环节');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '斜线' })).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByRole('button', { name: '移除 环节' })).toBeVisible();
  expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()).violations).toEqual([]);
});
