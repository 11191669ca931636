import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './launch-app';
import { libraryWithSpeech, openSpeech, paintedAs, pointIn, selectWithMouse } from './reading-desk';

let made: Awaited<ReturnType<typeof libraryWithSpeech>>;
test.beforeEach(async () => { made = await libraryWithSpeech(); });
test.afterEach(async () => { await made.remove(); });

test('lists headings and running points, folds them and goes there', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library, viewport: { width: 1366, height: 768 } });
  await openSpeech(page);
  const pane = page.getByRole('navigation', { name: '目录与批注' });
  await expect(pane.getByRole('button', { name: '一、2020年农村饮水安全工作成效明显', exact: true })).toBeVisible();
  await expect(pane.getByRole('button', { name: /二是\s*水质监测全面覆盖/ })).toBeVisible();
  await pane.getByRole('button', { name: '折叠 一、2020年农村饮水安全工作成效明显' }).click();
  await expect(pane.getByRole('button', { name: /二是\s*水质监测全面覆盖/ })).toHaveCount(0);
  await pane.getByRole('button', { name: /（二）要重点加强水源保护设施建设/, exact: false }).last().click();
  await expect(pane.locator('[aria-current]')).toContainText('（二）要重点加强');
});

test('splits points onto lines of their own without touching the text', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  const text = () => page.locator('[data-reading]').evaluate((root) => root.textContent);
  const leftOf = async () => (await pointIn(page, '三是管护机制')).x;
  const before = await text();
  await selectWithMouse(page, '改造老旧管网316公里');
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  const split = await leftOf();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /各起一行/ })).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(leftOf).not.toBe(split);
  expect(await text()).toBe(before);
  expect(await paintedAs(page, 'passage-3')).toEqual(['改造老旧管网316公里']);
});

test('comes back to the line where reading stopped', async ({ launchApp }) => {
  const app = await launchApp({ library: made.library, viewport: { width: 1366, height: 620 } });
  const { page } = app;
  await openSpeech(page);
  await page.getByRole('navigation', { name: '目录与批注' }).getByRole('button', { name: '二、进一步明确2021年工作目标', exact: true }).click();
  const status = page.locator('footer');
  await expect(status).toContainText('二');
  const top = () => app.page.locator('[data-reading]').evaluate((text) => Math.round(text.getBoundingClientRect().top));
  await page.getByRole('button', { name: '返回讲稿库（Esc）' }).click();
  await expect(page.getByText(/^已保存 /)).toBeVisible();
  const again = await app.kill9();
  await openSpeech(again);
  await expect.poll(top).toBeLessThan(-200);
  await expect(again.getByRole('navigation', { name: '目录与批注' }).locator('[aria-current]')).toContainText(/一、|四是|二、/);
});

test('finds in the speech and goes through the hits', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('水源');
  await expect(page.getByText('第 1 处，共 5 处')).toBeVisible();
  expect(await paintedAs(page, 'find-hit')).toEqual(['水源', '水源', '水源', '水源', '水源']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('第 2 处，共 5 处')).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('第 5 处，共 5 处')).toBeVisible();
  await page.getByRole('textbox', { name: '查找内容' }).fill('飲水安全工作推進會，');
  await expect(page.getByText('第 1 处，共 1 处')).toBeVisible();
  expect(await paintedAs(page, 'find-now')).toEqual(['饮水安全工作推进会,']);
  // all finds become passages in one step
  await page.getByRole('textbox', { name: '查找内容' }).fill('水源地');
  await expect(page.getByText('第 1 处，共 3 处')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  // all are marked; painted are those on the screen, which is at the first
  await expect(page.getByRole('tab', { name: '批注 3' })).toBeVisible();
  await expect.poll(() => paintedAs(page, 'passage-1')).toContain('水源地');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('找到的都已经标上。')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => paintedAs(page, 'passage-1')).toEqual([]);
  await expect.poll(() => paintedAs(page, 'find-hit')).toEqual([]);
});

test('copies the text as it is stored', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSpeech(page);
  const start = await pointIn(page, '主要任务是总结去年工作,部署');
  const end = await pointIn(page, '主要任务是总结去年工作,部署', 13);
  await page.keyboard.down('Alt');
  await page.mouse.move(start.x - 6, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x + 6, end.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('主要任务是总结去年工作,部署');
  await page.keyboard.press('c');
  await expect(page.getByText('已复制引文')).toBeVisible();
  const flavours = await page.evaluate(async () => Promise.all((await navigator.clipboard.read()).flatMap((one) => one.types.map(async (type) => [type, await (await one.getType(type)).text()]))));
  expect(flavours.map(([type]) => type)).toEqual(['text/plain', 'text/html']);
  expect(flavours[0]?.[1]).toMatch(/^主要任务是总结去年工作,部署\n——林文涛：《/);
  expect(flavours[1]?.[1]).toMatch(/<blockquote[^>]*><p[^>]*>主要任务是总结去年工作,部署<\/p><\/blockquote><p[^>]*>——林文涛：《/);
});

test('folds the outline to a button when the window is narrow', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library, viewport: { width: 1093, height: 614 } });
  await openSpeech(page);
  const pane = page.getByRole('navigation', { name: '目录与批注' });
  await expect(pane).toHaveCount(0);
  await page.keyboard.press('Control+1');
  await expect(pane).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1093);
  // a window of 1706 at 200 %: nothing is cut off at the right, on any screen
  await page.setViewportSize({ width: 853, height: 480 });
  const cutOff = () => page.evaluate(() => [...document.querySelectorAll('#root button, #root input, #root h1')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth && !one.closest('[role="grid"], .sr')).map((one) => one.outerHTML.slice(0, 90)));
  await expect.poll(cutOff).toEqual([]);
  await page.keyboard.press('Control+1');
  await page.locator('[data-reading]').focus();
  await page.keyboard.press('v');
  await page.keyboard.press('1');
  await expect(page.locator('[data-active]')).toBeVisible();
  await expect.poll(cutOff).toEqual([]);
  expect(await page.locator('[data-active]').evaluate((card) => card.clientWidth)).toBeGreaterThan(200);
  for (const [key, screen] of [['Alt+1', '讲稿库'], ['Alt+2', '摘录'], ['Alt+3', '会议笔记']] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('button', { name: screen, exact: true }).first()).toHaveAttribute('aria-current', 'page');
    await expect.poll(cutOff).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violations, ${colorScheme}`, async ({ launchApp }) => {
    const { page } = await launchApp({ library: made.library, colorScheme });
    await openSpeech(page);
    await selectWithMouse(page, '没有发生一起大面积停水事件');
    await page.keyboard.press('2');
    await page.keyboard.press('n');
    await page.keyboard.insertText('核对口径');
    await page.keyboard.press('Escape');
    const mark = page.getByRole('region', { name: '这一屏的高亮 1 处' }).locator('mark');
    await expect(mark).toHaveText('没有发生一起大面积停水事件');
    await expect(mark).toHaveAttribute('aria-details', /./);
    const details = await mark.getAttribute('aria-details');
    await expect(page.locator(`[id="${details}"]`)).toContainText('核对口径');
    await page.getByRole('tab', { name: '批注 1' }).click();
    await selectWithMouse(page, '群众满意度稳步提高');
    const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([]);
  });
}
