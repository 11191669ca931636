import { expect, test } from './launch-app';
import { chooseFiles, dropSpeeches, importProposed, pickSpeeches, threeSpeeches } from './speech-files';

const [flood, spring, business] = threeSpeeches as [(typeof threeSpeeches)[0], (typeof threeSpeeches)[0], (typeof threeSpeeches)[0]];

test('an empty library greets, and the sample speeches are one press away', async ({ launchApp }) => {
  const { page } = await launchApp();
  await expect(page.getByRole('heading', { name: '还没有讲稿' })).toBeVisible();
  await page.getByRole('button', { name: '打开示例讲稿' }).click();
  await expect(page.getByRole('grid', { name: '讲稿' })).toBeVisible();
  await expect(page.getByText(/^已导入 \d+ 篇$/)).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByRole('heading', { name: '还没有讲稿' })).toBeVisible();
});

test('files chosen with Ctrl+O are imported, and still there after the program was killed', async ({ launchApp }) => {
  const app = await launchApp();
  await pickSpeeches(app.page, threeSpeeches);
  await expect(app.page.getByText('已导入 3 篇', { exact: true })).toBeVisible();
  await expect(app.page.getByRole('row', { name: /防汛工作会议/ })).toContainText('2021-05-18');
  const page = await app.kill9();
  await expect(page.getByRole('row', { name: /春耕备耕现场会/ })).toBeVisible();
  await expect(page.getByText('3 篇', { exact: true })).toBeVisible();
});

test('dropped files are imported from any screen', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.keyboard.press('Control+Comma');
  await dropSpeeches(page, [flood, spring]);
  await importProposed(page);
  await expect(page.getByText('已导入 2 篇', { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('row', { name: /防汛工作会议/ })).toBeVisible();
});

test('a drop shows how many files it will import before they are let go', async ({ launchApp }) => {
  const { page } = await launchApp();
  const transfer = await page.evaluateHandle(() => {
    const made = new DataTransfer();
    for (const name of ['甲.txt', '乙.txt']) made.items.add(new File(['一'], name));
    return made;
  });
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('松开即可导入 2 个文件')).toBeVisible();
  await page.dispatchEvent('main', 'dragleave', { dataTransfer: transfer });
  await expect(page.getByText('松开即可导入 2 个文件')).toBeHidden();
});

test('a file that fails is named with its reason, and the others come in all the same', async ({ launchApp }) => {
  const { page } = await launchApp();
  await pickSpeeches(page, [{ name: '空白.txt', text: '' }, flood]);
  const report = page.getByRole('region', { name: '导入结果' });
  await expect(report).toContainText('已导入 1 篇，1 个文件没能导入');
  await expect(report).toContainText('空白.txt：文件是空的。');
  await report.getByRole('button', { name: '关闭' }).click();
  await expect(report).toBeHidden();
  await page.getByRole('button', { name: '上次导入的结果' }).click();
  const download = page.waitForEvent('download');
  await report.getByRole('button', { name: '把结果存为文本' }).click();
  expect((await download).suggestedFilename()).toBe('导入结果.txt');
});

test('a speech that is there already is skipped, and kept beside the other on request', async ({ launchApp }) => {
  const { page } = await launchApp();
  await pickSpeeches(page, [flood]);
  await expect(page.getByText('已导入 1 篇', { exact: true })).toBeVisible();
  await pickSpeeches(page, [flood, business]);
  await expect(page.getByText('2 篇', { exact: true })).toBeVisible();
  await chooseFiles(page, [{ name: flood.name, bytes: Buffer.from(flood.text) }]);
  const dialog = page.getByRole('dialog', { name: '导入讲稿' });
  await expect(dialog.getByText('库里已有，文件相同')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '关闭，什么也不导入' })).toBeVisible();
  await dialog.getByRole('radio', { name: '两篇都留' }).click();
  await importProposed(page);
  await expect(page.getByText('3 篇', { exact: true })).toBeVisible();
});

test('the result of an import opens again after a restart', async ({ launchApp }) => {
  const app = await launchApp();
  await pickSpeeches(app.page, [flood, spring]);
  const page = await app.relaunch();
  await page.getByRole('button', { name: '上次导入的结果' }).click();
  const report = page.getByRole('region', { name: '导入结果' });
  await expect(report).toContainText('防汛.txt：导入了 1 篇。');
  await expect(report).toContainText('春耕.txt：导入了 1 篇。');
});

test('an imported title in the report opens the speech', async ({ launchApp }) => {
  const { page } = await launchApp();
  await pickSpeeches(page, [{ name: '空白.txt', text: '' }, business]);
  await page.getByRole('region', { name: '导入结果' }).getByRole('button', { name: /优化营商环境/ }).click();
  await expect(page).toHaveTitle(/优化营商环境/);
});
