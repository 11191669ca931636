import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test as base } from './launch-app';
import { markedLibrary } from './marked-library';

const test = base.extend<{ excerpts: Page }>({
  excerpts: async ({ launchApp }, use) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library });
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
    await use(page);
    await remove();
  },
});

/** The rows of the list from top to bottom: headings in brackets, excerpts by their first words. */
function rows(page: Page): Promise<string[]> {
  return page.getByRole('grid', { name: '摘录列表' }).getByRole('row').evaluateAll((all) =>
    all
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('mark')?.textContent?.slice(0, 4) ?? `[${row.querySelector('h2')?.textContent ?? ''}]`),
  );
}

async function addTag(page: Page, box: string, tag: string): Promise<void> {
  await page.getByRole('button', { name: `${box}：添加标签` }).click();
  await page.keyboard.type(tag);
  await page.keyboard.press('Enter');
}

test('excerpts stand under each of their tags, or by speech, or as one list', async ({ excerpts: page }) => {
  await expect.poll(() => rows(page)).toEqual([
    '[防汛]', '一是要抓', '[流程]', '办事流程', '凡是企业', '[责任落实]', '防汛责任', '[责任落实 / 期限]', '凡是企业', '渠道清淤', '[责任落实 / 巡查]', '一是要抓', '[未分类]', '农时不等',
  ]);
  await page.keyboard.press('g');
  await expect.poll(async () => (await rows(page)).filter((row) => row.startsWith('[')).map((row) => row.slice(1, 7))).toEqual(['《在优化营商', '《在全县防汛', '《在春耕备耕']);
  await page.keyboard.press('g');
  await expect.poll(async () => (await rows(page)).filter((row) => row.startsWith('[')).length).toBeGreaterThan(1);
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect.poll(async () => (await rows(page)).length).toBe(6);
});

test('a parent tag finds what its children have; 非 takes away; the empty list says why', async ({ excerpts: page }) => {
  await addTag(page, '同时含有', '责任落实');
  await expect(page.getByText('4 条，出自 3 篇讲稿')).toBeVisible();
  await addTag(page, '不含', '流程');
  await expect(page.getByText('3 条，出自 2 篇讲稿')).toBeVisible();
  await page.getByRole('searchbox', { name: '引文或批注中的文字' }).fill('没有这样的话');
  await expect(page.getByText('没有符合条件的摘录。')).toBeVisible();
  await expect(page.getByText(/同时含有 责任落实 · 不含 流程 · 文字“没有这样的话”/)).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
});

test('colours, speakers, years and notes narrow the list and say how many they would find', async ({ excerpts: page }) => {
  await page.getByText('只看有批注的').click();
  await expect(page.getByText('1 条，出自 1 篇讲稿')).toBeVisible();
  await page.getByText('只看有批注的').click();
  await page.getByRole('group', { name: '颜色' }).getByText('重点').click();
  await expect(page.getByText('2 条，出自 2 篇讲稿')).toBeVisible();
  await page.getByRole('group', { name: '讲话人' }).getByText('郑怀远').click();
  await expect.poll(() => rows(page)).toEqual(['[未分类]', '农时不等']);
});

test('keys alone select, tag, recolour and delete, each one step that can be undone', async ({ excerpts: page }) => {
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('g');
  await expect.poll(async () => (await rows(page)).length).toBe(6);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: '已选 2 条' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('会上要用');
  await expect(page.getByRole('option', { name: /会上要用/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已更改 2 条的标签')).toBeVisible();
  await expect(page.getByRole('grid').getByText('会上要用', { exact: true })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('grid').getByText('会上要用', { exact: true })).toHaveCount(0);
  await page.keyboard.press('3');
  await expect(page.locator('mark[data-c="3"]')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(page.getByText('4 条，出自', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
});

test('Enter opens the speech at the passage, and back returns to the same excerpt and filter', async ({ excerpts: page }) => {
  await addTag(page, '至少含一个', '责任落实/期限');
  await expect(page.getByText('2 条，出自 2 篇讲稿')).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading]')).toContainText('渠道清淤要赶在放水之前完成');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('2 条，出自 2 篇讲稿')).toBeVisible();
  const current = await page.getByRole('grid').getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${current}"] mark`)).toHaveText('渠道清淤要赶在放水之前完成。');
});

test('a number of the statistics narrows the list to what it counts', async ({ excerpts: page }) => {
  const statistics = page.getByRole('complementary', { name: '统计' });
  await statistics.getByRole('button', { name: /^责任落实\s*4$/ }).click();
  await expect(page.getByText('4 条，出自 3 篇讲稿')).toBeVisible();
  await statistics.getByRole('button', { name: '责任落实/期限 与 流程：1 条' }).first().click();
  await expect(page.getByText('1 条，出自 1 篇讲稿')).toBeVisible();
});

test('a saved view is live: it shows what fits when it is opened', async ({ excerpts: page }) => {
  await addTag(page, '同时含有', '流程');
  await expect(page.getByText('2 条，出自 1 篇讲稿')).toBeVisible();
  await page.getByRole('button', { name: '存为常用' }).click();
  await page.keyboard.type('办事流程');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '清除', exact: true }).click();
  await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
  await page.getByRole('button', { name: '办事流程', exact: true }).click();
  await expect(page.getByText('2 条，出自 1 篇讲稿')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the excerpts are accessible in ${colorScheme} colours`, async ({ launchApp }) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library, colorScheme });
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('6 条，出自 3 篇讲稿')).toBeVisible();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog')).toBeVisible();
    // the list of a combo box stands outside all landmarks, which is not a rule of WCAG
    expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()).violations).toEqual([]);
    await remove();
  });
}
