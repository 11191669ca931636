// `npm run bench`: builds, then measures in a real browser.
import { runBrowserSuite } from './steps/browser-suite.mjs';

process.exit(await runBrowserSuite('tests/bench/bench.config.ts', process.argv.slice(2)));
