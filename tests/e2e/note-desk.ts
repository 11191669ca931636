/** A library with marked passages and a note that is open, for the specs of meeting notes. */
import { expect, type Page } from '@playwright/test';
import { test as base } from './launch-app';
import { markedLibrary } from './marked-library';

export const test = base.extend<{ desk: { page: Page; library: string } }>({
  desk: async ({ launchApp }, use) => {
    const { library, remove } = await markedLibrary();
    const { page } = await launchApp({ library });
    await use({ page, library });
    await remove();
  },
});

/** Makes a note from a template and waits until its text can be typed into. */
export async function newNote(page: Page, template: string, title: string): Promise<void> {
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: '新建笔记' }).click();
  const dialog = page.getByRole('dialog', { name: '新建笔记' });
  await dialog.getByLabel('笔记标题').fill(title);
  await dialog.getByText(template, { exact: true }).click();
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(noteText(page)).toBeVisible();
}

/** The text of the note. */
export function noteText(page: Page) {
  return page.getByRole('textbox', { name: '笔记正文' });
}

/** The words of each block of the note, top to bottom, without what stands in fields beside them. */
export function blocks(page: Page): Promise<string[]> {
  return noteText(page).evaluate((root) => [...root.children].map((block) => (block.querySelector('blockquote') ?? block).textContent ?? ''));
}

/** Types Chinese through an input method: composition is shown, then committed. */
export async function compose(page: Page, steps: readonly string[], text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const step of steps) await session.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
  await session.send('Input.insertText', { text });
  await session.detach();
}

export { expect } from '@playwright/test';
