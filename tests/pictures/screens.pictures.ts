import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type LaunchedApp } from '../e2e/launch-app';
import { chooseFiles } from '../e2e/speech-files';
import { sampleLibrary } from './sample-library';

const folder = 'pictures';
const sizes = [{ width: 1440, height: 900 }, { width: 1366, height: 768 }] as const;
const schemes = ['light', 'dark'] as const;

type Look = { name: string; take: (app: LaunchedApp, shot: (state: string) => Promise<void>) => Promise<void>; marked: boolean };

async function openSpeech(page: Page, title: string): Promise<void> {
  await page.getByRole('row', { name: new RegExp(title) }).first().dblclick();
  await expect(page.locator('[data-reading]')).toBeVisible();
  await page.waitForTimeout(400);
}

const looks: readonly Look[] = [
  {
    name: 'library-empty',
    marked: false,
    take: async ({ page }, shot) => {
      await expect(page.getByText('还没有讲稿').first()).toBeVisible();
      await shot('');
    },
  },
  {
    name: 'library',
    marked: true,
    take: async ({ page }, shot) => {
      await page.getByRole('row', { name: /防汛/ }).first().click();
      await shot('');
      await page.keyboard.press('Slash');
      await page.keyboard.type('责任');
      await page.waitForTimeout(600);
      await shot('-search');
    },
  },
  {
    name: 'reader',
    marked: true,
    take: async ({ page }, shot) => {
      await openSpeech(page, '防汛');
      await shot('-top');
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('KeyJ');
      await page.waitForTimeout(500);
      await shot('-active');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+KeyF');
      await page.keyboard.type('水库');
      await page.waitForTimeout(400);
      await shot('-find');
      await page.keyboard.press('Escape');
      const line = page.locator('[data-reading] p').filter({ hasText: '去年我县平均降雨' }).first();
      await line.scrollIntoViewIfNeeded();
      const box = await line.boundingBox();
      if (!box) return;
      await page.mouse.move(box.x + 120, box.y + 90);
      await page.mouse.down();
      await page.mouse.move(box.x + 420, box.y + 92, { steps: 5 });
      await page.mouse.up();
      await page.waitForTimeout(300);
      await shot('-selection');
    },
  },
  {
    name: 'import',
    marked: true,
    take: async ({ page }, shot) => {
      await chooseFiles(page, [{ name: '示例讲稿.txt', bytes: await readFile('resources/sample/示例讲稿.txt') }]);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.waitForTimeout(1500);
      await shot('');
    },
  },
  {
    name: 'notes',
    marked: true,
    take: async ({ page }, shot) => {
      await page.keyboard.press('Alt+Digit3');
      await page.waitForTimeout(600);
      await shot('');
    },
  },
  {
    name: 'palette',
    marked: true,
    take: async ({ page }, shot) => {
      await page.keyboard.press('Control+KeyK');
      await page.waitForTimeout(300);
      await page.keyboard.type('责任');
      await page.waitForTimeout(600);
      await shot('');
    },
  },
  {
    name: 'excerpts',
    marked: true,
    take: async ({ page }, shot) => {
      await page.keyboard.press('Alt+Digit2');
      await page.waitForTimeout(600);
      await shot('');
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyX');
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('KeyX');
      await page.waitForTimeout(200);
      await shot('-selected');
      await page.keyboard.press('Control+KeyE');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.waitForTimeout(800);
      await shot('-export');
    },
  },
  {
    name: 'settings',
    marked: true,
    take: async ({ page }, shot) => {
      await page.keyboard.press('Control+Comma');
      await page.waitForTimeout(400);
      await shot('');
      await page.keyboard.press('F1');
      await page.waitForTimeout(400);
      await shot('-keys');
    },
  },
];

test.beforeAll(() => mkdir(folder, { recursive: true }));

for (const viewport of sizes) {
  for (const colorScheme of schemes) {
    for (const look of looks) {
      test(`${look.name} at ${viewport.width}×${viewport.height}, ${colorScheme}`, async ({ launchApp }) => {
        const library = look.marked ? await sampleLibrary() : undefined;
        const app = await launchApp({ viewport, colorScheme, ...(library === undefined ? {} : { library }) });
        await app.page.waitForTimeout(500);
        await look.take(app, async (state) => {
          await app.page.screenshot({ path: join(folder, `${look.name}${state}-${viewport.width}-${colorScheme}.png`) });
        });
        if (library !== undefined) await rm(library, { recursive: true, force: true });
      });
    }
  }
}
