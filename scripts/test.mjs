// `npm test`: every check there is, and one closing line that adds them up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { ensureChineseFont, findOrInstallBrowser, findOrInstallWindowless } from './steps/browser.mjs';
import { ensureNode, root, runQuietly, runScript } from './steps/project.mjs';
import { add, closingLine, countPlaywright, countReport, countVitest, nothing, oneCheck } from './steps/results.mjs';

await ensureNode();
const reports = mkdtempSync(join(tmpdir(), 'lectern-test-'));
const script = (name) => join(root, 'node_modules', name);
let total = nothing;

const isBuilt = await check('build', async () => oneCheck(await build()));
// The unit tests keep one processor busy, so what is checked without running the program goes beside them.
const beside = checksBesideTests();
await unitTests();
await beside;
if (isBuilt) await check('browser specs', browserSpecs);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function checksBesideTests() {
  await quietly('lock', [join(root, 'scripts/check-lock.mjs')]);
  for (const part of ['shared', 'node', 'web']) {
    await quietly(`typecheck ${part}`, [script('typescript/bin/tsc'), '--noEmit', '-p', `tsconfig.${part}.json`]);
  }
  await quietly('lint', [script('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']);
  if (isBuilt) await quietly('package', [join(root, 'scripts/package-check.mjs')]);
}

function unitTests() {
  return check('unit tests', async () => {
    const file = join(reports, 'vitest.json');
    const code = await runScript('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    return countReport(file, countVitest, code);
  });
}

async function browserSpecs() {
  const browser = await findOrInstallBrowser();
  if (browser === null) {
    console.error('No browser could be installed. Install Chromium and run this again.');
    return oneCheck(1);
  }
  const windowless = await findOrInstallWindowless();
  await ensureChineseFont();
  const file = join(reports, 'playwright.json');
  const env = { ...process.env, LECTERN_BROWSER: browser, LECTERN_SPEC_BROWSER: windowless ?? browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runScript('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env });
  return countReport(file, countPlaywright, code);
}

/** One check that prints as it goes; whether all of it passed. */
async function check(name, step) {
  console.log(`\n== ${name}`);
  const startedAt = Date.now();
  return settle(name, startedAt, await step());
}

/** One check beside another, in this Node, that prints when it is done. */
async function quietly(name, command) {
  const startedAt = Date.now();
  const { code, printed } = await runQuietly(process.execPath, command);
  console.log(`\n== ${name}\n${printed.trimEnd()}`);
  return settle(name, startedAt, oneCheck(code));
}

function settle(name, startedAt, counts) {
  console.log(`-- ${name}: ${closingLine(counts)} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  total = add(total, counts);
  return counts.failed === 0;
}
