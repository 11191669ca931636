import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { fadedIn } from './faded-in';
import { strFromU8, unzipSync } from 'fflate';
import { blocks, compose, expect, newNote, noteText, test } from './note-desk';
import { allSaved } from './reading-desk';

test('a note from a template is written, saved by itself and there after a power cut', async ({ launchApp }) => {
  const app = await launchApp();
  await newNote(app.page, '会议记录', '防汛会商');
  await app.page.getByRole('textbox', { name: '时间' }).fill('2026年3月8日');
  await noteText(app.page).locator('p').first().click();
  await app.page.keyboard.type('通报雨情。');
  await allSaved(app.page);
  await expect(app.page.getByText('通报雨情。')).toBeVisible();
  await app.page.waitForTimeout(600);
  const page = await app.kill9();
  await page.keyboard.press('Alt+3');
  await page.getByRole('option', { name: '防汛会商' }).click();
  await expect(noteText(page)).toContainText('通报雨情。');
  await expect(page.getByRole('option', { name: '防汛会商' })).toContainText('2026-03-08');
});

test('an excerpt goes into the note by key, leads to its source with Enter, and back to the same line', async ({ desk: { page } }) => {
  await newNote(page, '空白笔记', '摘编');
  await noteText(page).click();
  await page.keyboard.type('会议重温了这一要求：');
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('水库');
  await expect(page.getByRole('grid', { name: '找摘录' }).getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => blocks(page)).toEqual(['会议重温了这一要求：', '防汛责任要落到每一座水库、每一段堤防。', '']);
  await expect(page.getByText('引用 1 条，出自 1 篇')).toBeVisible();
  const freeze = page.getByRole('button', { name: '固定引文' });
  await expect(freeze).toHaveCount(0);
  await page.getByRole('figure').click();
  await expect(freeze).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading]')).toContainText('压实责任');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('figure[data-selected]')).toBeVisible();
  await expect(noteText(page)).toBeFocused();

  // the same inside a line: a citation, which leads there and back too
  await noteText(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('grid', { name: '找摘录' }).getByRole('row')).not.toHaveCount(0);
  await page.keyboard.press('Shift+Enter');
  await expect(noteText(page).locator('p').first()).toHaveText(/^会议重温了这一要求：（.+）$/u);
  await expect(page.getByRole('figure')).toBeVisible();
  await expect(freeze).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading]')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(noteText(page).locator('.ProseMirror-selectednode[data-cites]')).toBeVisible();
});

test('a source that changes or goes is announced, and the text of the note stays', async ({ desk: { page } }) => {
  await newNote(page, '空白笔记', '摘编');
  await noteText(page).click();
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('水库');
  await expect(page.getByRole('grid', { name: '找摘录' }).getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('figure')).toBeVisible();
  await allSaved(page);
  await page.keyboard.press('Alt+2');
  await page.getByRole('grid').getByText('防汛责任要落到每一座水库').first().click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('已删除 1 条批注')).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(page.getByText('有 1 处引文的原文有变化，文字都在。')).toBeVisible();
  await expect(page.getByText('原文的高亮已删除，引文保留')).toBeVisible();
  await expect.poll(() => blocks(page)).toContain('防汛责任要落到每一座水库、每一段堤防。');
  await page.getByRole('button', { name: '撤销：删除' }).or(page.getByRole('button', { name: '撤销', exact: true })).first().click();
  await expect(page.getByText('有 1 处引文的原文有变化')).toHaveCount(0);
});

test('selected excerpts become an outline by tag; M puts another passage at the end from its speech', async ({ desk: { page } }) => {
  await page.keyboard.press('Alt+2');
  const list = page.getByRole('grid', { name: '摘录列表' });
  await list.getByText('凡是企业反映的问题').first().click();
  await page.keyboard.press('x');
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: '新建笔记' }).getByRole('button', { name: '新建', exact: true }).click();
  await expect.poll(() => blocks(page)).toEqual(['流程', '', '凡是企业反映的问题，都要有人办、有回音。']);
  await page.keyboard.press('Alt+2');
  await list.getByText('农时不等人').first().click();
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading]')).toContainText('农时不等人');
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: '把 1 条摘录加入笔记' }).getByRole('option').first().click();
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await expect.poll(() => blocks(page)).toContain('农时不等人');

  // and from the passage to the place in the note
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: '用于 1 篇笔记' }).click();
  await page.getByRole('menuitem').click();
  await expect(page.locator('figure[data-selected]')).toContainText('农时不等人');
});

