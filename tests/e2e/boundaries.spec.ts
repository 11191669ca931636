import { expect, test } from './launch-app';
import { allSaved, libraryWithSpeech, openSpeech, paintedAs, pointIn, selectWithMouse } from './reading-desk';

const QUOTE = '没有发生一起大面积停水事件';

let made: Awaited<ReturnType<typeof libraryWithSpeech>>;
test.beforeEach(async () => { made = await libraryWithSpeech(); });
test.afterEach(async () => { await made.remove(); });

test('moves the ends of a passage by clause and sentence, splits it at the caret and merges it again', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await selectWithMouse(page, QUOTE);
  await page.keyboard.press('2');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([`${QUOTE}，`]);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([`${QUOTE}，群众满意度稳步提高。`]);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([`全县农村饮水安全工作扎实推进，${QUOTE}，群众满意度稳步提高。`]);
  const { x, y } = await pointIn(page, QUOTE, 0);
  await page.keyboard.press('Escape');
  await page.mouse.click(x - 6, y);
  await page.keyboard.press('x');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['全县农村饮水安全工作扎实推进，', `${QUOTE}，群众满意度稳步提高。`]);
  await page.keyboard.press('Shift+J');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([`全县农村饮水安全工作扎实推进，${QUOTE}，群众满意度稳步提高。`]);
  // the same with the mouse, from the card
  await page.waitForTimeout(500); // a second click within the double-click time would select a word
  await page.mouse.click(x - 6, y);
  const choose = async (command: string) => {
    await page.locator('[data-active]').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: command }).click();
  };
  await choose('在光标处拆开');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['全县农村饮水安全工作扎实推进，', `${QUOTE}，群众满意度稳步提高。`]);
  await choose('与重叠的或下一处合并');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([`全县农村饮水安全工作扎实推进，${QUOTE}，群众满意度稳步提高。`]);
  await allSaved(page);
});

test('drags the end of a passage to the end of a clause and the start to any character, and gives a selection back as it was dragged', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await selectWithMouse(page, '没有发生一起大面积停');
  const toolbar = page.getByRole('toolbar', { name: '所选文字' });
  const selected = () => page.evaluate(() => String(getSelection()));
  await expect.poll(selected).toBe('没有发生一起大面积停水');
  await page.keyboard.press('Control+z');
  await expect.poll(selected).toBe('没有发生一起大面积停');
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('2');
  const drag = async (edge: 'start' | 'end', quote: string, index: number) => {
    const to = await pointIn(page, quote, index);
    const box = await page.locator(`[data-edge="${edge}"]`).boundingBox();
    if (!box) throw new Error('The handle is not shown.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 4, to.y, { steps: 4 });
  };
  await drag('end', '群众满意度稳步提高', 6);
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['没有发生一起大面积停水事件，群众满意度稳步提高']);
  await page.mouse.up();
  await allSaved(page);
  await page.keyboard.down('Alt');
  await drag('start', '工作扎实推进，没有', 2);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['实推进，没有发生一起大面积停水事件，群众满意度稳步提高']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['没有发生一起大面积停水事件，群众满意度稳步提高']);
});

test('selects by sentence and clause from the keyboard and marks what is selected', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  const { x, y } = await pointIn(page, QUOTE, 2);
  await page.mouse.click(x, y);
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('4');
  await expect.poll(() => paintedAs(page, 'passage-4')).toEqual(['全年新建集中供水工程42处，改造老旧管网316公里；']);
});

test('leaves the text alone on the screen with F and brings everything back with Escape', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  const pane = page.getByRole('navigation', { name: '目录与批注' });
  await expect(pane).toBeVisible();
  await page.getByRole('button', { name: '版式' }).click();
  await page.getByRole('button', { name: '专注阅读' }).click();
  await expect(pane).toHaveCount(0);
  await page.getByRole('button', { name: '退出专注阅读' }).click();
  await expect(pane).toBeVisible();
  await page.keyboard.press('f');
  await expect(pane).toHaveCount(0);
  await expect(page.getByRole('button', { name: '导出（Ctrl+E）' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(pane).toBeVisible();
});
