// `npm start`: builds what is missing, then Electron where its runtime is or can be had, else the browser host.
import { join } from 'node:path';
import { buildIfStale } from './steps/build.mjs';
import { findOrInstallBrowser } from './steps/browser.mjs';
import { findOrFetchElectron } from './steps/electron.mjs';
import { ensureNode, giveUp, root, run } from './steps/project.mjs';

await ensureNode();
const args = process.argv.slice(2);
if ((await buildIfStale()) !== 0) giveUp('The program could not be built; the lines above say why.');

const { hasDisplay } = await import('../src/main/loopback/browser.ts');
const wanted = process.env.LECTERN_HOST; // `browser` skips Electron
const canShow = hasDisplay() && !args.includes('--no-open');
const electron = canShow && wanted !== 'browser' ? await findOrFetchElectron() : null;
if (electron !== null) process.exit(await run(electron, [root, ...args]));

const env = { ...process.env };
if (canShow) {
  if (wanted !== 'browser') console.error('Electron’s runtime cannot be fetched here, so Lectern opens in an installed browser instead; everything works the same.');
  const browser = await findOrInstallBrowser();
  if (browser !== null) env.LECTERN_BROWSER = browser;
  else console.error('No browser could be installed. Install Chromium, Microsoft Edge or Google Chrome and start again, or open the address below in one.');
}
process.exit(await run(process.execPath, ['--enable-source-maps', join(root, 'out/main/serve.js'), ...args], { cwd: process.cwd(), env }));
