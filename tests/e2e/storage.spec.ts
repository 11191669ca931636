/** A disk that takes no more, and a program that dies behind its window: the person is told, and nothing typed is lost. */
import { execFileSync, spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, test } from './launch-app';
import { allSaved, libraryWithSpeech, openSpeech, paintedAs, selectWithMouse } from './reading-desk';

const QUOTE = '没有发生一起大面积停水事件';
const NOTE = '磁盘满的时候写下的批注。';
const MORE = '又补了一句。';
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

/** What a file of the process may grow to: with 1 byte SQLite cannot write anything. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}

async function markAndNote(page: Page): Promise<void> {
  await selectWithMouse(page, QUOTE);
  await page.keyboard.press('3');
  await page.keyboard.press('n');
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.insertText(NOTE);
}

const noteField = (page: Page) => page.locator('[data-active]').getByRole('textbox', { name: '批注' });
const refusal = (page: Page) => page.locator('footer').getByRole('alert');

let made: Awaited<ReturnType<typeof libraryWithSpeech>>;
test.beforeEach(async () => { made = await libraryWithSpeech(); });
test.afterEach(async () => { await made.remove(); });

test('while the disk takes no more, marks and notes stay in the window and are saved by themselves later', async ({ launchApp }) => {
  test.skip(!canLimit, 'limits the file size of a running process with prlimit');
  const app = await launchApp({ library: made.library });
  const { page } = app;
  await openSpeech(page);
  limitFiles(app.pid, 1);

  await markAndNote(page);
  await expect(refusal(page)).toContainText('没有保存成功');
  await expect(refusal(page)).toContainText(/[1-9] 处改动等待中/);
  await expect.poll(() => paintedAs(page, 'passage-3')).toEqual([QUOTE]);
  await expect(noteField(page)).toHaveValue(NOTE);
  await expect(page.locator('[data-active]')).toContainText('还没有保存');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-card]')).toContainText(NOTE);
  await expect(page.locator('[data-card]')).toContainText('还没有保存');

  limitFiles(app.pid, 'unlimited');
  await expect(refusal(page)).toHaveCount(0);
  await allSaved(page);
  await expect(page.locator('[data-card]')).not.toContainText('还没有保存');
  const again = await app.relaunch();
  await openSpeech(again);
  await expect.poll(() => paintedAs(again, 'passage-3')).toEqual([QUOTE]);
  await expect(again.locator('[data-card]')).toContainText(NOTE);
});

test('when the program behind the window dies, what is typed stays visible and the status says so', async ({ launchApp }, info) => {
  test.skip(info.project.metadata['host'] === 'electron', 'the window of Electron ends with its host');
  const app = await launchApp({ library: made.library });
  const { page } = app;
  await openSpeech(page);
  await markAndNote(page);
  await allSaved(page);
  await app.killHost();

  await page.keyboard.insertText(MORE);
  await expect(refusal(page)).toContainText('后台程序已停止');
  await expect(noteField(page)).toHaveValue(NOTE + MORE);
  await expect(page.locator('[data-active]')).toContainText('还没有保存');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-card]')).toContainText(NOTE + MORE);
  await expect(page.locator('[data-reading]')).toContainText(QUOTE);
});
