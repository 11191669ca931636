// `npm run bench [WORD]`: builds, then measures in a real browser and, for re-attachment, in Node. WORD picks a subject
// (reader, import, search, anchors …); without one everything is measured.
import { join } from 'node:path';
import { runBrowserSuite } from './steps/browser-suite.mjs';
import { ensureNode, root, run } from './steps/project.mjs';

/** Among other subjects less than the script's own sizes: the rates are the same, and it ends within two minutes. */
const SHORT_ANCHORS = ['20000', '300', '6000', '2'];

await ensureNode();
const words = process.argv.slice(2);
const codes = [];
if (words.length === 0 || words.some((word) => word !== 'anchors')) {
  codes.push(await runBrowserSuite('tests/bench/bench.config.ts', words.filter((word) => word !== 'anchors')));
}
if (words.length === 0 || words.includes('anchors')) {
  console.log('\nRe-attaching passages after edits');
  codes.push(await run(process.execPath, [join(root, 'scripts/bench-anchors.mjs'), ...(words.join() === 'anchors' ? [] : SHORT_ANCHORS)]));
}
process.exitCode = Math.max(...codes);
