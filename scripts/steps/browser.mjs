// Finds a browser of the Chromium family, or gets one. Needs `ensureNode()` first: the list of names is TypeScript.
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { run, runScript } from './project.mjs';

const DOWNLOAD_SECONDS = 240;

/** The executable of an installed browser, or of the one that Playwright keeps; null when there is none. */
export async function findAnyBrowser() {
  const { findBrowser } = await import('../../src/main/loopback/browser.ts');
  const installed = findBrowser();
  if (installed !== null) return installed;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : null;
}

/** A browser, installed now if there was none: through the system's installer as root, else through Playwright's. */
export async function findOrInstallBrowser() {
  const found = await findAnyBrowser();
  if (found !== null) return found;
  if (canInstall()) {
    console.error('No browser found: installing Chromium with apt-get …');
    await install(['chromium', 'fonts-noto-cjk']);
  }
  const installed = await findAnyBrowser();
  if (installed !== null) return installed;
  console.error('No browser found: downloading Chromium with Playwright’s installer …');
  await runScript('@playwright/test/cli.js', ['install', 'chromium'], { seconds: DOWNLOAD_SECONDS, stdio: ['ignore', 2, 2] });
  return findAnyBrowser();
}

/**
 * The browser for the specs: Chromium built without windows where it is or can be installed, since it opens a page in less
 * than half the time; null where there is none, and the specs run in the browser that `findOrInstallBrowser()` gave.
 */
export async function findOrInstallWindowless() {
  if (process.env.LECTERN_BROWSER) return null; // a chosen browser is chosen for everything
  const found = windowless();
  if (found !== null || !canInstall()) return found;
  console.error('Installing Chromium without windows for the specs with apt-get …');
  await install(['chromium-headless-shell']);
  return windowless();
}

function windowless() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'chromium-headless-shell')).find((file) => existsSync(file)) ?? null;
}

/** Installs a font with Chinese characters where the system has none and lets us; says so where it does not. */
export async function ensureChineseFont() {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  if (canInstall()) {
    console.error('No Chinese font found: installing fonts-noto-cjk with apt-get …');
    await install(['fonts-noto-cjk']);
  }
  if (!hasChineseFont()) console.error('No Chinese font found; install one, for example fonts-noto-cjk.');
}

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false; // no fontconfig, so no fonts either
  }
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function install(packages) {
  const options = { seconds: DOWNLOAD_SECONDS, stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], options);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
