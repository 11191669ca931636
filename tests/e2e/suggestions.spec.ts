import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './launch-app';
import { allSaved, libraryWithSpeech, openSpeech, paintedAs, pointIn } from './reading-desk';

let made: Awaited<ReturnType<typeof libraryWithSpeech>>;
test.beforeEach(async () => { made = await libraryWithSpeech(); });
test.afterEach(async () => { await made.remove(); });

test('proposes, and marks only what a person accepts, by key and by mouse; every answer can be taken back', async ({ launchApp }) => {
  const app = await launchApp({ library: made.library, viewport: { width: 1366, height: 768 } });
  const { page } = app;
  await openSpeech(page);
  await page.keyboard.press('a');
  const pane = page.getByRole('complementary', { name: '建议' });
  await expect(pane.getByRole('heading', { name: /^数据/ })).toContainText('3');
  expect(await paintedAs(page, 'passage-3')).toEqual([]);
  await expect.poll(() => paintedAs(page, 'suggestion')).toContain('全年新建集中供水工程42处，改造老旧管网316公里');

  await page.keyboard.press('j');
  const bar = page.getByRole('toolbar', { name: '建议' });
  await expect(bar).toContainText('有数字和单位“42处”');
  await page.keyboard.press('y');
  await expect.poll(() => paintedAs(page, 'passage-3')).toEqual(['全年新建集中供水工程42处，改造老旧管网316公里']);
  await expect(bar).toContainText('128处');
  await page.keyboard.press('d');
  await expect(pane.getByRole('heading', { name: /^数据/ })).toContainText('1');
  await page.keyboard.press('Control+z');
  await expect(pane.getByRole('heading', { name: /^数据/ })).toContainText('2');
  await page.keyboard.press('Control+y');
  await expect(pane.getByRole('heading', { name: /^数据/ })).toContainText('1');

  const before = Number((await pane.getByRole('heading', { name: /^任务/ }).innerText()).replace(/\D/g, ''));
  await pane.getByText('接受时打上同名标签').click();
  await pane.getByRole('button', { name: /^任务全部接受/ }).click();
  await expect(pane.getByRole('heading', { name: /^任务/ })).toHaveCount(0);
  await expect.poll(async () => (await paintedAs(page, 'passage-2')).length).toBeGreaterThan(0);
  await allSaved(page);
  const again = await app.kill9();
  await openSpeech(again);
  await expect(again.getByRole('tab', { name: `批注 ${before + 1}` })).toBeVisible();
  await expect(again.locator('[data-card]', { hasText: '任务' }).first()).toBeVisible();
  await again.keyboard.press('a');
  await expect(again.getByRole('button', { name: '找回不要的 1 条' })).toBeVisible();
  await again.keyboard.press('Control+z');
  await expect(again.getByRole('heading', { name: /^任务/ })).toContainText(String(before));
});

test('a click in the text picks a proposal, a number key marks it in that style, and nothing is wrong for readers', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: /^任务/ })).toBeVisible();
  const { x, y } = await pointIn(page, '坚决杜绝因为水源污染', 2);
  await page.mouse.click(x, y);
  await expect(page.getByRole('toolbar', { name: '建议' })).toContainText('用“要”提出任务');
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([]);
  await page.keyboard.press('4');
  await expect.poll(() => paintedAs(page, 'passage-4')).toEqual(['要从这八个字入手，坚决杜绝因为水源污染和工程质量问题而造成的饮水安全事故']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '建议' })).toHaveCount(0);
  await expect.poll(() => paintedAs(page, 'suggestion')).toEqual([]);
});
