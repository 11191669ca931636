import { expect, test } from './launch-app';
import { allSaved, libraryWithSpeech, openSpeech, paintedAs, pointIn, selectWithMouse, shownIn } from './reading-desk';

const QUOTE = '没有发生一起大面积停水事件';
const OUTER = '有针对性组织开展专项行动，共下达整改通知书10份';
const INNER = '共下达整改通知书10份，监测工作扎实';

let made: Awaited<ReturnType<typeof libraryWithSpeech>>;
test.beforeEach(async () => { made = await libraryWithSpeech(); });
test.afterEach(async () => { await made.remove(); });

test('marks a selection with a number key, recolours it, deletes it, and takes each step back', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await selectWithMouse(page, QUOTE);
  await page.keyboard.press('2');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([QUOTE]);
  await expect(page.getByRole('radio', { name: '举措', exact: true })).toBeChecked();
  await page.keyboard.press('5');
  await expect.poll(() => paintedAs(page, 'passage-5')).toEqual([QUOTE]);
  expect(await paintedAs(page, 'passage-2')).toEqual([]);
  await allSaved(page);
  await page.keyboard.press('Delete');
  await expect.poll(() => paintedAs(page, 'passage-5')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => paintedAs(page, 'passage-5')).toEqual([QUOTE]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([QUOTE]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([]);
  await page.keyboard.press('Control+y');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([QUOTE]);
});

test('writes a note and several tags, and all of it is there after the power went', async ({ launchApp }) => {
  const app = await launchApp({ library: made.library });
  const { page } = app;
  await openSpeech(page);
  await selectWithMouse(page, QUOTE);
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: '批注内容' })).toBeFocused();
  await page.keyboard.insertText('与年鉴核对后再引用。');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.insertText('口径');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: '添加标签' })).toBeFocused();
  await page.keyboard.insertText('安全／饮水');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('数据');
  await page.keyboard.press('Enter');
  const card = page.locator('[data-card]', { hasText: '安全/饮水' });
  await expect(card).toContainText('数据');
  await allSaved(page);
  const again = await app.kill9();
  await openSpeech(again);
  await expect.poll(() => paintedAs(again, 'passage-3')).toEqual([QUOTE]);
  await expect(again.locator('[data-card]')).toContainText(['与年鉴核对后再引用。']);
  await expect(again.locator('[data-card]')).toContainText(['安全/饮水']);
  await expect(again.locator('[data-card]')).toContainText(['数据']);
  await expect(again.locator('[data-card] b')).toHaveText('口径');
});

test('shows both of two overlapping passages and goes from one to the other by click and by key', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await selectWithMouse(page, OUTER);
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await selectWithMouse(page, INNER);
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([OUTER]);
  await expect.poll(() => paintedAs(page, 'passage-3-low')).toEqual([INNER]);
  const { x, y } = await pointIn(page, '整改通知书', 1);
  await page.mouse.click(x, y);
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '3');
  const stack = page.getByRole('group', { name: '这里重叠着 2 条' });
  await stack.getByRole('button', { name: '举措' }).click();
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '2');
  await page.keyboard.press('Escape');
  await expect(stack).toHaveCount(0);
  await page.mouse.move(x + 1, y);
  await expect(stack).toBeVisible();
  await page.mouse.click(x, y);
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '3');
  await page.waitForTimeout(600); // a second click within the double-click time would select a word
  await page.mouse.click(x, y);
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '2');
  await page.keyboard.press('o');
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '3');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-active]')).toHaveCount(0);
});

