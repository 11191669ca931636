// `npm run pictures`: builds, then walks every screen and writes PNGs.
import { runBrowserSuite } from './steps/browser-suite.mjs';

process.exit(await runBrowserSuite('tests/pictures/pictures.config.ts', process.argv.slice(2)));
