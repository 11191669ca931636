import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startHost } from './host-process';
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

/** Asks the host as the page does, over a socket of its own, and gives the value of the reply. */
function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([asked, given]) =>
      new Promise<unknown>((done, fail) => {
        const socket = new WebSocket(`ws://${location.host}/ws`, 'lectern.v1');
        socket.addEventListener('error', () => fail(new Error('The host refused the socket.')));
        socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, name: asked, input: given })));
        socket.addEventListener('message', ({ data }) => {
          const message = JSON.parse(String(data)) as { id?: number; reply?: { ok: boolean; value?: unknown } }; // the host's own frames
          if (message.id === 1) done(message.reply?.value);
        });
      }),
    [name, input] as const,
  );
}

test('what was acknowledged is there after the program was killed', async ({ launchApp }, info) => {
  test.skip(info.project.metadata['host'] === 'electron', 'asks over the socket of the browser host');
  const app = await launchApp();
  expect(await ask(app.page, 'tags.create', { path: '责任落实/督查督办' })).toMatchObject({ path: '责任落实/督查督办' });
  const page = await app.kill9();
  expect(await ask(page, 'tags.list', {})).toMatchObject([{ path: '责任落实' }, { path: '责任落实/督查督办' }]);
});

test('the host ends with the program that started it and lets go of the library', async () => {
  const library = await mkdtemp(join(tmpdir(), 'lectern-host-'));
  const first = await startHost(library);
  expect(await first.abandon()).toBe(0);
  const second = await startHost(library);
  await second.stop();
  await rm(library, { recursive: true, force: true });
});
