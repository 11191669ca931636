/** A library with one invented speech, and what the specs of the reading screen do with it. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { libraryCopies, type LibraryCopy } from './library-copies';

export const TITLE = '在全县农村饮水安全工作推进会上的讲话';

export const SPEECH = `${TITLE}
（2021年3月18日）
县水利局局长　林文涛
同志们:
　　今天我们召开全县农村饮水安全工作推进会,主要任务是总结去年工作,部署今年任务。下面,我讲三点意见。
一、2020年农村饮水安全工作成效明显
过去一年，全县农村饮水安全工作扎实推进，没有发生一起大面积停水事件，群众满意度稳步提高。突出表现在四个方面：一是工程建设进度加快。全年新建集中供水工程42处，改造老旧管网316公里；二是水质监测全面覆盖。对全县128处水源地逐一建档，有针对性组织开展专项行动，共下达整改通知书10份，监测工作扎实；三是管护机制逐步健全。建立县乡村三级管护队伍；四是应急保障有力。去年旱季，全县没有出现因缺水造成的群众生活困难，成绩来之不易。
这些成绩的取得，是全县上下共同努力的结果，也凝聚着基层同志的心血和汗水。
二、进一步明确2021年工作目标
2021年农村饮水安全工作目标，概括起来就是“水量充足、水质达标”八个字。要从这八个字入手，坚决杜绝因为水源污染和工程质量问题而造成的饮水安全事故，这就是今年的总目标。
（一）要夯实基础，以优良工程保饮水安全
要进一步明确各乡镇工作职责，水利系统广大干部职工要主动担当，认真履责。要认真抓好供水工程的日常管养工作，没有工程的良好，就不可能有供水的安全。
（二）要重点加强水源保护设施建设
我县水源地点多面广、地处偏远的多，保护设施严重滞后，这是我们的最大特点。我觉得，可以分两步走：第一，要用好省级补助资金，抓好今年重点水源地建设；第二，要用好乡村振兴政策，多渠道归集项目资金。
三、加强队伍建设，规范运行管理
全县饮水安全管理工作，要把“服务群众、保障民生”作为基本理念，落实到全过程。
今天借这个机会就讲这么几点，希望大家回去以后，以饱满的热情投入到工作当中，确保全县群众喝上放心水。
`;

export type ShownJson = { text: string; passages: { start: number; end: number; quote: string; colour: number; tags: string[]; note: string }[] };

/** Runs the command line on a library that no window has open. */
export function lectern(library: string, ...args: string[]): string {
  return execFileSync(process.execPath, ['out/main/cli.js', '--library', library, ...args], { encoding: 'utf8' });
}

/** What the library holds about the one speech. */
export function shownIn(library: string): ShownJson {
  return JSON.parse(lectern(library, 'show', '1', '--json')) as ShownJson; // the contract of the command
}

const copies = libraryCopies('read', async (library, text) => {
  const file = join(library, '讲话.txt');
  await writeFile(file, text);
  lectern(library, 'import', file, '--no-split');
});

/** A fresh library folder with the speech in it, and the way to remove it. */
export function libraryWithSpeech(text: string = SPEECH): Promise<LibraryCopy> {
  return copies(text);
}

/** Opens the speech from the library screen. */
export async function openSpeech(page: Page, title: string = TITLE): Promise<void> {
  await page.getByText(title).first().dblclick();
  await expect(page.locator('[data-reading]')).toBeVisible();
}

/** The middle of the character at `index` of a quote, on the screen. */
export async function pointIn(page: Page, quote: string, index = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(async ([wanted, at]) => {
    const root = document.querySelector('[data-reading]');
    if (!root) throw new Error('No speech is open.');
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text); // SHOW_TEXT gives text nodes only
    const found = nodes.map((node) => node.data).join('').indexOf(wanted);
    if (found < 0) throw new Error(`Not in the text: ${wanted}`);
    let rest = found + at;
    for (const node of nodes) {
      if (rest >= node.length) { rest -= node.length; continue; }
      const range = document.createRange();
      range.setStart(node, rest);
      range.setEnd(node, rest + 1);
      const box = () => range.getBoundingClientRect();
      if (box().top < 120 || box().bottom > innerHeight - 120) node.parentElement?.scrollIntoView({ block: 'center' });
      await new Promise((done) => requestAnimationFrame(done));
      return { x: box().left + box().width / 2, y: box().top + box().height / 2 };
    }
    throw new Error(`The text ends inside: ${wanted}`);
  }, [quote, index] as const);
}

/** Drags over a quote with the mouse, from its first character to its last. */
export async function selectWithMouse(page: Page, quote: string): Promise<void> {
  await pointIn(page, quote);
  const end = await pointIn(page, quote, quote.length - 1);
  const start = await pointIn(page, quote);
  await page.mouse.move(start.x - 6, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x + 6, end.y, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: '所选文字' })).toBeVisible();
}

/** The texts painted in a highlight of this name, joined where they meet. */
export async function paintedAs(page: Page, name: string): Promise<string[]> {
  return page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((part) => {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range.toString();
  }), name);
}

/** Waits until nothing is left to save. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 /)).toBeVisible();
}
