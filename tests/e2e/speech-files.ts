import type { Page } from '@playwright/test';

export type SpeechFile = { name: string; text: string };

/** Three invented speeches, each a file of its own. */
export const threeSpeeches: readonly SpeechFile[] = [
  {
    name: '防汛.txt',
    text: '在全县防汛工作会议上的讲话\n林若溪\n（2021年5月18日）\n同志们：\n一、认清形势\n今年雨季来得早，水库蓄水偏高。一是要抓巡查；二是要抓值班。\n二、压实责任\n防汛责任要落到每一座水库、每一段堤防。',
  },
  {
    name: '春耕.txt',
    text: '在春耕备耕现场会上的讲话\n郑怀远\n（2019年3月6日）\n同志们：\n一、抓紧备耕\n农时不等人，种子、化肥要在月底之前送到村里。\n二、管好水源\n渠道清淤要赶在放水之前完成。',
  },
  {
    name: '营商.txt',
    text: '在优化营商环境座谈会上的讲话\n林若溪\n（2023年11月2日）\n各位企业家：\n办事流程还能再短一些，窗口服务还能再好一些。\n凡是企业反映的问题，都要有人办、有回音。',
  },
];

/** Chooses files in the picker that Ctrl+O opens; their speeches are then shown to be checked. */
export async function chooseFiles(page: Page, files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => undefined); // the browser now knows that the chooser is awaited: a key is faster than that
  await page.keyboard.press('Control+O');
  await (await chooser).setFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })));
}

/** Chooses files as `chooseFiles` does, and imports what is found in them as it is proposed. */
export async function pickSpeeches(page: Page, files: readonly SpeechFile[]): Promise<void> {
  await chooseFiles(page, files.map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') })));
  await importProposed(page);
}

/** Waits until everything in the import dialog is read, and imports it as it stands. */
export async function importProposed(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '导入讲稿' });
  await dialog.getByRole('button', { name: /^导入 \d+ 篇/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^已导入 \d+ 篇$/).first().waitFor();
}

/** Drops files on the window. */
export async function dropSpeeches(page: Page, files: readonly SpeechFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const made = new DataTransfer();
    for (const { name, text } of dropped) made.items.add(new File([text], name, { type: 'text/plain' }));
    return made;
  }, files as SpeechFile[]);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}