test('goes from passage to passage with J and K and says where one is', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  for (const [quote, key] of [[QUOTE, '1'], ['保护设施严重滞后', '4']] as const) {
    await selectWithMouse(page, quote);
    await page.keyboard.press(key);
    await page.keyboard.press('Escape');
  }
  const opening = page.getByRole('navigation', { name: '目录与批注' }).getByRole('button', { name: '开场' });
  await opening.click();
  await expect(opening).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('j');
  await expect(page.getByText(`批注 1，共 2，重点，${QUOTE}`)).toBeAttached();
  await page.keyboard.press('j');
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '4');
  await page.keyboard.press('k');
  await expect(page.locator('[data-active]')).toHaveAttribute('data-c', '1');
  // a colour switched off leaves the text, the list and the way through the passages
  await page.keyboard.press('Escape');
  await expect.poll(() => paintedAs(page, 'passage-1')).toEqual([QUOTE]);
  await page.getByRole('tab', { name: '批注 2' }).click();
  await page.getByRole('button', { name: '显示重点' }).click();
  await expect.poll(() => paintedAs(page, 'passage-1')).toEqual([]);
  await expect(page.getByText('已隐藏 1 条')).toBeVisible();
  await page.getByRole('button', { name: '全部显示' }).click();
  await expect.poll(() => paintedAs(page, 'passage-1')).toEqual([QUOTE]);
});

test('opens the passage of a card and the card of a passage', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await selectWithMouse(page, QUOTE);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: '批注内容' })).toBeFocused();
  await page.keyboard.insertText('要点');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-reading]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-active]')).toHaveCount(0);
  await page.locator('[data-card]').getByRole('button').click();
  await expect.poll(() => paintedAs(page, 'passage-active')).toEqual([QUOTE]);
  await page.keyboard.press('Escape');
  const { x, y } = await pointIn(page, QUOTE, 4);
  await page.mouse.click(x, y);
  await expect(page.locator('[data-active]').getByRole('textbox', { name: '批注内容' })).toHaveValue('要点');
});

test('marks with the keyboard alone', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  const reading = page.locator('[data-reading]');
  await reading.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('1');
  await expect.poll(() => paintedAs(page, 'passage-1')).toEqual(['在全县农']);
  await page.keyboard.type('不会写进正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(reading).toContainText('在全县农村饮水安全工作推进会上的讲话');
  await expect(reading).not.toContainText('不会写进正文');
});

test('keeps quiet while an input method composes and saves what was composed', async ({ launchApp, browserName }) => {
  test.skip(browserName !== 'chromium', 'composition is simulated through the Chromium protocol');
  const app = await launchApp({ library: made.library });
  const { page } = app;
  await openSpeech(page);
  await selectWithMouse(page, QUOTE);
  const note = page.getByRole('textbox', { name: '批注内容' });
  const input = await page.context().newCDPSession(page);
  // with an input method on, a letter in the text is a command, and what it would compose goes nowhere
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, code: 'KeyN', key: 'Process' });
  await input.send('Input.imeSetComposition', { text: 'n', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('');
  await expect.poll(() => paintedAs(page, 'passage-1')).toEqual([QUOTE]);
  await input.send('Input.imeSetComposition', { text: 'he', selectionStart: 2, selectionEnd: 2 });
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, code: 'Escape', key: 'Process' });
  await expect(note).toBeFocused();
  await input.send('Input.insertText', { text: '核对' });
  await expect(note).toHaveValue('核对');
  await page.keyboard.press('Control+Enter');
  await allSaved(page);
  await page.close();
  await app.relaunch();
  await expect.poll(() => app.page.title()).not.toBe('');
  await openSpeech(app.page);
  await expect(app.page.locator('[data-card]')).toContainText(['核对']);
});

test('the stored text is the same before and after marking', async ({ launchApp }) => {
  const before = shownIn(made.library).text;
  const app = await launchApp({ library: made.library });
  await openSpeech(app.page);
  await selectWithMouse(app.page, OUTER);
  await app.page.keyboard.press('6');
  await allSaved(app.page);
  await app.page.goto('about:blank');
  await app.relaunch();
  await openSpeech(app.page);
  await expect.poll(() => paintedAs(app.page, 'passage-6')).toEqual([OUTER]);
  expect(await app.page.locator('[data-reading]').evaluate((text) => [...text.children].map((block) => block.textContent).join('\n'))).toBe(before);
});
