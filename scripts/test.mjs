// `npm test`: every check there is, and one closing line that adds them up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { ensureChineseFont, findOrInstallBrowser } from './steps/browser.mjs';
import { ensureNode, root, run, runScript } from './steps/project.mjs';
import { add, closingLine, countPlaywright, countReport, countVitest, nothing, oneCheck } from './steps/results.mjs';

await ensureNode();
const reports = mkdtempSync(join(tmpdir(), 'lectern-test-'));
const ownScript = (name) => run(process.execPath, [join(root, 'scripts', name)]);
let total = nothing;

async function check(name, step) {
  console.log(`\n== ${name}`);
  const startedAt = Date.now();
  const counts = await step();
  console.log(`-- ${name}: ${closingLine(counts)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  total = add(total, counts);
  return counts.failed === 0;
}

const one = (name, step) => check(name, async () => oneCheck(await step()));

await one('lock', () => ownScript('check-lock.mjs'));
for (const part of ['shared', 'node', 'web']) {
  await one(`typecheck ${part}`, () => runScript('typescript/bin/tsc', ['--noEmit', '-p', `tsconfig.${part}.json`]));
}
await one('lint', () => runScript('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']));
await check('unit tests', async () => {
  const file = join(reports, 'vitest.json');
  const code = await runScript('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return countReport(file, countVitest, code);
});
if (await one('build', build)) {
  await check('browser specs', browserSpecs);
  await one('package', () => ownScript('package-check.mjs'));
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function browserSpecs() {
  const browser = await findOrInstallBrowser();
  if (browser === null) {
    console.error('No browser could be installed. Install Chromium and run this again.');
    return oneCheck(1);
  }
  await ensureChineseFont();
  const file = join(reports, 'playwright.json');
  const env = { ...process.env, LECTERN_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runScript('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env });
  return countReport(file, countPlaywright, code);
}
