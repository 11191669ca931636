/** Correcting the text of a speech as a person does: passages follow, versions are kept, lost passages find a place again. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fadedIn } from './faded-in';
import { expect, test } from './launch-app';
import { allSaved, lectern, libraryWithSpeech, openSpeech, paintedAs, pointIn, selectWithMouse, SPEECH, TITLE } from './reading-desk';
import type { LibraryCopy } from './library-copies';

const WHOLE = '没有发生一起大面积停水事件';
const LOST = '成绩来之不易';

let made: LibraryCopy;
test.beforeEach(async () => {
  made = await libraryWithSpeech();
  lectern(made.library, 'mark', '1', '--quote', WHOLE, '--colour', '2', '--note', '与年报核对');
  lectern(made.library, 'mark', '1', '--quote', LOST, '--colour', '3');
});
test.afterEach(() => made.remove());

const editor = (page: Page) => page.getByRole('textbox', { name: '讲稿正文，可以修改' });
const done = (page: Page) => page.getByText('已存为新版本', { exact: false });

/** Nothing is wrong for readers, light and dark. */
async function accessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await fadedIn(page);
    const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(found.violations.map(({ id, nodes }) => [colorScheme, id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([]);
  }
}

/** Puts the caret before the character at `index` of a quote. */
async function caretBefore(page: Page, quote: string, index = 0): Promise<void> {
  const { x, y } = await caretPoint(page, quote, index);
  await page.mouse.click(x, y);
  // the editor hears of a new selection in a task of its own
  await page.evaluate(() => new Promise((heard) => { requestAnimationFrame(() => setTimeout(heard)); }));
}

/** Selects words from the caret on with a key, step by step. */
async function selectOn(page: Page, words: string, key: string): Promise<void> {
  for (let count = 1; count <= words.length; count += 1) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(key.endsWith('Left') ? words.slice(-count) : words.slice(0, count));
  }
}

async function caretPoint(page: Page, quote: string, index: number): Promise<{ x: number; y: number }> {
  await page.evaluate(() => document.querySelector('[data-editing]')?.setAttribute('data-reading', ''));
  const { x, y } = await pointIn(page, quote, index);
  await page.evaluate(() => document.querySelector('[data-editing]')?.removeAttribute('data-reading'));
  return { x: x - 6, y };
}

test('a text is corrected by keyboard alone, passages stay on their words, and the versions can be compared and restored', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  await page.keyboard.press('e');
  await expect(editor(page)).toBeFocused();
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([WHOLE]);
  await accessible(page);
  // a word inside a passage
  await caretBefore(page, WHOLE, 2);
  await page.keyboard.type('再');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['没有再发生一起大面积停水事件']);
  // a paragraph split inside it, and taken back with the editor's own undo
  await page.keyboard.press('Enter');
  await expect(editor(page).locator('p', { hasText: /^发生一起/ })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(editor(page).locator('p', { hasText: /^发生一起/ })).toHaveCount(0);
  // a sentence with a passage cut and pasted elsewhere
  await caretBefore(page, LOST, 0);
  await selectOn(page, LOST, 'Shift+ArrowRight');
  await page.keyboard.press('Control+x');
  await expect.poll(() => paintedAs(page, 'passage-3')).toEqual([]);
  await caretBefore(page, '这些成绩的取得', 0);
  await page.keyboard.press('Control+v');
  await expect.poll(() => paintedAs(page, 'passage-3')).toEqual([LOST]);
  // the same words dragged back to where they were, with the mouse
  const grip = await caretPoint(page, LOST, 3);
  await selectOn(page, LOST, 'Shift+ArrowLeft');
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  const goal = await caretPoint(page, '群众生活困难，', 7);
  await page.mouse.move(goal.x + 2, goal.y, { steps: 8 });
  await page.mouse.up();
  await expect(editor(page)).toContainText(`群众生活困难，${LOST}`);
  await expect.poll(() => paintedAs(page, 'passage-3')).toEqual([LOST]);
  // a heading
  await caretBefore(page, '这些成绩的取得', 1);
  await page.keyboard.press('Control+Alt+2');
  await expect(editor(page).locator('h3', { hasText: '这些成绩的取得' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(done(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '讲稿正文', exact: true })).toBeFocused();
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['没有再发生一起大面积停水事件']);
  await expect.poll(() => paintedAs(page, 'passage-3')).toEqual([LOST]);
  await expect(page.getByRole('navigation').getByRole('button', { name: '这些成绩的取得', exact: false })).toBeVisible();

  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: `历次版本：${TITLE}` });
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await expect(dialog.getByRole('option').first()).toContainText('修改原文');
  await expect(dialog.getByRole('group', { name: '两个版本的不同' }).locator('ins').first()).toContainText('再');
  await accessible(page);
  await dialog.getByRole('button', { name: '恢复这个版本' }).click();
  await expect(page.getByText('已恢复，成为新版本')).toBeVisible();
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual([WHOLE]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => paintedAs(page, 'passage-2')).toEqual(['没有再发生一起大面积停水事件']);
  await allSaved(page);
});