test('an excerpt is dragged into the text; fields are renamed and moved; an earlier version is compared and brought back', async ({ desk: { page } }) => {
  await newNote(page, '会议记录', '版本');
  const card = page.getByRole('grid', { name: '找摘录' }).getByRole('row').filter({ hasText: '农时不等人' });
  await card.dragTo(noteText(page).locator('p').first());
  await expect.poll(() => blocks(page)).toContain('农时不等人');
  await allSaved(page);

  const choose = async (name: string) => {
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose('存为模板');
  const field = (number: number) => page.getByRole('textbox', { name: `栏目 ${number}`, exact: true });
  await field(1).fill('');
  await expect(field(1)).toHaveValue('');
  await page.keyboard.type('会议主题');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(field(2)).toBeFocused();
  await expect(field(2)).toHaveValue('会议主题');
  await page.keyboard.press('Escape');
  await expect(page.locator('dt').nth(1)).toHaveText('会议主题');

  await choose('历史版本');
  const changes = page.getByRole('group', { name: '这个版本与现在的不同' });
  await expect(changes.locator('ins').filter({ hasText: '农时不等人' })).toBeVisible();
  await page.getByRole('button', { name: '恢复成这个版本' }).click();
  await expect.poll(() => blocks(page)).not.toContain('农时不等人');
  await expect(page.locator('dt').nth(1)).not.toHaveText('会议主题');
});

test('minutes leave as Word with the words and sources of their preview', async ({ desk: { page } }) => {
  await newNote(page, '会议纪要', '防汛工作会议');
  await noteText(page).locator('p').filter({ hasText: '会议指出，' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type('要抓住关键。');
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('水库');
  await expect(page.getByRole('grid', { name: '找摘录' }).getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: '导出笔记' });
  await expect(dialog.getByText('防汛工作会议纪要')).toBeVisible();
  // signs of footnotes and page numbers are the program's own
  const shown = (await dialog.getByRole('group', { name: '防汛工作会议' }).locator('p').allInnerTexts()).join('').replaceAll(/[\s①-⑳]/gu, '');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('防汛工作会议.docx');
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
  const wordsOf = (name: string) => [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
  const body = wordsOf('word/document.xml').replaceAll(/\s/gu, '');
  const notes = wordsOf('word/footnotes.xml').replaceAll(/\s/gu, '');
  expect(body).toContain('会议指出，要抓住关键。防汛责任要落到每一座水库、每一段堤防。');
  expect(shown.replaceAll(/\d/gu, '')).toBe((body + notes).replaceAll(/\d/gu, ''));
});

test('tasks are written with unit, person and day, and ticked in the list of all', async ({ desk: { page } }) => {
  await newNote(page, '空白笔记', '任务会');
  await noteText(page).click();
  await page.keyboard.type('/');
  await page.getByRole('option', { name: '任务', exact: true }).click();
  await page.keyboard.type('报送路段清单');
  await page.keyboard.press('Tab');
  await page.keyboard.type('养护科');
  await page.keyboard.press('Tab');
  await page.keyboard.type('彭志刚');
  await page.keyboard.press('Tab');
  await page.keyboard.type('昨天之前');
  await page.getByRole('combobox', { name: '期限' }).fill('2020年1月5日');
  await expect(page.getByText(/逾期 \d+ 天/)).toBeVisible();
  await allSaved(page);
  await page.getByRole('button', { name: '任务清单' }).click();
  const row = page.getByRole('row', { name: /报送路段清单/ });
  await expect(row).toContainText('养护科');
  await expect(row).toContainText(/逾期/);
  await row.getByText('报送路段清单').waitFor();
  await row.locator('label').click();
  await expect(page.getByText('没有符合的任务。')).toBeVisible();
  await page.getByRole('button', { name: '任务会' }).or(page.getByRole('option', { name: '任务会' })).first().click();
  await expect(page.getByRole('checkbox', { name: '办结' })).toHaveAttribute('aria-checked', 'true');
});

test('an input method types beside numbers, in headings, tasks and behind excerpts without a letter lost', async ({ desk: { page } }) => {
  await newNote(page, '会议记录', '输入法');
  await noteText(page).locator('p').first().click();
  await compose(page, ['y', 'yi', 'yi c', 'yicheng'], '议程如下');
  await page.keyboard.press('Enter');
  await compose(page, ['d', 'di'], '第一项');
  await noteText(page).locator('h2').nth(1).click();
  await page.keyboard.press('End');
  await compose(page, ['b', 'bu'], '补充');
  await page.keyboard.press('Control+Shift+M');
  await page.keyboard.type('水库');
  await expect(page.getByRole('grid', { name: '找摘录' }).getByRole('row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await compose(page, ['y', 'you'], '由此可见');
  const all = await blocks(page);
  expect(all.slice(0, 2)).toEqual(['议程', '议程如下']);
  expect(all).toContain('第一项');
  expect(all).toContain('讨论要点补充');
  expect(all).toContain('由此可见');
});

test('what is pasted from Word keeps its structure and brings nothing active or remote', async ({ desk: { page, library: _library } }) => {
  await newNote(page, '空白笔记', '粘贴');
  await noteText(page).click();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await noteText(page).evaluate((root) => {
    const html = `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><h1>一、总体要求</h1>
<p class=MsoNormal><b>坚持</b>预防为主<script>window.hacked = true</script><img src="https://example.invalid/x.png" onerror="window.hacked = true"></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>排查隐患</p>
<p class=MsoListParagraph style='margin-left:42.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]><span lang=EN-US>GDP</span>核查<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:20pt'><td width=200 colspan=2 style='border:solid windowtext 1.0pt'><p class=MsoNormal>单位<o:p></o:p></p><p class=MsoNormal>（盖章）</p></td><td rowspan=2><p class=MsoNormal>时限</p></td></tr><tr><td><p class=MsoNormal>甲</p></td><td><p class=MsoNormal>乙</p></td></tr></table>
<ul><li>网页甲<ul><li>网页乙</li></ul></li></ul><blockquote><p>引一</p><p>引二</p></blockquote><a href="javascript:alert(1)">链接文字</a><iframe src="https://example.invalid/"></iframe><!--EndFragment--></body></html>`;
    const data = new DataTransfer();
    data.setData('text/html', html);
    root.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(noteText(page).locator('h2')).toHaveText('一、总体要求');
  await expect(noteText(page).locator('strong')).toHaveText('坚持');
  await expect(noteText(page).locator('[data-list="number"]')).toHaveText('排查隐患');
  await expect(noteText(page).locator('[data-list="bullet"]')).toHaveText(['GDP核查', '网页甲', '网页乙']);
  await expect(noteText(page).locator('[data-list="bullet"][data-level="2"]')).toHaveText(['GDP核查', '网页乙']);
  await expect(noteText(page).locator('td')).toHaveText(['单位（盖章）', '', '时限', '甲', '乙', '']);
  await expect(noteText(page).locator('td br').first()).toBeAttached();
  await expect(noteText(page).locator('blockquote')).toHaveText(['引一', '引二']);
  await expect(noteText(page)).toContainText('链接文字');
  await expect(noteText(page).locator('img, a, iframe, script')).toHaveCount(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('example.invalid'))).toEqual([]);
});

test('words selected in the speech beside become an excerpt; find sees it, replace leaves it; the editor’s own undo comes first', async ({ desk: { page } }) => {
  await newNote(page, '空白笔记', '改稿');
  await noteText(page).click();
  await page.keyboard.type('要抓落实，抓检查，抓反馈。');
  await page.getByRole('button', { name: '对照讲稿' }).click();
  await page.getByRole('option', { name: /防汛/ }).first().click();
  await page.getByRole('group', { name: '讲稿原文，只读' }).getByText('一是要抓巡查；二是要抓值班。').evaluate((part) => {
    const text = part.firstChild!; // the stretch is one text
    const at = (text.nodeValue ?? '').indexOf('一是要抓巡查');
    document.getSelection()?.setBaseAndExtent(text, at, text, at + 6);
  });
  await page.getByRole('button', { name: '摘入笔记' }).click();
  await expect.poll(() => blocks(page)).toContain('一是要抓巡查');
  await noteText(page).locator('p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('抓');
  await expect(page.getByText('第 1 处，共 4 处')).toBeVisible();
  await page.getByRole('textbox', { name: '替换为' }).fill('抓好');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(noteText(page)).toContainText('要抓好落实，抓好检查，抓好反馈。');
  await expect.poll(() => blocks(page)).toContain('一是要抓巡查');
  await page.keyboard.press('Escape');
  await noteText(page).click();
  await page.keyboard.press('Control+z');
  await expect(noteText(page)).toContainText('要抓落实，抓检查，抓反馈。');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the notes are accessible in ${colorScheme}: list, text, side, tasks, export`, async ({ launchApp, desk }) => {
    await desk.page.close();
    const app = await launchApp({ colorScheme });
    const { page } = app;
    const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await newNote(page, '会议纪要', '无障碍');
    await page.getByRole('button', { name: '任务', exact: true }).click();
    await check();
    await page.getByRole('button', { name: '任务清单' }).click();
    await check();
    await page.getByRole('option', { name: '无障碍' }).click();
    await page.keyboard.press('Control+E');
    await expect(page.getByRole('dialog', { name: '导出笔记' }).locator('button[class*="_primary_"]')).toBeEnabled();
    await fadedIn(page);
    await check();
  });
}
