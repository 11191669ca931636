import { expect, test } from './launch-app';
import { libraryWithSpeech, openSpeech, selectWithMouse } from './reading-desk';

let made: Awaited<ReturnType<typeof libraryWithSpeech>>;
test.beforeEach(async () => { made = await libraryWithSpeech(); });
test.afterEach(async () => { await made.remove(); });

test('a key is put elsewhere in the settings, a clash is named, and every place that shows the key follows', async ({ launchApp }) => {
  const app = await launchApp({ library: made.library });
  const { page } = app;
  await page.keyboard.press('Control+Comma');
  const reading = page.getByRole('region', { name: '阅读和批注' });
  await reading.getByRole('button', { name: '写批注：N，改成别的键' }).click();
  await page.keyboard.press('t');
  await expect(reading.getByRole('alert')).toHaveText('T 已经用于“打标签”（阅读和批注），换一个键。');
  await page.keyboard.press('q');
  await expect(reading.getByRole('button', { name: '写批注：Q，改成别的键' })).toBeVisible();

  await page.getByRole('region', { name: '讲稿库', exact: true }).last().getByRole('button', { name: '移到回收站：Del，改成别的键' }).click();
  await page.keyboard.press('Shift+Delete');
  await page.keyboard.press('F1');
  const list = page.getByRole('dialog', { name: '快捷键' });
  await expect(list.getByRole('region', { name: '阅读和批注' }).getByRole('listitem').filter({ has: page.getByText('写批注', { exact: true }) })).toContainText('Q');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+1');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Shift+Delete');
  await expect(page.getByText('已移到回收站 1 篇')).toBeVisible();
  await page.keyboard.press('Control+z');
  await openSpeech(page);
  await selectWithMouse(page, '没有发生一起大面积停水事件');
  await expect(page.getByRole('button', { name: /^批注\s*Q?$/ }).last()).toContainText('Q');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: '批注内容' })).toHaveCount(0);
  await page.keyboard.press('q');
  await expect(page.getByRole('textbox', { name: '批注内容' })).toBeFocused();
  // in a card Alt and a number change the colour, and a number sign begins a tag
  await page.keyboard.press('Alt+2');
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '2');
  await page.keyboard.press('#');
  await expect(page.getByRole('combobox', { name: '添加标签' })).toBeFocused();
  await page.keyboard.press('Alt+4');
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '4');
  await page.keyboard.press('Escape');
  // F6 goes from the text to the cards, the bars, the outline and round to the text
  await expect(page.locator('[data-reading]')).toBeFocused();
  for (let pane = 0; pane < 5; pane += 1) await page.keyboard.press('F6');
  await expect(page.locator('[data-reading]')).toBeFocused();
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Control+Tab');
  await expect(page.locator('[data-reading]')).toBeVisible();
  await page.keyboard.press('Slash');
  await expect(page.getByRole('searchbox', { name: '查找内容' }).or(page.getByRole('textbox', { name: '查找内容' }))).toBeFocused();
  await expect(page.getByText(/^已保存 /)).toBeVisible();

  const again = await app.kill9();
  await again.keyboard.press('Control+Comma');
  await again.getByRole('region', { name: '阅读和批注' }).getByRole('button', { name: '还原：写批注' }).click();
  await expect(again.getByRole('region', { name: '阅读和批注' }).getByRole('button', { name: '写批注：N，改成别的键' })).toBeVisible();
  await again.getByRole('button', { name: '全部还原' }).click();
  await expect(again.getByRole('button', { name: '移到回收站：Del，改成别的键' })).toHaveCount(2);
  await expect(again.getByRole('button', { name: '全部还原' })).toBeDisabled();
});
