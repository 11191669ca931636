import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './launch-app';

function startAgain(library: string) {
  const args = ['out/main/serve.js', '--library', library, '--no-open'];
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } });
}

test('starts on an empty folder and makes a library there', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(existsSync(join(library, 'library.db'))).toBe(true);
});

test('a second start on the same library says so and harms nothing', async ({ launchApp }) => {
  const { page, library } = await launchApp();
  const second = startAgain(library);
  expect(second.status).toBe(3);
  expect(second.stderr).toContain(library);
  expect(second.stderr.trim().split('\n')).toHaveLength(1);
  expect(second.stdout).toBe('');
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the same library opens again after the program was killed', async ({ launchApp }) => {
  const app = await launchApp();
  const page = await app.kill9();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('ends when the program that started it ends', async ({ launchApp }) => {
  const app = await launchApp();
  const page = await app.relaunch();
  await expect(page.locator('#root')).not.toBeEmpty();
});
