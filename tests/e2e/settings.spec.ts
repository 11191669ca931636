import AxeBuilder from '@axe-core/playwright';
import { fadedIn } from './faded-in';
import { expect, test } from './launch-app';

test('the language changes at once and is kept', async ({ launchApp }) => {
  const app = await launchApp();
  await app.page.keyboard.press('Control+Comma');
  await app.page.getByRole('radio', { name: 'English' }).click();
  await expect(app.page.getByRole('heading', { name: 'Reading', exact: true })).toBeVisible();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(app.page).toHaveTitle('Settings · Lectern');
  const page = await app.relaunch();
  await expect(page.getByRole('heading', { name: 'No speeches yet' })).toBeVisible();
});

test('theme, paper and type act on the page and are kept', async ({ launchApp }) => {
  const app = await launchApp();
  await app.page.keyboard.press('Control+Comma');
  // going to a part of the settings moves that part, not the window
  await app.page.getByRole('navigation', { name: '设置分类' }).getByRole('button', { name: '快捷键', exact: true }).click();
  await expect(app.page.getByRole('region', { name: '随处可用' })).toBeInViewport();
  await expect(app.page.getByRole('banner')).toBeInViewport({ ratio: 1 });
  await app.page.getByRole('radio', { name: '深色' }).click();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.getByText('豆绿').click();
  await app.page.getByRole('slider', { name: '每行字数' }).focus();
  await app.page.keyboard.press('ArrowLeft');
  await expect(app.page.getByText('33 字')).toBeVisible();
  await app.page.getByText('跟随窗口宽度').click();
  await expect(app.page.getByRole('slider', { name: '字号' })).toBeVisible();
  await app.page.getByRole('textbox', { name: '批注署名' }).fill('许听澜');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
  const page = await app.kill9();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-paper', 'bean');
  await expect.poll(() => root.evaluate((element) => element.style.getPropertyValue('--read-chars'))).toBe('33');
  await expect.poll(() => root.evaluate((element) => element.style.getPropertyValue('--read-size'))).toBe('20px');
  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('textbox', { name: '批注署名' })).toHaveValue('许听澜');
});

test('F1 lists the keys, the field narrows them, and no key acts behind the list', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog', { name: '快捷键' });
  await expect(keys.getByRole('region', { name: '阅读和批注' })).toContainText('写批注');
  await page.keyboard.press('Control+Comma');
  await expect(page).toHaveTitle(/讲稿库/);
  await keys.getByRole('searchbox').fill('星标');
  await expect(keys.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('F6 leads through the panes in the order they are seen, and back', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.keyboard.press('Control+Comma');
  const pane = () => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ?? 'title bar');
  const seen: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    seen.push(await pane());
  }
  expect(seen.toSorted()).toEqual(['title bar', '设置', '设置分类', '效果'].toSorted());
  await page.keyboard.press('Shift+F6');
  expect(await pane()).toBe(seen[2]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the settings and the list of keys in ${colorScheme}`, async ({ launchApp }) => {
    const { page } = await launchApp({ colorScheme });
    await page.keyboard.press('Control+Comma');
    await expect(page.getByRole('heading', { name: '阅读', exact: true })).toBeVisible();
    await fadedIn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    await fadedIn(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
