// Runs one Playwright configuration against a fresh build.
import { buildIfStale } from './build.mjs';
import { ensureChineseFont, findOrInstallBrowser } from './browser.mjs';
import { ensureNode, giveUp, runScript } from './project.mjs';

/** The exit code of the suite; ends the program with a sentence when it cannot run at all. */
export async function runBrowserSuite(config, args, { env = process.env } = {}) {
  await ensureNode();
  if ((await buildIfStale()) !== 0) giveUp('The program could not be built; the lines above say why.');
  const browser = await findOrInstallBrowser();
  if (browser === null) giveUp('No browser could be installed. Install Chromium and run this again.');
  await ensureChineseFont();
  return runScript('@playwright/test/cli.js', ['test', '-c', config, ...args], { env: { ...env, LECTERN_BROWSER: browser } });
}