test('a deleted passage waits with what it said until a person places it, and words survive a kill', async ({ launchApp }) => {
  const app = await launchApp({ library: made.library });
  await openSpeech(app.page);
  await app.page.getByRole('button', { name: '修改原文（E）' }).click();
  await caretBefore(app.page, LOST, 0);
  await selectOn(app.page, LOST, 'Shift+ArrowRight');
  await app.page.keyboard.type('大家辛苦了');
  await app.page.waitForTimeout(700); // the pause after which it is kept
  await allSaved(app.page);
  const page = await app.kill9();
  await openSpeech(page);
  await expect(page.locator('[data-reading]')).toContainText('大家辛苦了');
  await page.getByRole('tab', { name: /^批注/ }).click();
  const card = page.getByRole('article', { name: new RegExp(LOST) });
  await expect(card).toContainText('现在的文字里没有相近的内容');
  await accessible(page);
  await card.getByRole('button', { name: /^留作整篇批注/ }).press('Enter');
  await expect(page.getByText('整篇批注 1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('找不到位置 1')).toBeVisible();
  const { x, y } = await pointIn(page, '大家辛苦了', 0);
  const end = await pointIn(page, '大家辛苦了', 4);
  await page.mouse.move(x - 6, y);
  await page.mouse.down();
  await page.mouse.move(end.x + 6, end.y, { steps: 4 });
  await page.mouse.up();
  await card.getByRole('button', { name: /^放到所选文字/ }).click();
  await expect(page.getByText('已放好 1 条批注')).toBeVisible();
  await expect.poll(async () => (await paintedAs(page, 'passage-3')).join('')).toContain('大家辛苦');
  await page.keyboard.press('Control+z');
  await expect(card).toBeVisible();
});

test('text from elsewhere comes in plain, and the input method writes as it should', async ({ launchApp }) => {
  const { page } = await launchApp({ library: made.library });
  await openSpeech(page);
  // a passage marked the moment before is followed too
  await selectWithMouse(page, '我觉得');
  await page.keyboard.press('4');
  await page.keyboard.press('e');
  await expect(editor(page)).toBeFocused();
  await expect.poll(() => paintedAs(page, 'passage-4')).toEqual(['我觉得']);
  await caretBefore(page, '我觉得', 0);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<h1 style="color:red">红头<b>标题</b></h1><table><tr><td>表</td></tr></table>');
    data.setData('text/plain', '红头标题\n表');
    document.querySelector('[data-editing]')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(editor(page).locator('p', { hasText: /红头标题$/ })).toHaveCount(1);
  await expect(editor(page).locator('p', { hasText: /^表我觉得/ })).toHaveCount(1);
  await expect(editor(page).locator('table, h2 b')).toHaveCount(0);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'shui', selectionStart: 4, selectionEnd: 4 });
  await devtools.send('Input.imeSetComposition', { text: '水源', selectionStart: 2, selectionEnd: 2 });
  await devtools.send('Input.insertText', { text: '水源' });
  await expect(editor(page).locator('p', { hasText: /^表水源我觉得/ })).toHaveCount(1);
  await page.getByRole('button', { name: '完成修改（Esc）' }).click();
  await expect(done(page)).toBeVisible();
  expect(SPEECH).not.toContain('表水源');
  await expect(page.locator('[data-reading]')).toContainText('表水源我觉得');
});
